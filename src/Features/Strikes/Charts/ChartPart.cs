using Microsoft.AspNetCore.Components;
using PeaceTracker.Controls;
using PeaceTracker.Controls.Charts;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.Strikes.Charts;

/// <summary>What every chart of the page is given, and what each says in the same words: whose figures, how counted, as of when.</summary>
public abstract class ChartPart : ComponentBase
{
    [Parameter, EditorRequired]
    public required string Negotiation { get; set; }

    [Parameter, EditorRequired]
    public required ChartView View { get; set; }

    [Parameter, EditorRequired]
    public required ChartReading Reading { get; set; }

    /// <summary>Days that the reader drew over.</summary>
    [Parameter]
    public EventCallback<SelectionData> OnSelection { get; set; }

    /// <summary>The reports of the range.</summary>
    protected StrikeReport Report => Reading.Report;

    /// <summary>"Ukrainian Air Force"</summary>
    protected string ClaimantName => Report.Claimant!.Name;

    /// <summary>The days as a file, in the same view.</summary>
    protected string Csv => View.Figures.FileAddress(Negotiation);

    /// <summary>Every claim of the range as a file.</summary>
    protected string ClaimsCsv => View.Figures.ClaimsAddress(Negotiation);

    /// <summary>Where the page's table stands.</summary>
    protected string Table => View.Address(Negotiation) + "#figures";

    /// <summary>Where the chart's own table of a kind of weapon stands; none is the table of all.</summary>
    protected string TableOf(WeaponKind kind) => $"{View.Address(Negotiation)}#{TableId(kind)}";

    /// <summary>The name of that place on the page.</summary>
    protected static string TableId(WeaponKind kind) => kind == WeaponKind.None ? "table" : $"table-{new WeaponClass(kind).Word}";

    /// <summary>"ukraine-2025-strikes-calendar-drone-2025-03-28-2025-07-31": says what a picture is of.</summary>
    protected string FileName(string what, StrikeReport? report = null) =>
        $"{Negotiation}-strikes-{View.Chart.Word()}-{what}-{(report ?? Report).From.Iso()}-{(report ?? Report).To.Iso()}";

    /// <summary>Whose figures, counted how, by which rule of the day, as of when.</summary>
    protected string Source(params IEnumerable<string> definitions)
    {
        var names = definitions.Distinct(StringComparer.Ordinal)
            .Select(key => Report.Definitions.FirstOrDefault(line => line.Key == key)?.Name).OfType<string>().ToList();
        var sources = Report.Sources.SelectMany(day => day).Select(source => source.Name).Distinct(StringComparer.Ordinal).Take(4).ToList();
        string?[] parts =
        [
            $"Claimed by the {ClaimantName}.",
            names.Count == 0 ? null : $"Counted as: {string.Join("; ", names)}.",
            $"A window belongs to {View.Figures.DayRule.Words()}.",
            View.Figures.Clocks.Words ?? $"As of the last report recorded here, {Report.Claimant!.Last.Text()}.",
            sources.Count == 0 ? null : $"Source: {string.Join(", ", sources)}; each day's is in the table.",
        ];
        return string.Join(' ', parts.OfType<string>());
    }
}
