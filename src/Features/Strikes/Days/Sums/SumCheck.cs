namespace PeaceTracker.Features.Strikes.Days.Sums;

/// <summary>Whether figures add up.</summary>
public enum SumVerdict
{
    /// <summary>The parts give the whole.</summary>
    AddsUp,

    /// <summary>The parts give less than the whole; of the rest nothing is said.</summary>
    LeavesOpen,

    /// <summary>The parts give more than the whole.</summary>
    DoesNotAddUp,

    /// <summary>Several claims of the same thing say the same.</summary>
    Agree,

    /// <summary>Several claims of the same thing say different things.</summary>
    Differ,
}

/// <summary>One calculation with the claims of a day, and what comes of it, in words. Nothing is ever corrected by it.</summary>
/// <param name="Verdict">Whether it adds up.</param>
/// <param name="About">Whose figures of what: "Ukrainian Air Force, drones".</param>
/// <param name="Sum">The calculation: "145 launched = 64 shot down + 68 lost or jammed + 13 of which nothing is said".</param>
/// <param name="Why">What follows from it, in a sentence.</param>
public sealed record SumCheck(SumVerdict Verdict, string About, string Sum, string Why);
