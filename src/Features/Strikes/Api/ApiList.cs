namespace PeaceTracker.Features.Strikes.Api;

/// <summary>A page of a list.</summary>
/// <param name="Items">What stands on it.</param>
/// <param name="More">Whether another page follows.</param>
/// <param name="Problems">What was asked for and is not known here.</param>
internal sealed record ApiList<T>(IReadOnlyList<T> Items, bool More, IReadOnlyList<string> Problems);

/// <summary>An attack window, or a day of attacks. Times are UTC; parties, claimants and sources are named by their keys.</summary>
internal sealed record WindowRow(
    string Key, string Attacker, string Target, string Extent, DateOnly Day, DateTime? StartsAt, DateTime? EndsAt, string Zone, int Claims, string Source, string? Url);

/// <summary>What one claimant says of a strike.</summary>
internal sealed record ClaimRow(
    string Key, string Strike, DateOnly Day, string Attacker, string Target, string Claimant, string Kind, string? SubKind, string? Model, string? Region, string Figure,
    int? Low, int Best, int? High, string Bound, string Definition, DateOnly KnownOn, string Source, string? Url, string? Note);

/// <summary>A model of weapon.</summary>
internal sealed record WeaponRow(string Key, string Name, IReadOnlyList<string> Aliases, string Kind, string? SubKind, bool IncludesDecoys, string Source, string? Url);
