using PeaceTracker.Domain;

namespace PeaceTracker.Features.Strikes.Parsing;

/// <summary>One attack window as a file reports it, with what one claimant says of it.</summary>
/// <param name="Line">The line it stands on.</param>
/// <param name="Key">The same for the same row of a later edition, whatever its figures are there.</param>
/// <param name="Day">The day on which the window ends, in the claimant's zone.</param>
/// <param name="StartsAt">Start of the window, UTC; null where only the day is known.</param>
/// <param name="EndsAt">End of the window, UTC; null where only the day is known.</param>
/// <param name="Claimant">Whose figures these are.</param>
/// <param name="Url">Where the claimant said so.</param>
/// <param name="Kind">The weapon.</param>
/// <param name="Model">The weapon as it is named; null for the total of its kind.</param>
/// <param name="Region">The region that the figures are about; null for the whole target.</param>
/// <param name="Note">What is doubtful about the row, in words for the reader; null where nothing is.</param>
/// <param name="Claims">The figures.</param>
internal sealed record ReportedStrike(
    int Line, string Key, DateOnly Day, DateTime? StartsAt, DateTime? EndsAt, ReportedClaimant Claimant, string? Url,
    WeaponKind Kind, string? Model, string? Region, string? Note, IReadOnlyList<ReportedClaim> Claims)
{
    public StrikeExtent Extent { get; init; } = StrikeExtent.Window;

    /// <summary>The day on which the claimant said so; null where the file does not tell: then the day it came in.</summary>
    public DateOnly? KnownOn { get; init; }

    /// <summary>What the row says of itself where it is more than a figure: zone, sides, source.</summary>
    public RowOwn? Own { get; init; }
}

/// <summary>What rows of our own form name by key, where other forms have one for all.</summary>
internal sealed record RowOwn(string Zone, string Attacker, string Target, string Source, string StrikeSource, string? StrikeUrl);

/// <summary>One figure of a reported strike.</summary>
/// <param name="Key">The strike's key with the name of the column that the figure stands in.</param>
/// <param name="Figure">What is counted.</param>
/// <param name="Best">The figure.</param>
/// <param name="Definition">Key of the counting definition.</param>
internal sealed record ReportedClaim(string Key, Figure Figure, int Best, string Definition)
{
    public int? Low { get; init; }

    public int? High { get; init; }

    public Bound Bound { get; init; } = Bound.Exactly;

    /// <summary>The region that this figure is about, where it is a part of the row's.</summary>
    public string? Part { get; init; }

    /// <summary>What else the row says of this figure, in words.</summary>
    public string? Note { get; init; }
}

/// <summary>Who says a figure, as far as a file tells.</summary>
/// <param name="Key">Its key in the negotiation.</param>
/// <param name="Name">Its name.</param>
/// <param name="OfTarget">Whether it belongs to the side that was attacked.</param>
/// <param name="Nationwide">Whether it reports for the whole country.</param>
internal sealed record ReportedClaimant(string Key, string Name, bool OfTarget, bool Nationwide);

/// <summary>What the figures of a format count.</summary>
internal sealed record ReportedDefinition(string Key, string Name, string Counts, DateOnly? ValidFrom = null, DateOnly? ValidTo = null);

/// <summary>Who compiled the files of a format.</summary>
internal sealed record ReportedSource(string Key, string Name, string Url, string Note, SourceKind Kind = SourceKind.Republisher, Reliability Reliability = Reliability.D);
