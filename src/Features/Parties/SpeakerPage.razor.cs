using Microsoft.AspNetCore.Components;
using PeaceTracker.Clocks;
using PeaceTracker.Live;

namespace PeaceTracker.Features.Parties;

/// <summary>A person who speaks for a party: what they say, and where it differs from the party's line.</summary>
public sealed partial class SpeakerPage : IDisposable
{
    private readonly LatestLoad load = new();

    private SpeakerProfile? profile;

    private PartyView view = new(ClockView.Present);

    private IReadOnlyList<string> problems = [];

    [Inject]
    public required SpeakerQueries Speakers { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [CascadingParameter(Name = "Address")]
    public required string Address { get; set; }

    [Parameter]
    public required string Negotiation { get; set; }

    [Parameter]
    public required string Speaker { get; set; }

    private string Path => $"/{Negotiation}/speakers/{Speaker}";

    private string Finding => profile!.Comparisons.Count(line => line.Likeness == Likeness.OtherStance) switch
    {
        0 => "No line has another stance than these words.",
        1 => "On 1 issue the line has another stance than these words.",
        var count => $"On {count} issues the line has another stance than these words.",
    };

    public void Dispose() => load.Dispose();

    protected override Task OnParametersSetAsync() => ReloadAsync();

    private Task ReloadAsync()
    {
        var wanted = PartyView.Parse(new Uri(Address), out var unread) with { Speaker = null };
        return load.RunAsync(
            token => Speakers.FindAsync(Negotiation, Speaker, wanted, token),
            read =>
            {
                if (read is null)
                {
                    Navigation.NotFound();
                    return;
                }

                (profile, view, problems) = (read, wanted, unread);
            });
    }
}
