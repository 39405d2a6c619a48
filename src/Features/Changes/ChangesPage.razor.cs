using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using PeaceTracker.Clocks;
using PeaceTracker.Controls;
using PeaceTracker.Live;

namespace PeaceTracker.Features.Changes;

/// <summary>
/// What changed since a day, in one negotiation or in all: shifts, texts, events, strikes, statements and corrections on one
/// page. What a reader has not seen yet is marked by the browser, which alone knows of earlier visits.
/// </summary>
public sealed partial class ChangesPage : IAsyncDisposable
{
    private readonly LatestLoad load = new();

    private IReadOnlyList<WhatChanged>? shown;

    private IReadOnlyList<WhatChanged>? marked;

    private IReadOnlyList<SinceDay> choices = [];

    private SinceDay? since;

    private ChangesView view = ChangesView.Present;

    private IReadOnlyList<string> problems = [];

    private ElementReference page;

    private IJSObjectReference? unread;

    [Inject]
    public required WhatChangedQueries Changes { get; init; }

    [Inject]
    public required SinceQueries Days { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required TimeProvider Clock { get; init; }

    [Inject]
    public required IJSRuntime Js { get; init; }

    [CascadingParameter(Name = "Address")]
    public required string Address { get; set; }

    /// <summary>Slug of the negotiation; null for all of them.</summary>
    [Parameter]
    public string? Negotiation { get; set; }

    private string Whole => Negotiation ?? SharedReads.Everything;

    private string Place => Negotiation is null ? "All negotiations" : shown is [var one] ? one.Title : "";

    public async ValueTask DisposeAsync()
    {
        load.Dispose();
        try
        {
            if (unread is not null)
            {
                await unread.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and its script with it.
        }
    }

    protected override Task OnParametersSetAsync() => ReloadAsync();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (shown is null || ReferenceEquals(shown, marked))
        {
            return;
        }

        marked = shown;
        try
        {
            unread ??= await Js.InvokeAsync<IJSObjectReference>("import", "./js/unread.js");
            await unread.InvokeVoidAsync("mark", page);
        }
        catch (Exception gone) when (gone is JSException or JSDisconnectedException or OperationCanceledException)
        {
            // Without the script the page is the same, without marks.
        }
    }

    private Task ReloadAsync()
    {
        var asked = ChangesView.Parse(new Uri(Address), out var unknown);
        var slug = Negotiation;
        return load.RunAsync(
            async token =>
            {
                var named = await Days.ChoicesAsync(slug ?? SharedReads.Everything, asked.Clocks, token);
                var day = await Days.FindAsync(slug ?? SharedReads.Everything, asked.Since, asked.Clocks, token);
                var after = day ?? named[0];
                IReadOnlyList<WhatChanged> read = slug is null ? await Changes.AllAsync(asked, after.Day, token)
                    : await Changes.FindAsync(slug, asked, after.Day, token) is { } one ? [one] : [];
                return (Read: read, Named: named, After: after, Misread: day is null && asked.Since is not null);
            },
            read =>
            {
                if (slug is not null && read.Read.Count == 0)
                {
                    Navigation.NotFound();
                    return;
                }

                problems = [.. unknown, .. asked.Unknown(read.Read)];
                (shown, choices, since, view) = (read.Read, read.Named, read.After, asked.Known(read.Read));
                if (read.Misread)
                {
                    problems = [.. problems, $"since: '{AddressQuery.Shortened(asked.Since!)}' is not a day that is known here. It is {string.Join(", ", read.Named.Select(choice => $"'{choice.Key}'"))}, or a day like 2025-04-18."];
                    view = view with { Since = null };
                }
            });
    }
}
