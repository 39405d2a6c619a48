namespace PeaceTracker.Controls;

/// <summary>A piece of a text, and whether it is what was looked for. Text, never markup.</summary>
public sealed record TextPiece(string Text, bool Found);
