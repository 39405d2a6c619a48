using PeaceTracker.Domain;

namespace PeaceTracker.Features.Positions.Cell;

/// <summary>
/// How many origins that are independent of each other stand behind a position. Counted by one rule: a source counts once,
/// however many statements are read at it; a site that carries what others reported counts for nothing of its own; all
/// sources that belong to one party's side count as one. Whether two newsrooms rest on the same agency is not known here.
/// </summary>
/// <param name="Counted">The origins, each with the names of its sources.</param>
/// <param name="Republishers">Names of sources that carry what others reported.</param>
public sealed record Origins(IReadOnlyList<Origin> Counted, IReadOnlyList<string> Republishers)
{
    /// <summary>The origins behind statements.</summary>
    public static Origins Of(IEnumerable<StatementLine> statements)
    {
        var sources = statements.DistinctBy(statement => statement.Source, StringComparer.Ordinal).OrderBy(statement => statement.Reliability).ThenBy(statement => statement.Source, StringComparer.Ordinal).ToList();
        var own = sources.Where(source => source.SourceKind != SourceKind.Republisher).ToList();
        return new(
            [
                .. own.Where(source => source.Alignment is null).Select(source => new Origin([source.Source], null)),
                .. own.Where(source => source.Alignment is not null).GroupBy(source => source.Alignment, StringComparer.Ordinal).Select(side => new Origin([.. side.Select(source => source.Source)], side.Key)),
            ],
            [.. sources.Except(own).Select(source => source.Source)]);
    }

    /// <summary>"2 independent origins", "1 origin", "No origin of its own".</summary>
    public string Words => Counted.Count switch
    {
        0 => "No origin of its own",
        1 => "1 origin",
        var count => $"{count} independent origins",
    };
}

/// <summary>One origin: a source, or all sources of one side.</summary>
/// <param name="Sources">Their names.</param>
/// <param name="Side">Key of the party that they belong to; null where none is known.</param>
public sealed record Origin(IReadOnlyList<string> Sources, string? Side);
