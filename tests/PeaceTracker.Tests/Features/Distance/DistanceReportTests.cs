using PeaceTracker.Features.Distance;
using static PeaceTracker.Tests.Features.Distance.Borders;

namespace PeaceTracker.Tests.Features.Distance;

/// <summary>Distances of parties: never a number where a placement is missing, and always told how much rests on what.</summary>
public sealed class DistanceReportTests
{
    [Fact]
    public void Only_placed_parties_have_distances_and_the_rest_stay_pairs()
    {
        var report = Report(Issue("border", (North, [10]), (South, [70]), (East, [null])), Issue("river", (North, [20]), (South, [null])));
        Assert.Equal(3, report.Pairs.Count);
        Assert.Equal(60, Assert.Single(report.Measured).Distance);
        Assert.Equal((1, 1), (report.MeasuredPairs, report.MeasuredIssues));
        Assert.Equal(2, report.Totals.Count(total => total.Distance is null));
        Assert.Equal(6, report.Gaps.Count);
    }

    [Fact]
    public void A_party_that_took_back_what_placed_it_has_no_distance_any_more() =>
        Assert.Empty(Report(Issue("border", (North, [10, null]), (South, [70]))).Measured);

    [Fact]
    public void Members_of_a_coalition_come_only_when_chosen()
    {
        var sheet = Sheet(Issue("border", (North, [10]), (Port, [30])));
        Assert.DoesNotContain(Port, DistanceReport.Of(sheet, DistanceView.Present).Parties);
        Assert.Equal(20, Assert.Single(DistanceReport.Of(sheet, DistanceView.Present with { Parties = ["north", "port"] }).Measured).Distance);
    }

    [Fact]
    public void Widest_and_narrowest_gaps_name_all_that_are_equal()
    {
        var report = Report(Issue("border", (North, [0]), (South, [50]), (East, [100])));
        Assert.Equal(100, Assert.Single(report.Widest).Distance);
        Assert.Equal(2, report.Narrowest.Count);
        var alike = Report(Issue("border", (North, [0]), (South, [50])));
        Assert.Equal((1, 0), (alike.Widest.Count, alike.Narrowest.Count));
    }

    [Fact]
    public void Salience_counts_only_where_both_parties_have_it_on_every_issue_that_counts()
    {
        ScaledIssue[] weighed =
        [
            Weighed("border", [(North, 80), (South, 40)], (North, [0]), (South, [100]), (East, [50])),
            Weighed("river", [(North, 20), (South, 40)], (North, [0]), (South, [10]), (East, [50])),
        ];
        var total = Report(weighed).Totals.Single(total => total.One == North && total.Other == South);
        Assert.True(total.Weighted);
        Assert.Equal(((60 * 100) + (30 * 10)) / 90.0, total.Distance!.Value, 9);

        var without = Report(weighed).Totals.Single(total => total.One == North && total.Other == East);
        Assert.False(without.Weighted);
        Assert.Equal(50, without.Distance);
    }

    [Fact]
    public void Salience_that_is_zero_everywhere_lets_all_issues_count_alike()
    {
        var total = Report(
            Weighed("border", [(North, 0), (South, 0)], (North, [0]), (South, [100])),
            Weighed("river", [(North, 0), (South, 0)], (North, [0]), (South, [10]))).Totals.Single(total => total.One == North && total.Other == South);
        Assert.False(total.Weighted);
        Assert.Equal(55, total.Distance);
    }

    [Fact]
    public void More_parties_than_can_be_read_are_told_and_not_shown()
    {
        var many = new DistanceSheet("Elsewhere", [.. Enumerable.Range(1, 20).Select(i => new DistanceParty($"p{i}", $"Party {i}", $"P{i}", null))], [], []);
        var report = DistanceReport.Of(many, DistanceView.Present);
        Assert.Equal((DistanceView.MostParties, 8), (report.Parties.Count, report.LeftOut));
    }

    [Fact]
    public void The_address_names_what_is_not_there_and_carries_on_what_is()
    {
        var sheet = Sheet(Issue("border", (North, [0])));
        var view = DistanceView.Parse(new("http://localhost/x/distance?asOf=2025-04-24&knownAt=never&parties=north,nobody&issues=border,trade,%3Cb%3E"), out var problems);
        Assert.Equal("knownAt: 'never' is not a day. Days are written like 2025-04-24.", Assert.Single(problems));
        Assert.Equal(
            ["parties: there is no party 'nobody' here.", "issues: Trade has no scale, so nothing can be placed on it.", "issues: there is no issue '<b>' here."], view.Unknown(sheet));
        Assert.Equal("/x/distance?asOf=2025-04-24&parties=north&issues=border", view.Known(sheet).Address("x"));
        Assert.Equal("/x/positions/north/border/3?asOf=2025-04-24", view.Evidence("x", "north", "border", 3));
    }
}
