using PeaceTracker.Curation;
using PeaceTracker.Domain;
using PeaceTracker.Features.Positions.Cell;
using PeaceTracker.Records;

namespace PeaceTracker.Features.Positions.Curation;

/// <summary>Shows records in their written form as the public sees what is published: a revision with its statements.</summary>
/// <param name="records">Reads what is published.</param>
/// <param name="negotiation">Slug of the negotiation.</param>
/// <param name="drafted">Records that count before what is published.</param>
internal sealed class WrittenEvidence(RecordQueries records, string negotiation, IReadOnlyList<DraftedRecord> drafted)
{
    /// <summary>A revision as it will look; null while it lacks a stance or a day of publication.</summary>
    public async Task<RevisionLine?> RevisionAsync(DraftedRecord position, int number, DateTime at, CancellationToken token)
    {
        var row = RecordRow.Typed(RecordFormat.Positions, position.Fields);
        if (!Reads(row, "stance") || !Reads(row, "published_on") || row.Text("published_on") is null || row.Word<Stance>("stance") is not { } stance)
        {
            return null;
        }

        var statements = new List<StatementLine>();
        foreach (var key in row.List("statements"))
        {
            if (await StatementAsync(key, token) is { } statement)
            {
                statements.Add(statement);
            }
        }

        return new(
            -number, position.Key, number, stance, row.Text("summary") ?? "", row.Text("condition"), Reads(row, "placement") ? row.Integer("placement") : null,
            row.Text("placement_reason"), Said(row), row.Date("published_on")!.Value, at, Reads(row, "shift") ? row.Word<Shift>("shift") ?? Shift.None : Shift.None,
            (await RowAsync(RecordFormat.Parties, row.Text("shift_toward"), token))?.Text("short_name"), Replaced: false,
            [.. statements.OrderBy(statement => statement.Firmness).ThenByDescending(statement => statement.SaidOn.Day)]);
    }

    /// <summary>A statement as evidence; null where there is none of this key, or it cannot be shown yet.</summary>
    public async Task<StatementLine?> StatementAsync(string key, CancellationToken token)
    {
        if (await FieldsAsync(RecordFormat.Statements, key, token) is not { } fields)
        {
            return null;
        }

        var row = RecordRow.Typed(RecordFormat.Statements, fields);
        if (!Reads(row, "published_on") || row.Text("published_on") is null)
        {
            return null;
        }

        var speaker = await RowAsync(RecordFormat.Speakers, row.Text("speaker"), token);
        var source = await RowAsync(RecordFormat.Sources, row.Text("source"), token);
        var proposal = await RowAsync(RecordFormat.Proposals, row.Text("proposal"), token);
        return new(
            speaker?.Text("name"), speaker?.Text("office"), speaker is not null && Reads(speaker, "authority") ? speaker.Word<Authority>("authority") : null,
            proposal?.Text("title"), row.Text("quote"), row.Text("language"), row.Text("translation"), row.Text("paraphrase") ?? "",
            Reads(row, "quote_state") ? row.Word<QuoteState>("quote_state") ?? QuoteState.Paraphrase : QuoteState.Paraphrase, Said(row),
            row.Date("published_on")!.Value, source?.Text("name") ?? row.Text("source") ?? "No source yet",
            source is not null && Reads(source, "reliability") ? source.Word<Reliability>("reliability") ?? Reliability.F : Reliability.F,
            Reads(row, "credibility") ? row.Integer("credibility") ?? 6 : 6, row.Text("url"), row.Text("citation"))
        {
            Key = key, SpeakerKey = row.Text("speaker"), ProposalKey = row.Text("proposal"), Alignment = source?.Text("alignment"),
            SourceKind = source is not null && Reads(source, "kind") ? source.Word<SourceKind>("kind") ?? SourceKind.Outlet : SourceKind.Outlet,
        };
    }

    private async Task<RecordRow?> RowAsync(RecordTable table, string? key, CancellationToken token) =>
        key is not null && await FieldsAsync(table, key, token) is { } fields ? RecordRow.Typed(table, fields) : null;

    private async Task<IReadOnlyDictionary<string, string>?> FieldsAsync(RecordTable table, string key, CancellationToken token) =>
        drafted.FirstOrDefault(record => record.Table == table.Name && record.Key == key)?.Fields ?? await records.FindAsync(negotiation, table.Name, key, token);

    // Drafts may hold anything: only what keeps to its field's rules can be read.
    private static bool Reads(RecordRow row, string field) => row.Text(field) is not { } text || !row.Table.Field(field)!.Faults(text).Any();

    private static SaidOn Said(RecordRow row)
    {
        var published = row.Date("published_on")!.Value;
        return Reads(row, "said_on") && Reads(row, "said_precision") && row.Date("said_on") is { } day
            ? SaidOn.Known(day, row.Word<DatePrecision>("said_precision") ?? DatePrecision.Day).Before(published)
            : SaidOn.By(published);
    }
}
