using PeaceTracker.Controls.Charts;
using PeaceTracker.Domain;
using PeaceTracker.Embedding.Words;

namespace PeaceTracker.Features.Strikes.Embed;

/// <summary>What figures are called and how they are written in widgets, in every language.</summary>
internal static class StrikeEmbedWords
{
    /// <summary>"Missiles"</summary>
    public static string Kind(this EmbedWords words, WeaponKind kind) => words["strikes.kind." + kind];

    /// <summary>"shot down"</summary>
    public static string Figure(this EmbedWords words, Figure figure) => words["strikes.figure." + figure];

    /// <summary>"at least 300", "about 70", "12–20"</summary>
    public static string Figure(this EmbedWords words, int best, int? low, int? high, Bound bound)
    {
        var number = (low, high) is ({ } least, { } most) && least != most ? $"{words.Number(least)}–{words.Number(most)}" : words.Number(best);
        return bound == Bound.Exactly ? number : words.Say("strikes.bound." + bound, number);
    }

    /// <summary>The same of a day's or a week's sum.</summary>
    public static string Figure(this EmbedWords words, Tally tally) => words.Figure(tally.Best, tally.Low, tally.High, tally.Bound);

    /// <summary>"24 Apr 2025", or "Apr 2025" where it stands for a month.</summary>
    public static string Step(this EmbedWords words, DateOnly day, ChartStep step) => step == ChartStep.Month ? words.Day(SaidOn.Known(day, DatePrecision.Month)) : words.Day(day);

    /// <summary>The class that gives a drawing a kind's colour.</summary>
    public static string Class(this WeaponKind kind) => kind.Colour()[2..];
}
