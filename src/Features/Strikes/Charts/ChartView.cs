using PeaceTracker.Controls;

namespace PeaceTracker.Features.Strikes.Charts;

/// <summary>The page of strikes as its address says it: which figures, and which chart of them.</summary>
/// <param name="Figures">Which reports are shown.</param>
/// <param name="Chart">How.</param>
public sealed record ChartView(StrikeView Figures, StrikeChart Chart)
{
    /// <summary>Days before and after an event, without another wish.</summary>
    public const int UsualSpan = 14;

    private const int LongestSpan = 366;

    /// <summary>The latest reports of the usual claimant, as bars.</summary>
    public static ChartView Latest { get; } = new(StrikeView.Latest, StrikeChart.Bars);

    /// <summary>Whether events stay unmarked.</summary>
    public bool HidesEvents { get; init; }

    /// <summary>Whether truces and promises stay unmarked.</summary>
    public bool HidesCommitments { get; init; }

    /// <summary>Key of the event or commitment that days are counted from; null for the first that there is.</summary>
    public string? Around { get; init; }

    /// <summary>How many days before and after it.</summary>
    public int Span { get; init; } = UsualSpan;

    /// <summary>Reads an address. What cannot be read is left out and named in <paramref name="problems"/>.</summary>
    public static ChartView Parse(Uri address, out IReadOnlyList<string> problems)
    {
        var query = new AddressQuery(address);
        var chart = query.Words("chart", StrikeChartWords.All) is [var word, ..] ? StrikeChartWords.Find(word)!.Value : StrikeChart.Bars;
        var hidden = query.Words("hide", "events", "commitments");
        var view = new ChartView(StrikeView.Parse(address, out var unread), chart)
        {
            HidesEvents = hidden.Contains("events", StringComparer.Ordinal),
            HidesCommitments = hidden.Contains("commitments", StringComparer.Ordinal),
            Around = query.Text("around"),
            Span = Math.Min(LongestSpan, query.Count("span") ?? UsualSpan),
        };
        problems = [.. unread, .. query.Problems];
        return view;
    }

    /// <summary>The page in this view.</summary>
    public string Address(string negotiation)
    {
        var own = AddressQuery.Write(
            ("chart", [Chart == StrikeChart.Bars ? null : Chart.Word()]), ("hide", [HidesEvents ? "events" : null, HidesCommitments ? "commitments" : null]),
            ("around", [Around]), ("span", [Span == UsualSpan ? null : Span.ToString(System.Globalization.CultureInfo.InvariantCulture)]));
        var figures = Figures.Address(negotiation);
        return own.Length == 0 ? figures : figures + (figures.Contains('?', StringComparison.Ordinal) ? "&" + own[1..] : own);
    }

    /// <summary>The same chart of other days.</summary>
    public ChartView On(DateOnly? from, DateOnly? to) => this with { Figures = Figures with { From = from, To = to } };
}
