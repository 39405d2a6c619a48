namespace PeaceTracker.Features.Distance;

/// <summary>A distance in a table of all pairs.</summary>
/// <param name="Distance">0 to 100; null where it cannot be said.</param>
/// <param name="Href">Where its working stands.</param>
/// <param name="Note">What it rests on, where that differs from pair to pair.</param>
public sealed record GapCell(double? Distance, string Href, string? Note);
