namespace PeaceTracker.Features.Positions.Cell;

/// <summary>How a statement is tied to a cell whose line it does not carry.</summary>
public enum VoiceTie
{
    /// <summary>It carried an earlier revision of the position, and its speaker is not heard in the one that holds.</summary>
    Earlier,

    /// <summary>It is about a text as a whole on which the line rests, and is evidence for no position by itself.</summary>
    WholeText,
}

/// <summary>A voice of the party's side beside the party line.</summary>
/// <param name="Statement">What it says.</param>
/// <param name="Tie">How it is tied to the cell.</param>
/// <param name="Carried">The earlier revision that it carried, where it carried one.</param>
public sealed record Voice(StatementLine Statement, VoiceTie Tie, RevisionLine? Carried)
{
    /// <summary>
    /// The voices beside the line: of everyone who carried an earlier revision and is not heard in the one that holds, the
    /// last that they said; and what is said of the texts on which the line rests. Firmest first, then latest.
    /// </summary>
    /// <param name="holding">The revision that holds.</param>
    /// <param name="history">All revisions up to the moment, newest first.</param>
    /// <param name="ofTheText">Statements about the texts as a whole.</param>
    public static IReadOnlyList<Voice> Beside(RevisionLine holding, IReadOnlyList<RevisionLine> history, IEnumerable<StatementLine> ofTheText)
    {
        var heard = holding.Statements.Select(statement => statement.SpeakerKey).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var used = holding.Statements.Select(statement => statement.Key).ToHashSet(StringComparer.Ordinal);
        var earlier = history.Where(revision => !revision.Replaced && revision.Number != holding.Number)
            .SelectMany(revision => revision.Statements.Select(statement => new Voice(statement, VoiceTie.Earlier, revision)))
            .Where(voice => voice.Statement.SpeakerKey is { } speaker && !heard.Contains(speaker))
            .GroupBy(voice => voice.Statement.SpeakerKey)
            .Select(voices => voices.MaxBy(voice => voice.Statement.SaidOn.Day)!);
        return
        [
            .. earlier.Concat(ofTheText.Where(statement => !used.Contains(statement.Key)).Select(statement => new Voice(statement, VoiceTie.WholeText, null)))
                .OrderBy(voice => voice.Statement.Firmness).ThenByDescending(voice => voice.Statement.SaidOn.Day).ThenBy(voice => voice.Statement.Key, StringComparer.Ordinal),
        ];
    }
}
