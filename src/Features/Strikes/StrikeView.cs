using PeaceTracker.Clocks;
using PeaceTracker.Controls;
using PeaceTracker.Controls.Charts;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.Strikes;

/// <summary>Which reports are shown: the query of the address of pages and of the API, and nothing else.</summary>
/// <param name="From">First day; null leaves it to the days that hold reports.</param>
/// <param name="To">Last day, inclusive; null leaves it to the days that hold reports.</param>
/// <param name="Claimant">Key of the claimant whose figures are drawn; null for the usual one.</param>
public sealed record StrikeView(DateOnly? From, DateOnly? To, string? Claimant)
{
    private static readonly (ChartStep Step, string Word)[] Steps = [(ChartStep.Day, "day"), (ChartStep.Week, "week"), (ChartStep.Month, "month")];

    private static readonly string[] Singles = ["side", "kind", "claimant", "definition", "dayRule", "step"];

    /// <summary>Key of the party that attacks; null for the side whose attacks are reported on most.</summary>
    public string? Side { get; init; }

    /// <summary>The kind or sub-kind of weapon; null for every kind.</summary>
    public WeaponClass? Kind { get; init; }

    /// <summary>Key of the one counting definition whose figures are meant; null for all, each for itself.</summary>
    public string? Definition { get; init; }

    /// <summary>Which day the figures of a window belong to.</summary>
    public DayRule DayRule { get; init; } = DayRule.End;

    /// <summary>How wide a bar is; null leaves it to the length of the range.</summary>
    public ChartStep? Step { get; init; }

    /// <summary>The point in time: strikes of days up to the one clock, as claimed by the other.</summary>
    public ClockView Clocks { get; init; } = ClockView.Present;

    /// <summary>The latest reports of the usual claimant.</summary>
    public static StrikeView Latest { get; } = new(null, null, null);

    /// <summary>Reads an address. What cannot be read is left out and named in <paramref name="problems"/>.</summary>
    public static StrikeView Parse(Uri address, out IReadOnlyList<string> problems)
    {
        var query = new AddressQuery(address);
        var view = new StrikeView(query.Day("from"), query.Day("to"), query.Text("claimant"))
        {
            Side = query.Text("side"),
            Kind = WeaponClass.Find(One(query, "kind", [.. WeaponClass.All.Select(known => known.Word)])),
            Definition = query.Text("definition"),
            DayRule = DayRules.Find(One(query, "dayRule", DayRules.Words)) ?? DayRule.End,
            Step = StepOf(One(query, "step", [.. Steps.Select(step => step.Word)])),
            Clocks = ClockView.Read(query),
        };
        problems = [.. query.Problems, .. Singles.Where(name => query.Keys(name).Count > 1).Select(name => $"{name}: only one can be chosen.")];
        if (view.From > view.To)
        {
            problems = [.. problems, $"from: {view.From?.Text()} is after {view.To?.Text()}. The two were taken in the other order."];
            view = view with { From = view.To, To = view.From };
        }

        return view;
    }

    /// <summary>The page in this view.</summary>
    public string Address(string negotiation) => $"/{negotiation}/strikes{Query}";

    /// <summary>Everything that is claimed of one day, at the same clocks and by the same rule of the day.</summary>
    public string DayAddress(string negotiation, DateOnly day) => $"/{negotiation}/strikes/{day.Iso()}{(Latest with { Clocks = Clocks, DayRule = DayRule }).Query}";

    /// <summary>Every claim of these days as a file, whoever makes it.</summary>
    public string ClaimsAddress(string negotiation) => $"/{negotiation}/strikes/claims.csv{Query}";

    /// <summary>The same figures as a file.</summary>
    public string FileAddress(string negotiation) => $"/{negotiation}/strikes.csv{Query}";

    /// <summary>The view as a query, empty for the latest.</summary>
    public string Query => AddressQuery.Write(
    [
        .. Clocks.Parts, ("from", [From?.Iso()]), ("to", [To?.Iso()]), ("side", [Side]), ("kind", [Kind?.Word]), ("claimant", [Claimant]), ("definition", [Definition]),
        ("dayRule", [DayRule == DayRule.End ? null : DayRule.Word()]), ("step", [Steps.Where(step => step.Step == Step).Select(step => step.Word).FirstOrDefault()]),
    ]);

    private static string? One(AddressQuery query, string name, IReadOnlyList<string> known) => query.Words(name, known) is [var word, ..] ? word : null;

    private static ChartStep? StepOf(string? word) => Steps.Where(step => step.Word == word).Select(step => (ChartStep?)step.Step).FirstOrDefault();
}
