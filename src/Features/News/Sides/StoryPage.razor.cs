using Microsoft.AspNetCore.Components;
using PeaceTracker.Clocks;
using PeaceTracker.Controls;
using PeaceTracker.Live;

namespace PeaceTracker.Features.News.Sides;

/// <summary>One story in a column for each side whose media are known. It knows the present alone, as stories do.</summary>
public sealed partial class StoryPage : IDisposable
{
    private readonly LatestLoad load = new();

    private StoryView? story;

    private IReadOnlyList<string> problems = [];

    [Inject]
    public required StoryQueries Stories { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [CascadingParameter(Name = "Address")]
    public required string Address { get; set; }

    [Parameter]
    public required string Negotiation { get; set; }

    [Parameter]
    public required long Story { get; set; }

    protected override Task OnParametersSetAsync() => ReloadAsync();

    public void Dispose() => load.Dispose();

    private Task ReloadAsync()
    {
        var query = new AddressQuery(new Uri(Address));
        var clocks = ClockView.Read(query);
        return load.RunAsync(
            token => Stories.StoryAsync(Negotiation, Story, token),
            read =>
            {
                if (read is null)
                {
                    Navigation.NotFound();
                    return;
                }

                story = read;
                problems = clocks.IsPresent ? query.Problems : [.. query.Problems, "Stories keep no past: this is the story as it stands now."];
            });
    }
}
