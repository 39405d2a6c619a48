using System.Globalization;
using PeaceTracker.Controls;
using PeaceTracker.Features.Strikes.Importing;
using PeaceTracker.Features.Strikes.Parsing;

namespace PeaceTracker.Features.Strikes.Curation;

/// <summary>What a file is and what importing it would come to, as the preview shows it.</summary>
/// <param name="Faults">Why it is refused; empty where it is not.</param>
/// <param name="SameAs">The import that these very bytes came in with; null where they did not.</param>
/// <param name="Facts">What the file is, by name; empty where it could not be told.</param>
/// <param name="Caution">What is to be known of its form; null where there is nothing.</param>
/// <param name="Rows">What becomes of its rows, in a sentence; null where it is refused.</param>
/// <param name="Differences">How it differs from what is there.</param>
/// <param name="UnknownModels">Weapons that the dictionary does not know, with their rows.</param>
/// <param name="NewPlaces">Places that no claim named before.</param>
/// <param name="Messages">What is to be said of rows.</param>
/// <param name="Columns">What becomes of each column; null where it is not kept.</param>
public sealed record ImportForecast(
    IReadOnlyList<string> Faults, (int Number, string Name, DateTime At)? SameAs, IReadOnlyList<(string Name, string Text)> Facts, string? Caution, string? Rows,
    IReadOnlyList<DifferenceLine> Differences, IReadOnlyList<string> UnknownModels, IReadOnlyList<string> NewPlaces, IReadOnlyList<RowGroup> Messages,
    IReadOnlyList<(string Column, string? Becomes)> Columns)
{
    private const int Most = 5;

    /// <summary>Whether it can be imported.</summary>
    public bool CanImport => Rows is not null;

    internal static ImportForecast Of(StrikeImportOutcome outcome) => outcome switch
    {
        StrikeImportOutcome.Stored stored => From(stored.Summary, stored.Difference, []),
        StrikeImportOutcome.Refused refused => From(refused.Summary, null, refused.Faults),
        StrikeImportOutcome.Same same => From(null, null, []) with { SameAs = (same.Batch, same.Name, same.ImportedAt) },
        _ => throw new InvalidOperationException("An outcome that is none."),
    };

    private static ImportForecast From(StrikeSummary? summary, StrikeDifference? difference, IReadOnlyList<string> faults) => new(
        faults, null, summary is null ? [] : [.. FactsOf(summary)], summary?.Format?.Caution, difference is null ? null : Sum(summary!),
        difference is null ? [] : [.. Lines(difference)],
        [.. summary?.UnknownModels.Select(model => $"{model.Key} ({ImportMessages.Counted(model.Value, "row")})") ?? []],
        difference?.NewPlaces ?? [],
        [.. summary?.Groups.OrderBy(group => group.What == "flagged").ThenByDescending(group => group.Rows) ?? Enumerable.Empty<RowGroup>()],
        [.. summary?.Header.Distinct().Select(column => (column, Becomes(summary.Format!, column))) ?? []]);

    private static IEnumerable<(string, string)> FactsOf(StrikeSummary summary)
    {
        if (summary.Format is not { } format || summary.Scan.Form is not { } form)
        {
            yield break;
        }

        var separator = summary.Separator switch { ',' => "commas", ';' => "semicolons", '\t' => "tabs", var other => other.ToString() };
        yield return ("Recognised as", format.Title);
        yield return ("File", $"{summary.File}, {Sizes.Text(summary.Scan.Bytes)}, {form.Name}, separated by {separator}");
        yield return ("SHA-256", summary.Scan.Hash);
        if (summary.Days is (var first, var last))
        {
            yield return ("Days", Dates.Span(first, last));
        }
    }

    private static string Sum(StrikeSummary summary)
    {
        var left = summary.Count(RowFate.LeftOut);
        return $"{Number(summary.RowsRead)} rows read = {Number(summary.Count(RowFate.Stored))} stored + {Number(summary.Count(RowFate.Quarantined))} quarantined + "
            + $"{Number(summary.Count(RowFate.Duplicate))} duplicates{(left > 0 ? $" + {Number(left)} left out" : "")}. Stored with a doubt: {Number(summary.Flagged)}.";
    }

    private static IEnumerable<DifferenceLine> Lines(StrikeDifference difference) =>
    [
        new("Added", difference.Added, difference.FiguresAdded, ""),
        new("Changed", difference.Revised, difference.FiguresRevised, First(difference.FirstRevised)),
        new("Left as they are", difference.Unchanged, null, ""),
        new("Removed upstream; they stay here", difference.Removed, difference.FiguresRemoved, First([.. difference.FirstRemoved, .. difference.FirstFiguresRemoved])),
    ];

    private static string? Becomes(StrikeFormat format, string column) =>
        format.Columns.FirstOrDefault(use => use.Name.Equals(column, StringComparison.OrdinalIgnoreCase))?.Becomes;

    private static string First(List<string> items) => string.Join("; ", items.Take(Most)) + (items.Count > Most ? "; …" : "");

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}

/// <summary>One way in which a file differs from what is there.</summary>
/// <param name="What">The way.</param>
/// <param name="Rows">Rows of the file, or strikes.</param>
/// <param name="Figures">Figures; null where they are not counted.</param>
/// <param name="First">The first of them, in words.</param>
public sealed record DifferenceLine(string What, int Rows, int? Figures, string First);
