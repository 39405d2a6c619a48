namespace PeaceTracker.Features.Search;

/// <summary>What a reader's words ask the index for, for pages that list what fits them in an order of their own.</summary>
/// <param name="Expression">The expression of the index; null where days alone are asked for.</param>
/// <param name="Since">The first day asked for.</param>
/// <param name="Until">The last day asked for.</param>
/// <param name="Faults">What was not understood; where there is one, nothing is looked for.</param>
public sealed record SearchWords(string? Expression, DateOnly? Since, DateOnly? Until, IReadOnlyList<string> Faults);
