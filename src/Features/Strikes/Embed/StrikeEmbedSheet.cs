using PeaceTracker.Domain;
using PeaceTracker.Embedding.Words;

namespace PeaceTracker.Features.Strikes.Embed;

/// <summary>Reports of strikes as a widget shows them.</summary>
/// <param name="Negotiation">The negotiation's slug.</param>
/// <param name="Report">The reports; there is a claimant.</param>
/// <param name="View">Which they are.</param>
/// <param name="Words">The words of the widget's language.</param>
public sealed record StrikeEmbedSheet(string Negotiation, StrikeReport Report, StrikeView View, EmbedWords Words)
{
    /// <summary>Who says so, by name.</summary>
    public string Claimant => Report.Claimant!.Name;

    /// <summary>Everything that is claimed of a day, at the same point in time.</summary>
    public string Address(DateOnly day) => View.DayAddress(Negotiation, day);

    /// <summary>What a bar of a kind says at its highest, in a sentence.</summary>
    public string Finding(Counted counted)
    {
        var most = Report.Steps.Where(step => step[counted] is not null).MaxBy(step => step[counted]!.Value.Best);
        return most is null || most[counted]!.Value.Best == 0
            ? Words.Say("strikes.all-zero", Words.Kind(counted.Kind))
            : Words.Say("strikes.most." + Report.Step, Words.Kind(counted.Kind), Words.Figure(most[counted]!.Value), Words.Step(most.From, Report.Step));
    }

    /// <summary>Whose figures, of which days, by which step.</summary>
    public string About => Words.Say("strikes.about." + Report.Step, Words.Day(Report.From), Words.Day(Report.To), Claimant, Words.Number(Report.Reported), Words.Number(Report.Days.Count));
}
