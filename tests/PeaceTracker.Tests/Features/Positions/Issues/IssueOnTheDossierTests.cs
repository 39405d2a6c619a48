using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PeaceTracker.Clocks;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Features.Positions.Cell;
using PeaceTracker.Features.Positions.Issues;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Features.Positions.Issues;

/// <summary>Issues of the first dossier: who says what on a day, and what was not known yet.</summary>
public sealed class IssueOnTheDossierTests(DossierSite site) : IClassFixture<DossierSite>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task On_24_April_only_Ukraine_is_heard_on_Crimea_and_everybody_else_is_named()
    {
        var issue = await FindAsync("crimea", new(2025, 4, 24));
        Assert.Equal(["ukraine", "russia", "united-states", "european-allies"], issue.Parties.Select(line => line.Party.Key));
        var heard = Assert.Single(issue.Parties, line => line.Holding is not null);
        Assert.Equal(("ukraine", Stance.RedLine, "Volodymyr Zelenskyy", "RBC-Ukraine"), (heard.Party.Key, heard.Holding!.Stance, heard.Holding.Lead!.Speaker, heard.Holding.Lead.Source));
        Assert.Empty(issue.Provisions);
    }

    [Fact]
    public async Task A_text_is_not_read_before_it_was_public_and_a_silent_one_says_so()
    {
        Assert.Empty((await FindAsync("crimea", new(2025, 4, 25), new(2025, 4, 24))).Provisions);
        var provisions = (await FindAsync("crimea", new(2025, 4, 25))).Provisions;
        Assert.Equal([("ukraine-europe-2025-04-23", Stance.Silent), ("us-terms-2025-04-17", Stance.Supports)], provisions.Select(line => (line.Key, line.Stance)));
    }

    [Fact]
    public async Task Proposals_of_which_nothing_is_entered_are_named_and_are_not_silent()
    {
        var issue = await FindAsync("elections", new(2026, 3, 1));
        Assert.Contains("ukraine-memorandum-2025-06-02", issue.NotAssessed.Select(proposal => proposal.Key));
        Assert.Empty(issue.NotAssessed.Select(proposal => proposal.Key).Intersect(issue.Provisions.Select(line => line.Key)));
        Assert.DoesNotContain("ukraine-memorandum-2025-06-02", (await FindAsync("elections", new(2025, 6, 1))).NotAssessed.Select(proposal => proposal.Key));
    }

    [Fact]
    public async Task Nothing_happened_yet_that_came_later()
    {
        var issue = await FindAsync("ceasefire", new(2025, 4, 24));
        Assert.NotEmpty(issue.Events);
        Assert.All(issue.Events, happening => Assert.True(happening.Day <= new DateOnly(2025, 4, 24)));
    }

    [Fact]
    public async Task The_parts_of_territory_hold_where_each_party_stands()
    {
        var parts = (await FindAsync("territory", new(2025, 4, 28))).Parts;
        Assert.Equal(7, parts.Count);
        Assert.Equal(Stance.RedLine, parts.Single(part => part.Issue.Key == "crimea").Held["ukraine"].Stance);
    }

    [Fact]
    public async Task Truces_and_accounts_that_concern_an_issue_stand_on_it_with_the_figures_of_their_days_side_by_side()
    {
        // Which events and truces are about which issues is the dossier's business: here it is said on purpose.
        await site.Services.GetRequiredService<Writer>().WriteAsync("a test", async (db, _, token) =>
        {
            db.Entry(await db.Commitments.SingleAsync(row => row.Key == "easter-truce-2025-04-19", token)).Property(row => row.Issues).CurrentValue = ["ceasefire", "force-limits"];
            db.Entry(await db.Events.SingleAsync(row => row.Key == "28-points-public-2025-11-21", token)).Property(row => row.Issues).CurrentValue = ["force-limits"];
            return await db.SaveChangesAsync(token);
        }, Token);

        var truce = (await FindAsync("force-limits", new(2025, 5, 30))).Commitments.Single(line => line.Key == "easter-truce-2025-04-19");
        Assert.True(truce.Window!.Open);
        var launched = truce.Window.Columns.Single(column => column is { Claimant: "Ukrainian Air Force", Attacker: "Russia", Kind: WeaponKind.Drone, Figure: Figure.Launched });
        Assert.Equal(87, truce.Window.Figures[(new(2025, 4, 19), launched)].Best);
        Assert.False(truce.Window.Figures.ContainsKey((new(2025, 4, 20), launched)));
        Assert.Contains(truce.Window.Columns, column => column is { Claimant: "Russian Defence Ministry", Attacker: "Ukraine" });
        Assert.Empty((await FindAsync("force-limits", new(2025, 4, 18))).Commitments);

        var cell = await site.Services.GetRequiredService<PositionDetailQueries>().FindAsync(DossierSite.Slug, "united-states", "force-limits", Moment.Latest, Token);
        var point = Assert.Single(cell!.Against.Points);
        Assert.Equal(["LIGA.net", "Mint"], point.Accounts.Select(account => account.Source));
    }

    private async Task<IssueDetail> FindAsync(string issue, DateOnly asOf, DateOnly? knownAt = null) =>
        (await site.Services.GetRequiredService<IssueQueries>().FindAsync(DossierSite.Slug, issue, new ClockView(asOf, knownAt ?? asOf, null).Moment, Token))!;
}
