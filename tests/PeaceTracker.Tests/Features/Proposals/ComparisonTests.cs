using CsCheck;
using PeaceTracker.Clocks;
using PeaceTracker.Domain;
using PeaceTracker.Features.Proposals;
using PeaceTracker.Features.Proposals.Api;
using static PeaceTracker.Tests.Features.Proposals.Proposing;

namespace PeaceTracker.Tests.Features.Proposals;

/// <summary>What becomes of an issue from one text to another.</summary>
public sealed class ComparisonTests
{
    private static readonly Gen<(string Issue, Stance Stance, string Text)[]> Texts =
        Gen.Select(OneOf("border", "river", "trade"), Gen.Enum<Stance>().Where(stance => stance != Stance.NoKnownStatement), OneOf("One.", "Two.", "Three words here."))
            .Array[0, 3].Select(entries => entries.DistinctBy(entry => entry.Item1).ToArray());

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(place => values[place]);

    private static Comparison Of((string, Stance, string)[] left, (string, Stance, string)[] right) => Comparison.Of(Side("left", left), Side("right", right), Issues);

    [Theory]
    [InlineData(Stance.Silent, "", Stance.Supports, "It moves.", Fate.Added)]
    [InlineData(Stance.Supports, "It moves.", Stance.Silent, "", Fate.Dropped)]
    [InlineData(Stance.Supports, "It moves.", Stance.Supports, "It moves a mile.", Fate.Reworded)]
    [InlineData(Stance.Supports, "It moves.", Stance.Opposes, "It moves.", Fate.Reworded)]
    [InlineData(Stance.Supports, "It moves.", Stance.Supports, "It moves.", Fate.Same)]
    [InlineData(Stance.Silent, "Not in the list.", Stance.Silent, "Not in the text.", Fate.Silent)]
    public void Two_texts_tell_what_became_of_an_issue(Stance left, string before, Stance right, string after, Fate expected) =>
        Assert.Equal(expected, Of([("border", left, before)], [("border", right, after)]).Rows[0].Fate);

    [Fact]
    public void Nothing_is_added_to_or_dropped_from_a_text_that_was_not_read() =>
        Assert.Equal(Fate.NotAssessed, Of([("border", Stance.Supports, "It moves.")], []).Rows[0].Fate);

    [Fact]
    public void Against_itself_nothing_differs() => Texts.Sample(text => Assert.Equal(0, Of(text, text).Differing));

    [Fact]
    public void With_sides_exchanged_what_was_added_is_dropped_and_nothing_else_changes() => Gen.Select(Texts, Texts).Sample((left, right) =>
    {
        var mirrored = Of(right, left).Rows.Select(row => row.Fate switch { Fate.Added => Fate.Dropped, Fate.Dropped => Fate.Added, var fate => fate });
        Assert.Equal(Of(left, right).Rows.Select(row => row.Fate), mirrored);
    });

    [Fact]
    public void Every_issue_has_one_fate_and_the_counts_add_up() => Gen.Select(Texts, Texts).Sample((left, right) =>
    {
        var comparison = Of(left, right);
        Assert.Equal(Issues.Count, Enum.GetValues<Fate>().Sum(comparison.Count));
        Assert.Equal(comparison.Differing, comparison.Rows.Count(new ComparisonView(ClockView.Present, null, null, ComparisonView.Differs).Includes));
    });

    [Fact]
    public void The_view_is_read_back_as_it_is_written_and_swapped_twice_is_itself() =>
        Gen.Select(OneOf<string?>(null, "plan", "party:north"), OneOf<string?>(null, "other"), OneOf<string?>(null, "differs", "added", "dropped", "notassessed")).Sample((left, right, show) =>
        {
            var view = new ComparisonView(new(new(2025, 4, 24), null, null), left, right, show);
            Assert.Equal(view, ComparisonView.Parse(new Uri("http://x" + view.Address("elsewhere-2031")), out var problems));
            Assert.Empty(problems);
            Assert.Equal(view, view.Swapped.Swapped);
        });

    [Fact]
    public void A_filter_that_is_none_is_named()
    {
        var view = ComparisonView.Parse(new Uri("http://x/?show=<b>&left=a&left=b"), out var problems);
        Assert.Null(view.Show);
        Assert.StartsWith("show: '<b>' is none of differs", Assert.Single(problems), StringComparison.Ordinal);
    }

    [Fact]
    public void The_file_has_a_row_for_each_issue_and_says_what_is_not_recorded()
    {
        var lines = ComparisonCsv.Write(Of([("border", Stance.Supports, "=It moves.")], [("border", Stance.Silent, "")]), new(ClockView.Present, "left", "right", null)).Split("\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(4, lines.Length);
        Assert.Contains("dropped,left,supports,", lines[1], StringComparison.Ordinal);
        Assert.DoesNotContain(",=It", lines[1], StringComparison.Ordinal);
        Assert.Contains("not assessed", lines[2], StringComparison.Ordinal);
    }
}
