using PeaceTracker.Features.Timeline;

namespace PeaceTracker.Tests.Features.Timeline;

public sealed class TimelineViewTests
{
    private static TimelineView Parse(string query, out IReadOnlyList<string> problems) => TimelineView.Parse(new Uri("http://localhost/x/timeline" + query), out problems);

    [Theory]
    [InlineData("", "")]
    [InlineData("?from=2025-04-01&to=2025-04-30&kinds=talks,call&parties=russia&issues=crimea", "?from=2025-04-01&to=2025-04-30&kinds=talks,call&parties=russia&issues=crimea")]
    [InlineData("?asOf=2025-04-18&knownAt=2025-04-24&recordedBy=2026-01-01", "?asOf=2025-04-18&knownAt=2025-04-24&recordedBy=2026-01-01")]
    [InlineData("?kinds=call,,talks,call", "?kinds=talks,call")]
    [InlineData("?from=&to=&utm_source=elsewhere", "")]
    public void An_address_is_read_and_written_again(string query, string written)
    {
        Assert.Equal(written, Parse(query, out var problems).Query);
        Assert.Empty(problems);
    }

    [Theory]
    [InlineData("?from=yesterday", "from: 'yesterday'")]
    [InlineData("?to=2025-13-01", "to: '2025-13-01'")]
    [InlineData("?asOf=9999-12-31", "asOf: ")]
    [InlineData("?kinds=talks,%3Cscript%3E", "kinds: there is no kind '<script>'")]
    [InlineData("?from=2025-05-01&to=2025-04-01", "from: 1 May 2025 is after 1 Apr 2025")]
    public void What_cannot_be_read_is_named_by_its_key(string query, string problem)
    {
        Parse(query, out var problems);
        Assert.StartsWith(problem, Assert.Single(problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Days_in_the_wrong_order_are_taken_in_the_other()
    {
        var view = Parse("?from=2025-05-01&to=2025-04-01", out _);
        Assert.Equal((new DateOnly(2025, 4, 1), new DateOnly(2025, 5, 1)), (view.From, view.To));
    }

    [Fact]
    public void A_flood_of_unknown_kinds_does_not_fill_the_page()
    {
        Parse("?kinds=" + string.Join(',', Enumerable.Range(0, 500).Select(i => new string('x', 100) + i)), out var problems);
        Assert.InRange(problems.Count, 1, 5);
        Assert.All(problems, problem => Assert.True(problem.Length < 300));
    }

    [Fact]
    public void The_usual_choice_of_kinds_needs_no_words_however_it_is_come_by()
    {
        var without = TimelineView.Present.Toggle(TimelineKind.Call);
        Assert.DoesNotContain(TimelineKind.Call, without.Shown);
        Assert.Equal("", without.Toggle(TimelineKind.Call).Query);
        Assert.Equal(TimelineKinds.All, TimelineView.Present.Toggle(TimelineKind.Nuance).Shown);
    }

    [Fact]
    public void An_entry_is_found_whatever_was_chosen_before()
    {
        var entry = new TimelineEntry("talks", TimelineKind.Talks, EntryTime.Of(new(2025, 4, 10), new(2025, 4, 11), default), "Talks", [], []);
        var view = Parse("?asOf=2025-04-18&from=2025-01-01&to=2025-02-01&kinds=call&parties=north", out _);
        Assert.Equal("/x/timeline?asOf=2025-04-18#talks", view.Permanent("x", entry));
        Assert.Equal("/x/timeline?asOf=2025-04-18&from=2025-01-01&to=2025-02-01&kinds=call&parties=north#talks", view.Address("x", entry));
    }
}
