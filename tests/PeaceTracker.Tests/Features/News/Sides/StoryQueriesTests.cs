using PeaceTracker.Features.News.Sides;

namespace PeaceTracker.Tests.Features.News.Sides;

public sealed class StoryQueriesTests
{
    [Fact]
    public async Task A_story_stands_in_a_column_for_each_side_in_the_order_of_parties_and_those_who_say_nothing_have_one_too()
    {
        await using var bench = await SidesBench.CreateAsync();
        var story = await bench.StoryAsync(4);
        await bench.AddAsync("north", 30, "Talks end", story, "reuters");
        await bench.AddAsync("world", 0, "Talks are over", story, "reuters");
        await bench.AddAsync("north", 20, "North: talks ended", story);
        await bench.AddAsync("world", 90, "Talks ended, again", story);
        await bench.AddAsync("south", 10, "Another story");

        var read = (await bench.Database.Get<StoryQueries>().StoryAsync("elsewhere-2031", story, TestContext.Current.CancellationToken))!;

        Assert.Equal(["South", "North", "West", "no known side"], read.Columns.Select(column => column.Side.Name));
        Assert.Equal(
            [[], ["North: talks ended", "Talks end"], [], ["Talks are over", "Talks ended, again"]],
            read.Columns.Select(column => column.Articles.Select(article => article.Line.Title)));
        Assert.Equal(["None of them here. One feed of these media is read.", "No feed of these media is subscribed: what they report is not known here."], read.Columns.Where(column => column.Articles.Count == 0).Select(column => column.Side.Silence));
        Assert.Equal([null, "20 min after the first", null, "the first of all"], read.Columns.Select(column => column.After(read.First.At)));
        Assert.Equal("Talks are over", read.First.Title);
    }

    [Fact]
    public async Task Articles_of_one_origin_bear_its_number_on_whichever_side_they_are()
    {
        await using var bench = await SidesBench.CreateAsync();
        var story = await bench.StoryAsync(3);
        await bench.AddAsync("south", 5, "Own words", story);
        await bench.AddAsync("world", 0, "Talks are over", story, "reuters");
        await bench.AddAsync("north", 30, "Talks end", story, "reuters");

        var read = (await bench.Database.Get<StoryQueries>().StoryAsync("elsewhere-2031", story, TestContext.Current.CancellationToken))!;

        Assert.Equal([new(1, "Reuters", 2, 2), new(2, "The south feed", 1, 1)], read.Origins);
        Assert.Equal([2, 1, 1], read.Columns.SelectMany(column => column.Articles).Select(article => article.Origin));
    }

    [Fact]
    public async Task Nothing_is_told_of_a_story_that_is_not_there_or_is_of_another_negotiation()
    {
        await using var bench = await SidesBench.CreateAsync();
        await bench.Database.AddNegotiationAsync("nowhere-2031");
        var story = await bench.StoryAsync();
        await bench.AddAsync("north", 0, "Talks end", story);
        var queries = bench.Database.Get<StoryQueries>();

        Assert.NotNull(await queries.StoryAsync("elsewhere-2031", story, TestContext.Current.CancellationToken));
        Assert.Null(await queries.StoryAsync("nowhere-2031", story, TestContext.Current.CancellationToken));
        Assert.Null(await queries.StoryAsync("elsewhere-2031", long.MaxValue, TestContext.Current.CancellationToken));
        Assert.Null(await queries.StoryAsync("elsewhere-2031", -1, TestContext.Current.CancellationToken));
        Assert.Null(await queries.StoryAsync("' or 1=1 --", story, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Of_a_very_long_story_the_first_are_shown_and_all_are_counted()
    {
        await using var bench = await SidesBench.CreateAsync();
        var story = await bench.StoryAsync(StoryQueries.Most + 1);
        for (var i = 0; i <= StoryQueries.Most; i++)
        {
            await bench.AddAsync("north", i, $"Told {i}", story);
        }

        var read = (await bench.Database.Get<StoryQueries>().StoryAsync("elsewhere-2031", story, TestContext.Current.CancellationToken))!;
        Assert.Equal((StoryQueries.Most + 1, StoryQueries.Most), (read.Items, read.Shown));
        Assert.Equal("Told 0", read.First.Title);
    }
}
