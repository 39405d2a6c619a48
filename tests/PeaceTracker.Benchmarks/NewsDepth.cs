using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Data.Searching;
using PeaceTracker.Domain;
using PeaceTracker.Features.News;
using PeaceTracker.Features.News.Screen;
using PeaceTracker.Features.Search;

namespace PeaceTracker.Benchmarks;

/// <summary>How long a page of a million items takes to read at the beginning and deep down, and a search that finds nothing.</summary>
internal static class NewsDepth
{
    private const int Items = 1_000_000;

    private const string Slug = "much-news";

    // A date for both clocks: the newest page of the present would be remembered.
    private static readonly Moment Then = new(new(2098, 12, 31), new(2098, 12, 31));

    public static async Task RunAsync(BenchmarkHost host)
    {
        var filling = Stopwatch.StartNew();
        await MadeUpNegotiation.CreateAsync(host, Slug, 0, 2);
        await FillAsync(host);
        Console.WriteLine($"{Items:N0} items, each with a tag, an issue for every tenth, written past the model and indexed in {filling.Elapsed.TotalSeconds:N0} s");

        NewsFilter tagged = NewsFilter.None with { Issue = "issue-1" };
        var deep = await CursorAsync(host, Items / 10);
        (string Name, Func<Task> Read, int Repeats)[] reads =
        [
            ("first page", () => PageAsync(host, NewsFilter.None, null), 20),
            ("page at 90 % of the depth", () => PageAsync(host, NewsFilter.None, deep), 20),
            ("first page of an issue", () => PageAsync(host, tagged, null), 20),
            ("the same at 90 %", () => PageAsync(host, tagged, deep), 20),
            ("search that finds nothing", () => SearchAsync(host, "zyzzyva"), 5),
            ("LIKE over titles and summaries", () => LikeAsync(host, "%zyzzyva%"), 1),
        ];
        var times = reads.ToDictionary(read => read.Name, _ => new List<double>());
        for (var round = -1; round < Rounds.Count; round++)
        {
            foreach (var (name, read, repeats) in reads)
            {
                var watch = Stopwatch.StartNew();
                for (var i = 0; i < repeats; i++)
                {
                    await read();
                }

                if (round >= 0)
                {
                    times[name].Add(watch.Elapsed.TotalMilliseconds / repeats);
                }
            }
        }

        foreach (var (name, _, _) in reads)
        {
            Console.WriteLine(Rounds.Line(name, "ms", times[name]));
        }

        Console.WriteLine(Rounds.Ratio("90 % to the first page", times[reads[1].Name], times[reads[0].Name]));
        Console.WriteLine(Rounds.Ratio("the same of an issue", times[reads[3].Name], times[reads[2].Name]));
        Console.WriteLine(Rounds.Ratio("LIKE to search", times[reads[5].Name], times[reads[4].Name]));
    }

    private static async Task PageAsync(BenchmarkHost host, NewsFilter filter, NewsCursor? before)
    {
        var page = await host.Get<NewsQueries>().PageAsync(Slug, filter, before, Then, CancellationToken.None);
        if (page!.Items.Count != NewsQueries.PageSize)
        {
            throw new InvalidOperationException("The page is not whole.");
        }
    }

    private static async Task SearchAsync(BenchmarkHost host, string text)
    {
        var found = await host.Get<SearchQueries>().FindAsync(Slug, SearchView.Parse(new Uri($"http://localhost/?q={text}"), out _), CancellationToken.None);
        if (found!.Counts.Values.Sum() != 0)
        {
            throw new InvalidOperationException("Something was found.");
        }
    }

    private static async Task LikeAsync(BenchmarkHost host, string pattern)
    {
        await using var db = await host.Get<IDbContextFactory<TrackerContext>>().CreateDbContextAsync();
        if (await db.NewsItems.CountAsync(item => EF.Functions.Like(item.Title, pattern) || EF.Functions.Like(item.Summary!, pattern)) != 0)
        {
            throw new InvalidOperationException("Something was found.");
        }
    }

    // Where the page begins that has so many items left.
    private static async Task<NewsCursor> CursorAsync(BenchmarkHost host, int left)
    {
        await using var db = await host.Get<IDbContextFactory<TrackerContext>>().CreateDbContextAsync();
        var first = await db.NewsItems.MinAsync(item => item.Id);
        var at = await db.NewsItems.Where(item => item.Id == first + left).Select(item => new { item.SortAt, item.Id }).SingleAsync();
        return new(at.SortAt, at.Id);
    }

    // A minute apart, oldest first. Written past the model: a million one by one would take an hour.
    private static async Task FillAsync(BenchmarkHost host)
    {
        await using var db = await host.Get<IDbContextFactory<TrackerContext>>().CreateDbContextAsync();
        var id = await db.Negotiations.Where(row => row.Slug == Slug).Select(row => row.Id).SingleAsync();
        var source = await db.Sources.Where(row => row.NegotiationId == id).Select(row => row.Id).FirstAsync();
        await SearchIndex.DropAsync(db, CancellationToken.None);
        await db.Database.ExecuteSqlAsync($"""
            WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < {Items})
            INSERT INTO NewsItems (NegotiationId, SourceId, "Key", Title, TitleIsOurs, Summary, Url, Language, PublishedAt, DayOnly, FirstSeenAt, SortAt, Tags)
            SELECT {id}, {source}, 'item-' || i, 'Talks number ' || i || ' about ' || (i % 977), 0, 'Both sides said word ' || (i % 4999) || ' and left it at that ' || (i % 31) || ' times.',
                   'https://news.example/' || i, 'en', strftime('%Y-%m-%d %H:%M:%S', '2023-01-01', '+' || i || ' minutes'), 0, strftime('%Y-%m-%d %H:%M:%S', '2023-01-01', '+' || i || ' minutes'),
                   strftime('%Y-%m-%d %H:%M:%S', '2023-01-01', '+' || i || ' minutes'), CASE i % 10 WHEN 0 THEN '["party:party-1","issue:issue-1"]' ELSE '["party:party-1"]' END
            FROM n
            """);
        await db.Database.ExecuteSqlAsync($"INSERT INTO NewsTags (NegotiationId, Tag, SortAt, ItemId) SELECT NegotiationId, 'party:party-1', SortAt, Id FROM NewsItems WHERE NegotiationId = {id}");
        await db.Database.ExecuteSqlAsync($"INSERT INTO NewsTags (NegotiationId, Tag, SortAt, ItemId) SELECT NegotiationId, 'issue:issue-1', SortAt, Id FROM NewsItems WHERE NegotiationId = {id} AND Tags LIKE '%issue%'");
        await SearchIndex.BuildAsync(db, CancellationToken.None);
        await db.Database.ExecuteSqlAsync($"ANALYZE");
    }
}
