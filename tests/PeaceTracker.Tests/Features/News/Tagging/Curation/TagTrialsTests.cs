using PeaceTracker.Controls;
using PeaceTracker.Domain;
using PeaceTracker.Features.News.Tagging.Curation;
using static PeaceTracker.Tests.Features.News.Tagging.Curation.TrialBench;

namespace PeaceTracker.Tests.Features.News.Tagging.Curation;

/// <summary>What a rule would catch is told before it is published, whatever is typed.</summary>
public sealed class TagTrialsTests
{
    // Looks back after each step, so that it cannot be matched in one go.
    private const string Slow = "(?:(x|xx)(?<!q))+$";

    private static readonly (string, string?) Crawling = (new string('x', 40) + "!", null);

    [Fact]
    public async Task Nobody_from_outside_makes_anything_be_looked_at()
    {
        await using var bench = await CreateAsync(signedIn: null);
        await bench.BringAsync(1, ("A truce", null));
        var trial = await bench.TryAsync(Typed("truce"));
        Assert.NotEmpty(trial.Refusal!);
        Assert.Equal(0, trial.LookedAt);
    }

    [Fact]
    public async Task What_it_catches_is_counted_and_marked()
    {
        await using var bench = await CreateAsync();
        await bench.BringAsync(1, ("A Truce, at last", "Kyiv agrees."), ("Sport", "No truce between clubs: a truce is not in sight."), ("Weather", null));
        var trial = await bench.TryAsync(Typed("truce"));
        Assert.Equal((3, 2, null, null), (trial.LookedAt, trial.Caught.Count, trial.Gained, trial.Cut));
        Assert.Equal([new("A ", false), new("Truce", true), new(", at last", false)], trial.Caught.Newest[0].Title);
        Assert.Empty(trial.Caught.Newest[0].Summary);
        Assert.Equal([new TextPiece("No ", false), new("truce", true), new(" between clubs: a ", false), new("truce", true), new(" is not in sight.", false)], trial.Caught.Newest[1].Summary);
    }

    [Fact]
    public async Task It_is_held_against_the_published_rule_of_its_key()
    {
        await using var bench = await CreateAsync();
        await bench.PublishAsync("truce");
        await bench.PublishAsync("weather", key: "other");
        await bench.BringAsync(1, ("A truce", null), ("A ceasefire", null), ("A ceasefire and a truce", null), ("Weather", null));
        var trial = await bench.TryAsync(Typed("ceasefire"));
        Assert.Equal((2, 1, 1), (trial.Caught.Count, trial.Gained!.Count, trial.Lost!.Count));
        Assert.Equal([new("A ", false), new("truce", true)], Assert.Single(trial.Lost.Newest).Title);
        Assert.Equal([new("A ", false), new("ceasefire", true)], Assert.Single(trial.Gained.Newest).Title);
    }

    [Fact]
    public async Task The_last_thirty_days_are_looked_at_and_what_the_dossier_documents()
    {
        await using var bench = await CreateAsync();
        await bench.BringAsync(31, ("An old truce", null));
        await bench.BringAsync(29, ("A truce", null));
        await bench.Database.WriteAsync((db, recording) =>
        {
            db.Add(new NewsItem { NegotiationId = bench.Negotiation, Key = "page", Title = "The truce of years ago", FirstSeenAt = recording.At.AddYears(-2), SortAt = recording.At.AddYears(-2) });
            return db.SaveChangesAsync();
        });
        var trial = await bench.TryAsync(Typed("truce"));
        Assert.Equal(["A truce", "The truce of years ago"], trial.Caught.Newest.Select(item => string.Concat(item.Title.Select(piece => piece.Text))));
    }

    [Fact]
    public async Task Of_many_the_newest_are_shown()
    {
        await using var bench = await CreateAsync();
        await bench.BringAsync(1, [.. Enumerable.Range(0, 30).Select(i => ($"Truce {i}", (string?)null))]);
        var caught = (await bench.TryAsync(Typed("truce"))).Caught;
        Assert.Equal((30, 20, "Truce"), (caught.Count, caught.Newest.Count, caught.Newest[0].Title[0].Text));
    }

    [Theory]
    [InlineData("", "", "Terms: must have a term")]
    [InlineData("a", "", "too short")]
    [InlineData("", "(", "is no regular expression")]
    [InlineData("", "a*", "would be found everywhere")]
    [InlineData("", "(?<!x)(((((((((", "is no regular expression")]
    public async Task What_cannot_be_published_is_not_tried(string terms, string patterns, string because)
    {
        await using var bench = await CreateAsync();
        await bench.BringAsync(1, ("A truce", null));
        var trial = await bench.TryAsync(Typed(terms, patterns: patterns));
        Assert.Contains(because, trial.Refusal!, StringComparison.Ordinal);
        Assert.Equal(0, trial.LookedAt);
    }

    [Fact]
    public async Task More_than_can_be_kept_or_than_can_be_tried_is_told()
    {
        await using var bench = await CreateAsync();
        Assert.Contains("under terms", (await bench.TryAsync(Typed(new string('a', 8001)))).Refusal!, StringComparison.Ordinal);
        Assert.Contains("50 patterns", (await bench.TryAsync(Typed(patterns: string.Join(';', Enumerable.Repeat("ab", 51))))).Refusal!, StringComparison.Ordinal);
        Assert.NotEmpty((await bench.Trials.TryAsync("nowhere", Typed("truce"), TestContext.Current.CancellationToken)).Refusal!);
    }

    [Fact]
    public async Task A_pattern_that_takes_too_long_is_told_and_ends_the_trial_after_a_few_items()
    {
        await using var bench = await CreateAsync();
        await bench.BringAsync(1, [("A truce", null), .. Enumerable.Repeat(Crawling, TagTrials.MostStopped + 5)]);
        var trial = await bench.TryAsync(Typed("truce", patterns: Slow));
        Assert.Equal((1, TagTrials.MostStopped, TagTrials.MostStopped + 1), (trial.Caught.Count, trial.Stopped, trial.LookedAt));
        Assert.Contains("It ended there", trial.Cut!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_ends_when_its_time_is_over_and_says_how_far_it_came()
    {
        await using var bench = await CreateAsync();
        await bench.BringAsync(1, [.. Enumerable.Range(0, 30).Select(i => ($"Truce {i}", (string?)null))]);
        bench.Database.Clock.AutoAdvanceAmount = TimeSpan.FromSeconds(3);
        var trial = await bench.TryAsync(Typed("truce"));
        Assert.InRange(trial.LookedAt, 1, 4);
        Assert.Contains("10 seconds", trial.Cut!, StringComparison.Ordinal);
    }
}
