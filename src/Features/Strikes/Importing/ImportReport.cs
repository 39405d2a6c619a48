using System.Text.Json;
using System.Text.Json.Serialization;
using PeaceTracker.Features.Strikes.Parsing;

namespace PeaceTracker.Features.Strikes.Importing;

/// <summary>What came of an import as JSON, for scripts. Every row that was read is counted once: stored, quarantined, duplicate or left out.</summary>
internal sealed record ImportReport(
    string Outcome, string File, string? Format, string? Encoding, string? Separator, long? Bytes, string? Sha256, int? Batch, bool Rehearsal,
    ImportReport.RowCounts? Rows, IReadOnlyList<ImportReport.Group> Groups, IReadOnlyDictionary<string, int> UnknownModels, IReadOnlyList<string> NewPlaces, IReadOnlyList<string> Faults)
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static ImportReport Of(StrikeImport import, StrikeImportOutcome outcome, bool rehearsal) => outcome switch
    {
        StrikeImportOutcome.Stored stored => From("stored", stored.Summary, import, stored.Batch.Id, rehearsal, stored.Difference, []),
        StrikeImportOutcome.Same same => From("same", null, import, same.Batch, rehearsal, null, []),
        StrikeImportOutcome.Refused refused => From("refused", refused.Summary, import, null, rehearsal, null, refused.Faults),
        _ => throw new InvalidOperationException("An outcome that is none."),
    };

    public string Json() => JsonSerializer.Serialize(this, Options);

    private static ImportReport From(
        string outcome, StrikeSummary? summary, StrikeImport import, int? batch, bool rehearsal, StrikeDifference? difference, IReadOnlyList<string> faults) => new(
        outcome, import.FileName, summary?.Format?.Name, summary?.Scan.Form?.Name, summary is null ? null : $"{summary.Separator}", summary?.Scan.Bytes, summary?.Scan.Hash,
        rehearsal && outcome == "stored" ? null : batch, rehearsal,
        summary is null ? null : new(
            summary.RowsRead, summary.Count(RowFate.Stored), summary.Count(RowFate.Quarantined), summary.Count(RowFate.Duplicate), summary.Count(RowFate.LeftOut),
            summary.Flagged, difference?.Added, difference?.Revised, difference?.Unchanged, difference?.Removed),
        [.. summary?.Groups.Select(group => new Group(group.What, group.Reason, group.Column, group.Rows, group.Lines)) ?? []],
        summary?.UnknownModels ?? new Dictionary<string, int>(), difference?.NewPlaces ?? [], faults);

    /// <summary>Rows of the file. The first is the sum of the next four.</summary>
    internal sealed record RowCounts(
        int Read, int Stored, int Quarantined, int Duplicates, int LeftOut, int Flagged, int? Added, int? Revised, int? Unchanged, int? RemovedUpstream);

    /// <summary>Rows of which the same is to be said, with the lines of the first.</summary>
    internal sealed record Group(string What, string Reason, string? Column, int Rows, IReadOnlyList<int> Lines);
}
