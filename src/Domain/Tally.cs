namespace PeaceTracker.Domain;

/// <summary>A figure of one day or of several.</summary>
/// <param name="Best">The figure.</param>
/// <param name="Bound">Exactly, unless one of its parts is less exact.</param>
public readonly record struct Tally(int Best, Bound Bound)
{
    /// <summary>The least; the figure itself where no range is given.</summary>
    public int Low { get; init; } = Best;

    /// <summary>The most; the figure itself where no range is given.</summary>
    public int High { get; init; } = Best;

    /// <summary>How many strikes stand behind it. One that was divided stands behind each of its days.</summary>
    public int Strikes { get; init; } = 1;

    /// <summary>How many of them have no times and count on their own day, whatever the rule of the day is.</summary>
    public int Untimed { get; init; }

    /// <summary>
    /// How much of the figure no rate can be taken from: its reports give nothing to hold it against, as those that tell
    /// only what was shot down.
    /// </summary>
    public int Alone { get; init; }

    /// <summary>Both together; as exact as the less exact of the two.</summary>
    public static Tally operator +(Tally left, Tally right) => new(left.Best + right.Best, left.Bound > right.Bound ? left.Bound : right.Bound)
    {
        Low = left.Low + right.Low,
        High = left.High + right.High,
        Strikes = left.Strikes + right.Strikes,
        Untimed = left.Untimed + right.Untimed,
        Alone = left.Alone + right.Alone,
    };
}
