using PeaceTracker.Embedding.Words;

namespace PeaceTracker.Features.Positions.Embed;

/// <summary>The matrix as a widget shows it.</summary>
/// <param name="Compared">Whether two parties were chosen, so that how they relate is said.</param>
/// <param name="WithSummaries">Whether a cell says what is said.</param>
public sealed record MatrixEmbedSheet(
    string Negotiation, PositionMatrix Matrix, MatrixView View, IReadOnlyList<MatrixParty> Columns, IReadOnlyList<MatrixIssue> Rows, bool Compared, bool WithSummaries, EmbedWords Words)
{
    /// <summary>The page of a cell, at the same point in time.</summary>
    public string Address(MatrixParty party, MatrixIssue issue) => View.Clocks.Address($"/{Negotiation}/positions/{party.Key}/{issue.Key}");
}
