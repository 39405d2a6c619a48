using PeaceTracker.Domain;

namespace PeaceTracker.Features.Parties;

/// <summary>
/// What the statements of a party rest on: how many were read in sources of which side and of which reliability, and
/// which words of a named person were read in an outlet of another side alone (rule in docs/sources.md).
/// </summary>
/// <param name="Counts">How many statements, by side and grade.</param>
/// <param name="Alone">Statements of a named person for which an outlet of another side is the only source.</param>
public sealed record SourceBalance(IReadOnlyDictionary<(SourceSide Side, Reliability Grade), int> Counts, IReadOnlyList<AloneLine> Alone)
{
    /// <summary>How many statements there are.</summary>
    public int Total => Counts.Values.Sum();

    /// <summary>How many of a side, of a grade, or of both.</summary>
    public int Of(SourceSide? side = null, Reliability? grade = null) =>
        Counts.Where(count => (side is null || count.Key.Side == side) && (grade is null || count.Key.Grade == grade)).Sum(count => count.Value);

    /// <summary>Weighs the statements of a party.</summary>
    /// <param name="statements">All of them.</param>
    public static SourceBalance Of(IReadOnlyList<WeighedStatement> statements) => new(
        statements.CountBy(statement => (statement.Side, statement.Grade)).ToDictionary(),
        [.. statements.Where(statement => IsAlone(statement, statements)).OrderByDescending(statement => statement.SaidDay).Select(statement => new AloneLine(statement.Id, statement.Speaker!, statement.Source, statement.SaidDay))]);

    // Another source bears it out where it says that the same person spoke on the same day, or stands behind the same
    // revision, and does not belong to that other side too.
    private static bool IsAlone(WeighedStatement statement, IReadOnlyList<WeighedStatement> all) =>
        statement is { Speaker: not null, Side: SourceSide.Other }
        && !all.Any(other => other.Id != statement.Id && other.Speaker == statement.Speaker && other.Alignment != statement.Alignment
            && (other.SaidDay == statement.SaidDay || other.Revisions.Any(statement.Revisions.Contains)));
}

/// <summary>What is weighed of a statement.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Speaker">Name of the person who said it; null for a document or a report that names none.</param>
/// <param name="SaidDay">The latest day on which it can have been said.</param>
/// <param name="Source">Name of the source.</param>
/// <param name="Alignment">Key of the party that the source belongs to.</param>
/// <param name="Side">The same, as seen from the party that spoke.</param>
/// <param name="Grade">The source's reliability.</param>
/// <param name="Revisions">Numbers of the revisions that rest on it.</param>
public sealed record WeighedStatement(int Id, string? Speaker, DateOnly SaidDay, string Source, string? Alignment, SourceSide Side, Reliability Grade, IReadOnlyList<int> Revisions);

/// <summary>Words of a person that one outlet of another side alone reports.</summary>
public sealed record AloneLine(int Statement, string Speaker, string Source, DateOnly SaidDay);
