namespace PeaceTracker.Features.Strikes.Charts;

/// <summary>The charts that the page of strikes can show, one at a time.</summary>
public enum StrikeChart
{
    /// <summary>Bars by day, week or month.</summary>
    Bars,

    /// <summary>Running sums.</summary>
    Cumulative,

    /// <summary>A year of days, by shade.</summary>
    Calendar,

    /// <summary>Which share was shot down or lost, and which was not.</summary>
    Shares,

    /// <summary>Claims of the same thing against each other.</summary>
    Claims,

    /// <summary>Parts by region.</summary>
    Regions,

    /// <summary>Parts by weapon.</summary>
    Weapons,

    /// <summary>How many days had how large an attack.</summary>
    Sizes,

    /// <summary>Before, during and after an event or a truce.</summary>
    Around,
}

/// <summary>The words of charts in addresses and for readers.</summary>
public static class StrikeChartWords
{
    /// <summary>Every word, the usual chart's first.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Enum.GetValues<StrikeChart>().Select(chart => chart.Word())];

    /// <summary>"calendar": its word in addresses and in names of files.</summary>
    public static string Word(this StrikeChart chart) => chart.ToString().ToLowerInvariant();

    /// <summary>The chart of a word; null where it is none.</summary>
    public static StrikeChart? Find(string? word) => Enum.GetValues<StrikeChart>().Where(chart => chart.Word() == word).Select(chart => (StrikeChart?)chart).FirstOrDefault();

    /// <summary>What it shows, in a few words.</summary>
    public static string Title(this StrikeChart chart) => chart switch
    {
        StrikeChart.Bars => "Over time",
        StrikeChart.Cumulative => "Running totals",
        StrikeChart.Calendar => "Calendar",
        StrikeChart.Shares => "Shot down, lost, the rest",
        StrikeChart.Claims => "Claims side by side",
        StrikeChart.Regions => "By region",
        StrikeChart.Weapons => "By weapon",
        StrikeChart.Sizes => "Sizes of attacks",
        _ => "Before and after",
    };
}
