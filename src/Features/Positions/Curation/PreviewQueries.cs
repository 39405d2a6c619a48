using PeaceTracker.Curation;
using PeaceTracker.Domain;
using PeaceTracker.Features.Positions.Cell;
using PeaceTracker.Records;

namespace PeaceTracker.Features.Positions.Curation;

/// <summary>
/// Lays the positions of drafts over the published matrix. What it makes is for one page of one curator: nothing of it is
/// remembered, and the published matrix that others share stays as it is.
/// </summary>
public sealed class PreviewQueries(PositionQueries positions, PositionDetailQueries details, DraftQueries drafts, RecordQueries records, TimeProvider clock)
{
    /// <summary>The matrix as it will look once these drafts are published; null where there is no such negotiation.</summary>
    public async Task<DraftPreview?> FindAsync(string negotiation, IReadOnlyList<int> ids, CancellationToken cancellationToken)
    {
        if (await positions.MatrixAsync(negotiation, MatrixView.Present.Moment, cancellationToken) is not { } published)
        {
            return null;
        }

        var lines = new List<DraftLine>();
        var problems = new List<string>();
        var cells = new Dictionary<(string Party, string Issue), PositionDetail>();
        var marks = new Dictionary<(string Party, string Issue), string>();
        foreach (var id in ids)
        {
            if (await drafts.FindAsync(id, cancellationToken) is not { } draft || draft.Line.Negotiation != negotiation)
            {
                problems.Add($"There is no draft {id} in this negotiation.");
                continue;
            }

            lines.Add(draft.Line);
            if (!draft.Line.Status.IsUnderWay())
            {
                problems.Add($"“{draft.Line.Headline}” is {draft.Line.Status.Word()} and not laid over the matrix.");
                continue;
            }

            foreach (var record in draft.Records.Where(record => record.Table == RecordFormat.Positions.Name))
            {
                await LayOverAsync(negotiation, draft, record, cells, marks, problems, cancellationToken);
            }
        }

        var laid = new Dictionary<(string, string), MatrixCell>(published.Cells);
        foreach (var (cell, detail) in cells)
        {
            laid[cell] = Cell(detail.Holding!);
        }

        return new(published with { Cells = laid }, cells, marks, lines, problems);
    }

    private async Task LayOverAsync(
        string negotiation, DraftView draft, DraftedRecord record, Dictionary<(string Party, string Issue), PositionDetail> cells,
        Dictionary<(string Party, string Issue), string> marks, List<string> problems, CancellationToken token)
    {
        var cell = (Party: record.Fields.GetValueOrDefault("party", ""), Issue: record.Fields.GetValueOrDefault("issue", ""));
        var before = cells.GetValueOrDefault(cell) ?? await details.FindAsync(negotiation, cell.Party, cell.Issue, MatrixView.Present.Moment, token);
        if (before is null)
        {
            problems.Add($"“{draft.Line.Headline}” is about a party or an issue that is not in the matrix.");
            return;
        }

        var number = before.History.Select(revision => revision.Number).DefaultIfEmpty(0).Max() + 1;
        if (await new WrittenEvidence(records, negotiation, draft.Records).RevisionAsync(record, number, clock.GetUtcNow().UtcDateTime, token) is not { } revision)
        {
            problems.Add($"“{draft.Line.Headline}” cannot be shown yet: it needs a stance and a day of publication.");
            return;
        }

        if (draft.Faults.Count > 0)
        {
            problems.Add($"“{draft.Line.Headline}” cannot be published yet: {draft.Faults.Count} {(draft.Faults.Count == 1 ? "thing" : "things")} to be put right.");
        }

        var corrects = before.History.Any(earlier => earlier.Key == record.Key);
        var history = before.History.Select(earlier => earlier.Key == record.Key ? earlier with { Replaced = true } : earlier).Append(revision)
            .OrderByDescending(each => each.SaidOn.Day).ThenByDescending(each => each.PublishedOn).ThenByDescending(each => each.Number).ToList();

        // The rule of Moment: the latest that was said holds, however late it was recorded.
        var holding = history.First(each => !each.Replaced);
        cells[cell] = before with { Holding = holding, History = history };
        marks[cell] = holding != revision ? "In its history" : before.Holding is null ? "New" : corrects ? "Corrected" : "Changed";
    }

    private static MatrixCell Cell(RevisionLine line) => new(line.Stance, line.Summary, line.SaidOn, line.PublishedOn, line.Shift, line.Condition, line.Number);
}

/// <summary>The matrix with drafts laid over it.</summary>
/// <param name="Matrix">All cells, those of the drafts among them.</param>
/// <param name="Cells">The cells that the drafts are about, as they will look opened up.</param>
/// <param name="Marks">The word that each of these is marked with.</param>
/// <param name="Drafts">The drafts.</param>
/// <param name="Problems">What could not be shown or published, in sentences.</param>
public sealed record DraftPreview(
    PositionMatrix Matrix, IReadOnlyDictionary<(string Party, string Issue), PositionDetail> Cells,
    IReadOnlyDictionary<(string Party, string Issue), string> Marks, IReadOnlyList<DraftLine> Drafts, IReadOnlyList<string> Problems);
