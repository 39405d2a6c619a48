using PeaceTracker.Domain;
using PeaceTracker.Features.Strikes.Days;

namespace PeaceTracker.Features.Strikes.Api;

/// <summary>Every claim of a day, side by side, and which figures add up.</summary>
internal sealed record DayAnswer(
    DateOnly Date, string DayRule, string Status, IReadOnlyList<DayDirectionRow> Directions, IReadOnlyList<string> NoReportOf, IReadOnlyList<DefinitionLine> Definitions, DateOnly? Previous, DateOnly? Next)
{
    public static DayAnswer Of(StrikeDay day, StrikeView view) => new(
        day.Day, view.DayRule.Word(), day.IsReported ? "reported" : "noReport", [.. day.Directions.Select(DayDirectionRow.Of)], [.. day.Silent.Select(line => line.Key)], day.Definitions, day.Previous, day.Next);
}

/// <summary>Attacks in one direction; parties by their short names.</summary>
internal sealed record DayDirectionRow(string Attacker, string Target, IReadOnlyList<DayWindowRow> Strikes, IReadOnlyList<DayCheckRow> Checks)
{
    public static DayDirectionRow Of(DayDirection direction) => new(
        direction.Attacker, direction.Target, [.. direction.Windows.Select(DayWindowRow.Of)],
        [.. direction.Checks.Select(check => new DayCheckRow(StrikeListQueries.Word(check.Verdict), check.About, check.Sum, check.Why))]);
}

/// <summary>A window or a whole day, with what is said of it. Times are UTC.</summary>
internal sealed record DayWindowRow(string Key, string Extent, DateOnly Day, DateTime? StartsAt, DateTime? EndsAt, string Zone, IReadOnlyList<DayClaimRow> Claims)
{
    public static DayWindowRow Of(DayWindow window) =>
        new(window.Key, StrikeListQueries.Word(window.Extent), window.Day, window.StartsAt, window.EndsAt, window.Zone, [.. window.Claims.Select(DayClaimRow.Of)]);
}

/// <summary>A claim of the day.</summary>
internal sealed record DayClaimRow(
    string Claimant, string Kind, string? Model, string? Region, string Figure, int? Low, int Best, int? High, string Bound, string Definition, DateOnly KnownOn, string Source, string? Url, string? Note)
{
    public static DayClaimRow Of(DayClaim claim) => new(
        claim.Claimant, StrikeListQueries.Word(claim.Kind), claim.Model, claim.Region, StrikeListQueries.Word(claim.Figure), claim.Low, claim.Best, claim.High, StrikeListQueries.Word(claim.Bound),
        claim.Definition, claim.KnownOn, claim.Source, claim.Url, claim.Note);
}

/// <summary>One calculation with the claims, and what comes of it.</summary>
internal sealed record DayCheckRow(string Verdict, string About, string Sum, string Why);
