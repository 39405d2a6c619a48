using PeaceTracker.Clocks;
using PeaceTracker.Embedding.Words;

namespace PeaceTracker.Embedding.Kinds;

/// <summary>What a widget is asked to show.</summary>
/// <param name="Negotiation">The negotiation; it exists.</param>
/// <param name="Values">What was chosen of the kind.</param>
/// <param name="Clocks">The point in time; a moment of recording freezes it.</param>
/// <param name="Look">How it looks.</param>
/// <param name="Words">The words of its language.</param>
/// <param name="Today">The day that ages and what comes next are counted from: the clocks', also that of the record, else today, UTC.</param>
public sealed record EmbedRequest(string Negotiation, EmbedValues Values, ClockView Clocks, EmbedLook Look, EmbedWords Words, DateOnly Today)
{
    /// <summary>Whether it shows the same for ever: what was recorded later is not looked at.</summary>
    public bool IsFrozen => Clocks.RecordedBy is not null;
}
