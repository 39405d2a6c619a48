using Microsoft.AspNetCore.Components;
using PeaceTracker.Controls;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.Proposals;

/// <summary>Which red lines a text crosses at the reader's point in time, for whom, on what evidence.</summary>
public sealed partial class RedLines
{
    private Assessment assessment = new([], [], []);

    [Parameter, EditorRequired]
    public required string Negotiation { get; set; }

    /// <summary>Of a proposal whose text is public.</summary>
    [Parameter, EditorRequired]
    public required ProposalDetail Detail { get; set; }

    [Parameter, EditorRequired]
    public required ProposalView View { get; set; }

    private string Finding
    {
        get
        {
            var whose = View.Party is { } key ? Detail.Parties.First(party => party.Key == key).ShortName : null;
            var count = assessment.Crossings.Count;
            if (count == 0)
            {
                return whose is null ? "Crosses no red line recorded at this point in time" : $"Crosses no red line of {whose} recorded at this point in time";
            }

            var lines = $"Crosses {count} red {(count == 1 ? "line" : "lines")}";
            return whose is not null
                ? $"{lines} of {whose}"
                : $"{lines}: {string.Join(", ", assessment.Crossings.GroupBy(line => line.Party.ShortName).Select(group => $"{group.Count()} of {group.Key}"))}";
        }
    }

    private string Moment => View.Clocks.IsPresent
        ? "What parties say is taken as it stands now, also where it was said after the text."
        : "What parties say is taken as of the point in time chosen above.";

    private DateOnly Public => Detail.Proposal!.Days.Public!.Value;

    protected override void OnParametersSet() => assessment = View.Party is { } party ? Detail.Assessment.For(party) : Detail.Assessment;

    private string Known(Crossing line) => line switch
    {
        { IsLater: false } => $"Already a red line when the text became public on {Public.Text()}.",
        { WhenPublic: null } => $"Known later than the text: nothing of the party on it was known when the text became public on {Public.Text()}.",
        _ => $"Known later than the text: when it became public on {Public.Text()}, the stance known was “{line.WhenPublic!.Value.Word()}”.",
    };

    private static string Why(NearLine line) => line.Why switch
    {
        Nearness.LeftToTalks => "the text leaves to talks what the party rules out.",
        _ => "the text can be read both ways on what the party rules out.",
    };
}
