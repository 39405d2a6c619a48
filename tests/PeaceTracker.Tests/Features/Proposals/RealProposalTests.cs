using PeaceTracker.Clocks;
using PeaceTracker.Domain;
using PeaceTracker.Features.Proposals;

namespace PeaceTracker.Tests.Features.Proposals;

/// <summary>The plans of the first dossier: what was known of them when, and what they cross.</summary>
public sealed class RealProposalTests(RealDossier dossier) : IClassFixture<RealDossier>
{
    private const string UsTerms = "us-terms-2025-04-17";

    private const string Points = "us-28-points-2025-11-21";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private async Task<ProposalList> ListAsync(ClockView clocks) => (await dossier.Get<ProposalQueries>().ListAsync(RealDossier.Slug, clocks.Moment, Token))!;

    private Task<ProposalDetail?> FindAsync(string key, ClockView clocks) => dossier.Get<AssessmentQueries>().FindAsync(RealDossier.Slug, key, clocks.Moment, Token);

    private async Task<ComparisonSheet> CompareAsync(string? left, string? right, ClockView? clocks = null) =>
        (await dossier.Get<ComparisonQueries>().ReadAsync(RealDossier.Slug, new(clocks ?? ClockView.Present, left, right, null), Token))!;

    private static ClockView At(DateOnly? asOf, DateOnly? knownAt) => new(asOf, knownAt, null);

    [Fact]
    public async Task They_stand_in_order_of_date_and_two_of_them_are_linked_by_a_source()
    {
        var list = await ListAsync(ClockView.Present);
        Assert.Equal(list.Proposals.OrderBy(line => line.Days.Order).Select(line => line.Key), list.Proposals.Select(line => line.Key));
        Assert.Equal(
            [("ukraine-europe-2025-04-23", UsTerms, ProposalRelation.Answers), ("europe-28-point-edit-2025-11-23", Points, ProposalRelation.DerivesFrom)],
            list.Proposals.Where(line => line.Related is not null).Select(line => (line.Key, line.Related!.Key, line.Related.Relation)));
        Assert.All(list.Proposals, line => Assert.Equal(list.Issues, line.Stated + line.Silent + line.NotAssessed));
    }

    // Communicated on 17 April 2025, public on 25 April.
    [Theory]
    [InlineData("2025-04-18", "2025-04-24", false)]
    [InlineData("2025-04-18", "2025-04-25", true)]
    [InlineData("2025-04-16", null, false)]
    [InlineData(null, "2025-04-24", false)]
    public async Task The_American_terms_are_known_from_the_day_they_were_public(string? asOf, string? knownAt, bool known)
    {
        var clocks = At(asOf is null ? null : DateOnly.Parse(asOf, null), knownAt is null ? null : DateOnly.Parse(knownAt, null));
        Assert.Equal(known, (await ListAsync(clocks)).Proposals.Any(line => line.Key == UsTerms));
        var detail = (await FindAsync(UsTerms, clocks))!;
        Assert.Equal(known, detail.Proposal is not null);
        Assert.Equal(known, detail.Provisions.Count > 0);
    }

    [Fact]
    public async Task An_arrow_does_not_name_a_text_that_was_not_known_yet() =>
        Assert.All((await ListAsync(At(null, new(2025, 11, 22)))).Proposals, line => Assert.NotEqual("europe-28-point-edit-2025-11-23", line.Key));

    [Fact]
    public async Task As_of_25_April_the_American_terms_cross_the_red_line_on_Crimea_for_Ukraine()
    {
        var detail = (await FindAsync(UsTerms, At(new(2025, 4, 25), new(2025, 4, 25))))!;
        var crossing = Assert.Single(detail.Assessment.For("ukraine").Crossings);
        Assert.Equal(("crimea", Stance.Supports, false), (crossing.Issue.Key, crossing.Provision.Stance, crossing.IsLater));
        Assert.Equal(SaidOn.By(new(2025, 4, 22)), crossing.Held.SaidOn);
        var evidence = Assert.Single(crossing.Held.Evidence);
        Assert.Equal("Volodymyr Zelenskyy", evidence.Speaker);
        Assert.NotNull(evidence.Url);
        Assert.Equal(detail.Assessment.Crossings, detail.Assessment.For("ukraine").Crossings);
    }

    [Fact]
    public async Task A_day_later_the_red_line_on_territory_is_known_too_and_said_to_be_later_than_the_text()
    {
        var crossings = (await FindAsync(UsTerms, At(new(2025, 4, 26), new(2025, 4, 26))))!.Assessment.For("ukraine").Crossings;
        Assert.Equal([("territory", true), ("crimea", false)], crossings.Select(line => (line.Issue.Key, line.IsLater)));
        Assert.Equal(Stance.Ambiguous, crossings[0].WhenPublic);
    }

