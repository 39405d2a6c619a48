using CsCheck;
using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Data.Searching;
using PeaceTracker.Features.Search;
using PeaceTracker.Features.Search.Parsing;

namespace PeaceTracker.Tests.Features.Search;

/// <summary>Whatever is typed, the index answers.</summary>
public sealed class HostileSearchTests(SearchBench bench) : IClassFixture<SearchBench>
{
    [Fact]
    public async Task Ten_thousand_searches_of_any_kind_never_fail()
    {
        await using var db = await bench.Database.Get<IDbContextFactory<TrackerContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        var asked = 0;
        await HostileText.Queries.SampleAsync(async text =>
        {
            var query = SearchParser.Parse(text);
            if (query.Faults.Count == 0)
            {
                asked++;
                await db.Matching(SearchExpression.Write(query, 1, _ => ["p1", "p2"])).AnyAsync();
            }
        }, iter: 10_000, threads: 1);
        Assert.True(asked > 2_000, $"Only {asked} of them were searches.");
    }

    [Fact]
    public Task A_page_of_any_search_is_answered() => HostileText.Queries.SampleAsync(
        async text => Assert.NotNull(await bench.FindAsync(text, knownAt: new(2025, 4, 30))), iter: 300, threads: 1);

    [Fact]
    public async Task The_longest_search_is_answered()
    {
        var longest = string.Join(" or ", Enumerable.Range(0, SearchParser.MaxTerms).Select(number => $"-a{number}"));
        Assert.Empty((await bench.FindAsync(longest)).Query.Faults);
        Assert.Empty((await bench.FindAsync(new string('a', SearchParser.MaxLength))).Query.Faults);
        Assert.Single((await bench.FindAsync(new string('\ud800', 3000))).Query.Faults);
    }
}
