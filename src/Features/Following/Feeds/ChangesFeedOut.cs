using System.Globalization;
using PeaceTracker.Clocks;
using PeaceTracker.Controls;
using PeaceTracker.Domain;
using PeaceTracker.Features.Changes;
using PeaceTracker.Live;

namespace PeaceTracker.Features.Following.Feeds;

/// <summary>What changed in the last weeks as a feed, with the page's own choice of parties and issues, and of the clock.</summary>
internal sealed class ChangesFeedOut(WhatChangedQueries changes, LastChange last, SharedReads shared, TimeProvider clock)
{
    private const int Days = 30;

    private const int Most = 100;

    private const string Rights = "Words of this dossier are under CC BY 4.0; quotes are their speakers'.";

    public async Task<FeedFinding> FindAsync(string negotiation, Uri address, CancellationToken cancellationToken)
    {
        // Who follows asks for what is new: the clocks and the day of the page's own query are not looked at.
        var view = ChangesView.Parse(address, out var problems) with { Clocks = ClockView.Present, Since = null };
        if (await ReadAsync(negotiation, view, cancellationToken) is not { } read)
        {
            return FeedFinding.None;
        }

        IReadOnlyList<string> all = [.. problems, .. view.Unknown([read])];
        return all.Count > 0 ? new(null, all) : new(
            new($"What changed · {read.Title}", view.Address(negotiation), Rights, await last.OfAsync(negotiation, cancellationToken), [.. Entries(read, view)]), []);
    }

    private static IEnumerable<FollowedEntry> Entries(WhatChanged read, ChangesView view) => read.Groups
        .SelectMany(group => group.Entries.Select(entry => Entry(read.Slug, group.Kind, entry, view)))
        .OrderByDescending(entry => entry.At).ThenBy(entry => entry.Key, StringComparer.Ordinal).Take(Most);

    private static FollowedEntry Entry(string negotiation, ChangeGroupKind kind, ChangeEntry entry, ChangesView view)
    {
        var day = entry.Day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        return new($"{negotiation}/changes/{entry.Key}", Title(entry), view.Recorded ? entry.RecordedAt ?? day : day, entry.AddressAt(ClockView.Present))
        {
            ChangedAt = entry.RecordedAt ?? day, Summary = Summary(entry), Publisher = entry.Source, SourceUrl = entry.Url, Kind = kind.Word(),
        };
    }

    // "Ukraine on Crimea: opposes → accepts with conditions (partial shift)"
    private static string Title(ChangeEntry entry) => entry.Step switch
    {
        null => entry.Title,
        { From: { } from } step when from != step.To => $"{entry.Title}: {from.Word()} → {step.To.Word()} ({step.Words})",
        { From: not null } step => $"{entry.Title}: {step.To.Word()} ({step.Words})",
        var step => $"{entry.Title}: {step.To.Word()}",
    };

    private static string? Summary(ChangeEntry entry) => string.Join(' ', new[] { entry.Text, $"({string.Join("; ", new[] { entry.When, entry.Aside }.Where(part => part is { Length: > 0 }))})" }.OfType<string>());

    // The last weeks; where nothing changed in them, those before the last position, so that a new follower sees what comes.
    private async Task<WhatChanged?> ReadAsync(string negotiation, ChangesView view, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var read = await ReadAsync(negotiation, view, today.AddDays(-Days), cancellationToken);
        return read is { Total: 0, Latest: { } latest } && latest < today ? await ReadAsync(negotiation, view, latest.AddDays(-Days), cancellationToken) : read;
    }

    private async Task<WhatChanged?> ReadAsync(string negotiation, ChangesView view, DateOnly after, CancellationToken cancellationToken)
    {
        // What one party or one issue is followed by is shared as what all read; other choices are too many to keep.
        return view.Parties.Count + view.Issues.Count != 1
            ? await changes.FindAsync(negotiation, view, after, cancellationToken)
            : await shared.GetAsync(negotiation, string.Create(CultureInfo.InvariantCulture, $"followed/{after.Iso()}{view.Address(negotiation)}"), ReadKnownAsync, cancellationToken)
                ?? await changes.FindAsync(negotiation, view, after, cancellationToken);

        // Nothing is kept under a key that somebody made up.
        async Task<WhatChanged?> ReadKnownAsync(CancellationToken token) =>
            await changes.FindAsync(negotiation, view, after, token) is { } read && !view.Unknown([read]).Any() ? read : null;
    }
}
