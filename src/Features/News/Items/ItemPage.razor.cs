using System.Globalization;
using Microsoft.AspNetCore.Components;
using PeaceTracker.Controls;
using PeaceTracker.Live;

namespace PeaceTracker.Features.News.Items;

/// <summary>One item: what it says, when it was published and seen, and what its publisher changed after publication.</summary>
public sealed partial class ItemPage : IDisposable
{
    private readonly LatestLoad load = new();

    private ItemView? item;

    private (Wording Before, Wording After)? change;

    private IReadOnlyList<string> problems = [];

    [Inject]
    public required ItemQueries Items { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [CascadingParameter(Name = "Address")]
    public required string Address { get; set; }

    [Parameter]
    public required string Negotiation { get; set; }

    [Parameter]
    public required long Item { get; set; }

    private DateOnly Day => DateOnly.FromDateTime(item!.Line.At);

    protected override Task OnParametersSetAsync() => ReloadAsync();

    public void Dispose() => load.Dispose();

    private Task ReloadAsync()
    {
        var asked = new AddressQuery(new Uri(Address)).Text("version");
        return load.RunAsync(
            token => Items.ItemAsync(Negotiation, Item, token),
            read =>
            {
                if (read is null)
                {
                    Navigation.NotFound();
                    return;
                }

                var place = Place(read, asked);
                item = read;
                change = place > 0 ? (read.Wordings[place - 1], read.Wordings[place]) : null;
                problems = asked is null || place >= 0 ? [] : ["version: There is no such change of this item; the last one is shown."];
                change ??= place < 0 && read.Wordings.Count > 1 ? (read.Wordings[^2], read.Wordings[^1]) : null;
            });
    }

    // Where the asked version stands; the last one where none is asked for, and -1 where it is none that came by a change.
    private static int Place(ItemView read, string? asked)
    {
        var last = read.Wordings.Count - 1;
        if (asked is null)
        {
            return last;
        }

        var place = int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? read.Wordings.ToList().FindIndex(wording => wording.Number == number)
            : -1;
        return place > 0 ? place : -1;
    }
}
