namespace PeaceTracker.Domain;

/// <summary>Which day the figures of an attack window belong to. Readers choose; a view says which rule it follows.</summary>
public enum DayRule
{
    /// <summary>The day on which the window ends, in the strike's own zone: what those who report it mean.</summary>
    End,

    /// <summary>The day on which the window starts, in the strike's own zone.</summary>
    Start,

    /// <summary>The day on which the claimant said so, UTC.</summary>
    Report,

    /// <summary>Divided at each midnight in Kyiv, in proportion to the window's minutes.</summary>
    SplitKyiv,

    /// <summary>Divided at each midnight in Moscow, in proportion to the window's minutes.</summary>
    SplitMoscow,
}

/// <summary>The words of day rules in addresses, and their zones.</summary>
public static class DayRules
{
    private static readonly (DayRule Rule, string Word)[] Known =
    [
        (DayRule.End, "end"), (DayRule.Start, "start"), (DayRule.Report, "report"), (DayRule.SplitKyiv, "split-kyiv"), (DayRule.SplitMoscow, "split-moscow"),
    ];

    /// <summary>Every word, the usual rule's first.</summary>
    public static IReadOnlyList<string> Words { get; } = [.. Known.Select(known => known.Word)];

    /// <summary>"split-kyiv"</summary>
    public static string Word(this DayRule rule) => Known.First(known => known.Rule == rule).Word;

    /// <summary>The rule of a word; null where it is none.</summary>
    public static DayRule? Find(string? word) => Known.Where(known => known.Word == word).Select(known => (DayRule?)known.Rule).FirstOrDefault();

    /// <summary>The zone at whose midnights windows are divided; null where they are not.</summary>
    public static string? SplitZone(this DayRule rule) => rule switch
    {
        DayRule.SplitKyiv => "Europe/Kyiv",
        DayRule.SplitMoscow => "Europe/Moscow",
        _ => null,
    };
}
