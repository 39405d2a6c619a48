using System.Globalization;
using Microsoft.AspNetCore.Components;
using PeaceTracker.Clocks;
using PeaceTracker.Controls;
using PeaceTracker.Live;

namespace PeaceTracker.Features.Search;

/// <summary>
/// A search and what it finds, newest first. All of its state is in the address. What is on the page stays as it was found:
/// results that move while they are read are of no use.
/// </summary>
public sealed partial class SearchPage : IDisposable
{
    private readonly LatestLoad load = new();

    private SearchResults? results;

    private SearchView view = new(ClockView.Present, "");

    private IReadOnlyList<string> problems = [];

    private string typed = "";

    [Inject]
    public required SearchQueries Search { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [CascadingParameter(Name = "Address")]
    public required string Address { get; set; }

    /// <summary>Slug of the negotiation that is searched; null searches all.</summary>
    [Parameter]
    public string? Negotiation { get; set; }

    private string Title => string.Join(" · ", new[] { "Search", AddressQuery.Shortened(view.Text), results?.Negotiation }.OfType<string>().Where(part => part.Length > 0));

    private int Shown => view.Kind is { } kind ? results!.Counts[kind] : results!.Total;

    private string Told
    {
        get
        {
            var first = (view.Page - 1) * SearchView.PageSize;
            var what = Shown == 1 ? "1 result" : $"{Number(Shown)} results";
            return Shown <= SearchView.PageSize ? $"{what}, newest first." : $"{what}, newest first: {Number(first + 1)} to {Number(first + results!.Hits.Count)}.";
        }
    }

    public void Dispose() => load.Dispose();

    protected override Task OnParametersSetAsync()
    {
        var wanted = SearchView.Parse(new Uri(Address), out var unread);
        return load.RunAsync(
            token => Search.FindAsync(Negotiation, wanted, token),
            read =>
            {
                if (read is null)
                {
                    Navigation.NotFound();
                    return;
                }

                (results, view, problems, typed) = (read, wanted, unread, wanted.Text);
            });
    }

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private string OfKind(ResultKind? kind) => (view with { Kind = kind, Page = 1 }).Address(Negotiation);

    private string Example(string text) => (view with { Text = text, Kind = null, Page = 1 }).Address(Negotiation);

    private void Show() => Navigation.NavigateTo((view with { Text = typed.Trim(), Page = 1 }).Address(Negotiation));
}
