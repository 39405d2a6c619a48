using Microsoft.AspNetCore.Components;

namespace PeaceTracker.Features.News;

/// <summary>What the subscribed feeds bring, newest first, and how they are. New items appear while the page is open.</summary>
public sealed partial class NewsPage
{
    private NewsPageful? news;

    private NewsCursor? before;

    private IReadOnlyList<string> problems = [];

    [Inject]
    public required NewsQueries News { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [CascadingParameter(Name = "Address")]
    public required string Address { get; set; }

    [Parameter]
    public required string Negotiation { get; set; }

    protected override Task OnParametersSetAsync() => ReloadAsync();

    private async Task ReloadAsync()
    {
        before = NewsCursor.Parse(new Uri(Address), out problems);
        news = await News.PageAsync(Negotiation, before, CancellationToken.None);
        if (news is null)
        {
            Navigation.NotFound();
        }
    }
}