    [Fact]
    public async Task The_28_points_crossed_a_red_line_on_territory_that_is_not_drawn_since_the_20_points()
    {
        var now = (await FindAsync(Points, ClockView.Present))!.Assessment.For("ukraine");
        Assert.Equal("crimea", Assert.Single(now.Crossings).Issue.Key);
        Assert.Equal("territory", Assert.Single(now.Former).Issue.Key);
        var then = (await FindAsync(Points, At(new(2025, 11, 21), new(2025, 11, 21))))!.Assessment.For("ukraine");
        Assert.Equal(["territory", "crimea"], then.Crossings.Select(line => line.Issue.Key));
    }

    [Fact]
    public async Task A_text_that_only_changed_hands_is_known_without_what_it_says()
    {
        var detail = (await FindAsync("ukraine-memorandum-2025-06-02", ClockView.Present))!;
        Assert.False(detail.Proposal!.IsPublic);
        Assert.Empty(detail.Provisions);
        Assert.Empty(detail.Assessment.Crossings);
        Assert.NotEmpty(detail.Unanswering);
    }

    [Fact]
    public async Task Responses_rest_on_statements_and_come_with_their_clocks()
    {
        var detail = (await FindAsync(UsTerms, ClockView.Present))!;
        Assert.Equal(["european-allies", "ukraine"], detail.Responses.Select(response => response.Party.Key).Order(StringComparer.Ordinal));
        Assert.All(detail.Responses, response => Assert.True(response.Evidence.Url is not null || response.Evidence.Citation is not null));
        Assert.Equal(["russia"], detail.Unanswering.Select(party => party.Key));
        Assert.Equal("ukraine-europe-2025-04-23", Assert.Single(detail.Followers).Key);
        Assert.Empty((await FindAsync("us-30-days-2025-03-11", At(null, new(2025, 3, 10))))!.Responses);
        Assert.Equal(Stance.Supports, Assert.Single((await FindAsync("us-30-days-2025-03-11", At(null, new(2025, 3, 11))))!.Responses).Stance);
    }

    [Fact]
    public async Task The_two_texts_of_April_say_something_of_every_issue_and_differ_on_Crimea()
    {
        var comparison = (await CompareAsync(UsTerms, "ukraine-europe-2025-04-23")).Comparison!;
        Assert.Equal(0, comparison.Count(Fate.NotAssessed));
        Assert.Equal(Fate.Dropped, comparison.Rows.Single(row => row.Issue.Key == "crimea").Fate);
        Assert.Equal(Fate.Added, comparison.Rows.Single(row => row.Issue.Key == "force-limits").Fate);
    }

    [Fact]
    public async Task A_text_is_held_against_the_positions_of_a_party_from_either_side()
    {
        var right = (await CompareAsync(Points, "party:ukraine")).Comparison!;
        Assert.True(right.IsTextAgainstParty);
        Assert.Equal(Agreement.CrossesRedLine, right.Agreement(right.Rows.Single(row => row.Issue.Key == "crimea")));
        var left = (await CompareAsync("party:ukraine", Points)).Comparison!;
        Assert.Equal(right.Rows.Select(right.Agreement), left.Rows.Select(left.Agreement));
    }

    [Theory]
    [InlineData("no-such-plan", "left: there is no proposal 'no-such-plan' here.")]
    [InlineData("party:nobody", "left: there is no party 'nobody' here.")]
    [InlineData("party:", "left: there is no party '' here.")]
    [InlineData("us-terms-2025-04-17,us-terms-2025-04-17", "left: there is no proposal 'us-terms-2025-04-17,us-terms-2025-04-17' here.")]
    [InlineData(Points, "left: the proposal 'us-28-points-2025-11-21' was not known at this point in time.")]
    public async Task A_side_that_is_not_there_is_named(string left, string problem)
    {
        var sheet = await CompareAsync(left, UsTerms, At(null, new(2025, 5, 1)));
        Assert.Null(sheet.Comparison);
        Assert.StartsWith(problem[..30], Assert.Single(sheet.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_there_is_not_found()
    {
        Assert.Null(await FindAsync("no-such-plan", ClockView.Present));
        Assert.Null(await FindAsync("../x", ClockView.Present));
        Assert.Null(await dossier.Get<ProposalQueries>().ListAsync("nowhere-1999", Moment.Latest, Token));
    }
}
