using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Data.Searching;
using PeaceTracker.Domain;
using PeaceTracker.Features.Search.Parsing;
using PeaceTracker.Live;

namespace PeaceTracker.Features.Search;

/// <summary>Searches the index. Names are shared by all searches; what is found is asked for each time.</summary>
public sealed class SearchQueries(IDbContextFactory<TrackerContext> contexts, SharedReads shared)
{
    /// <summary>What a search finds; null where there is no such negotiation.</summary>
    /// <param name="negotiation">Slug of the negotiation; null searches all.</param>
    /// <param name="view">What is asked for.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<SearchResults?> FindAsync(string? negotiation, SearchView view, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var places = await db.Negotiations.Where(row => negotiation == null || row.Slug == negotiation)
            .Select(row => new { row.Id, row.Slug, row.Title }).ToDictionaryAsync(row => row.Id, row => (row.Slug, row.Title), cancellationToken);
        if (places.Count == 0 && negotiation is not null)
        {
            return null;
        }

        var title = negotiation is null ? null : places.Values.First().Title;
        var ids = places.Keys.ToList();
        var (query, names) = await UnderstoodAsync(negotiation, ids, view.Text, cancellationToken);
        var examples = SearchExamples.From(names);
        if (query.IsEmpty || query.Faults.Count > 0)
        {
            return new(title, query, new Dictionary<ResultKind, int>(), [], examples);
        }

        var expression = SearchExpression.Write(query, negotiation is null ? null : ids[0], names.Marks);
        var found = At(db.Matching(expression).Where(entry => ids.Contains(entry.NegotiationId)), query, view.Clocks.Moment);
        var counted = await found.GroupBy(entry => entry.Kind).Select(kind => new { kind.Key, Count = kind.Count() }).ToListAsync(cancellationToken);
        var counts = Enum.GetValues<ResultKind>()
            .ToDictionary(kind => kind, kind => counted.Where(each => SearchView.Of(kind).Contains(each.Key)).Sum(each => each.Count));

        if (counted.Count == 0)
        {
            return new(title, query, counts, [], examples);
        }

        if (view.Kind is { } chosen)
        {
            var kinds = SearchView.Of(chosen);
            found = found.Where(entry => kinds.Contains(entry.Kind));
        }

        var entries = await found
            .OrderByDescending(entry => entry.Day).ThenBy(entry => entry.Kind).ThenByDescending(entry => entry.ItemId)
            .Skip((view.Page - 1) * SearchView.PageSize).Take(SearchView.PageSize)
            .ToListAsync(cancellationToken);
        return new(title, query, counts, await HitsAsync(db, expression, entries, places, cancellationToken), examples);
    }

    /// <summary>What words ask for in a negotiation; null where there is no such negotiation, or nothing is asked for.</summary>
    public async Task<SearchWords?> WordsAsync(string negotiation, string text, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.FindNegotiationAsync(negotiation, cancellationToken) is not { } id)
        {
            return null;
        }

        var (query, names) = await UnderstoodAsync(negotiation, [id], text, cancellationToken);
        return query.IsEmpty ? null
            : query.Faults.Count > 0 ? new(null, null, null, [.. query.Faults.Select(fault => fault.Message)])
            : new(query.Clauses.Count == 0 ? null : SearchExpression.Write(query, id, names.Marks), query.Since, query.Until, []);
    }

    private async Task<(SearchQuery Query, SearchNames Names)> UnderstoodAsync(string? negotiation, IReadOnlyList<int> ids, string text, CancellationToken cancellationToken)
    {
        var names = (await shared.GetAsync<SearchNames>(
            negotiation ?? SharedReads.Everything, "search-names", async token => await NamesAsync(ids, token), cancellationToken))!;
        return (Resolved(SearchParser.Parse(text), names), names);
    }

    private async Task<SearchNames> NamesAsync(IReadOnlyList<int> negotiations, CancellationToken cancellationToken)
    {
        // Not the context of the search that asked first: others may wait for the same names.
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await SearchNames.ReadAsync(db, negotiations, cancellationToken);
    }

    private static SearchQuery Resolved(SearchQuery query, SearchNames names)
    {
        var unknown = query.Clauses.SelectMany(clause => clause.Choices).Select(choice => choice.Term).OfType<NamedTerm>()
            .Where(term => names.Marks(term).Count == 0).Select(names.Unknown).ToList();
        return unknown.Count == 0 ? query : query with { Faults = unknown };
    }

    private static IQueryable<SearchEntry> At(IQueryable<SearchEntry> entries, SearchQuery query, Moment moment)
    {
        var (first, last) = (query.Since ?? DateOnly.MinValue, query.Until is { } until && until < moment.AsOf ? until : moment.AsOf);
        if (query.Since is not null)
        {
            entries = entries.Where(entry => entry.Day >= first);
        }

        if (last < DateOnly.MaxValue)
        {
            entries = entries.Where(entry => entry.Day <= last);
        }

        if (moment.KnownAt < DateOnly.MaxValue)
        {
            entries = entries.Where(entry => entry.PublishedOn <= moment.KnownAt);
        }

        return moment.RecordedBy is { } recorded
            ? entries.Where(entry => (entry.RecordedAt == null || entry.RecordedAt <= recorded) && (entry.ReplacedAt == null || entry.ReplacedAt > recorded))
            : entries.Where(entry => entry.ReplacedAt == null);
    }

    private static async Task<List<SearchHit>> HitsAsync(
        TrackerContext db, string expression, List<SearchEntry> entries, Dictionary<int, (string Slug, string Title)> places, CancellationToken cancellationToken)
    {
        var marks = (await db.MarksAsync(expression, entries.Select(entry => entry.Id), cancellationToken)).ToDictionary(row => row.Id);
        var (sources, feeds, parties) = (Ids(entries, entry => entry.SourceId), Ids(entries, entry => entry.FeedId), Ids(entries, entry => entry.PartyId));
        var sourceNames = await db.Sources.Where(row => sources.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => (row.Name, row.Reliability), cancellationToken);
        var feedNames = await db.NewsFeeds.WithRetired().Where(row => feeds.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Title, cancellationToken);
        var partyNames = await db.Parties.Where(row => parties.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.ShortName, cancellationToken);

        // An entry that a writer derived anew in between has another number by now: the next look finds it again.
        return [.. entries.Where(entry => marks.ContainsKey(entry.Id)).Select(entry => new SearchHit(
            entry.Id, entry.Kind, $"/{places[entry.NegotiationId].Slug}/{entry.Path}", MarkedWords.Cut(marks[entry.Id].Title), MarkedWords.Cut(marks[entry.Id].Text),
            MarkedWords.Cut(marks[entry.Id].Quote), MarkedWords.Cut(marks[entry.Id].Translation), new SaidOn { Day = entry.Day, Precision = entry.Precision }, entry.PublishedOn,
            entry.Language, entry.PartyId is { } party ? partyNames.GetValueOrDefault(party) : null, entry.Stance,
            entry.SourceId is { } source ? sourceNames[source].Name : entry.FeedId is { } feed ? feedNames.GetValueOrDefault(feed) : null,
            entry.SourceId is { } graded ? sourceNames[graded].Reliability : null, entry.Url, places[entry.NegotiationId].Title))];
    }

    private static List<int> Ids(IEnumerable<SearchEntry> entries, Func<SearchEntry, int?> id) => [.. entries.Select(id).OfType<int>().Distinct()];
}
