using Microsoft.AspNetCore.Components;
using PeaceTracker.Controls;
using PeaceTracker.Embedding.Kinds;
using PeaceTracker.Embedding.Serving;

namespace PeaceTracker.Features.Embeds.Building;

/// <summary>
/// Where a widget is built: a document that answers a form, so that it works without a script. A small one shows each choice
/// at once.
/// </summary>
public sealed partial class BuilderPage
{
    private BuilderOffers? offers;

    private BuilderChoice? choice;

    private EmbedContent? content;

    private IReadOnlyList<BuilderCode> codes = [];

    [Inject]
    private BuilderQueries Offers { get; init; } = null!;

    [Inject]
    private EmbedReading Reading { get; init; } = null!;

    [Inject]
    public required EmbedKinds Kinds { get; init; }

    [Inject]
    public required PublicAddress Site { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required TimeProvider Clock { get; init; }

    [CascadingParameter(Name = "Address")]
    public required string Address { get; set; }

    [Parameter]
    public required string Negotiation { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        var page = new Uri(Address);
        if (Kinds.All.Count == 0 || await Offers.FindAsync(Negotiation, CancellationToken.None) is not { } offered)
        {
            Navigation.NotFound();
            return;
        }

        var read = BuilderChoice.Read(Negotiation, page, Kinds, offered, Clock.GetUtcNow().UtcDateTime);
        if (new AddressQuery(page).Text(BuilderChoice.Moment) is not null && read.Problems.Count == 0)
        {
            // What a form sends is written in the one way that there is: so each choice has one address.
            Navigation.NavigateTo(read.Address, replace: true);
            return;
        }

        if (read.Problems.Count == 0)
        {
            content = (await Reading.ContentAsync(read.Order, CancellationToken.None)).Content;
            codes = BuilderCodes.Of(Site.Configured ?? new(Navigation.BaseUri), read.Order.Address.In(EmbedForm.Document), read.Order.Query, read.Kind, content);
        }

        (offers, choice) = (offered, read);
    }
}
