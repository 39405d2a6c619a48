using PeaceTracker.Domain;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Data;

/// <summary>Whatever is retired is not shown, breaks no page, and comes back as it was.</summary>
public sealed class RetirementTests(DossierSite site) : IClassFixture<DossierSite>
{
    private const string Positions = $"/{DossierSite.Slug}/positions";

    private const string Issues = $"/{DossierSite.Slug}/issues";

    /// <summary>What is retired; what a page shows because of it, as it stands in the page; and the pages that are its own.</summary>
    public static TheoryData<Noun, string, string, string[]> Shown => new()
    {
        { Noun.Negotiation, DossierSite.Slug, $"href=\"/{DossierSite.Slug}\"", [.. DossierSite.Addresses.Skip(1)] },
        { Noun.Party, "united-states", "cell-united-states-crimea", [$"{Positions}/united-states/crimea"] },
        { Noun.Party, "ukraine", "cell-ukraine-crimea", [$"{Positions}/ukraine/crimea", $"{Positions}/ukraine/territory"] },
        { Noun.Party, "russia", "cell-russia-crimea", [] },
        { Noun.Party, "european-allies", "cell-european-allies-crimea", [] },
        { Noun.Issue, "crimea", "cell-ukraine-crimea", [$"{Positions}/ukraine/crimea", $"{Positions}/united-states/crimea", $"{Issues}/crimea"] },
        { Noun.Issue, "territory", "cell-ukraine-territory", [$"{Positions}/ukraine/crimea", $"{Positions}/united-states/crimea", $"{Positions}/ukraine/territory", $"{Issues}/crimea", $"{Issues}/territory"] },
        { Noun.Position, "ukraine/crimea", "Will not recognise the occupation of Crimea in law", [] },
        { Noun.Proposal, "us-terms-2025-04-17", $"href=\"/{DossierSite.Slug}/proposals/us-terms-2025-04-17\"", [] },
        { Noun.Provision, "ueu-crimea", "The text as published mentions no recognition of Crimea; territory is left to talks after a ceasefire.", [] },
        { Noun.Event, "attack-2025-04-24", "Missile and drone attack, mostly toward Kyiv", [] },
        { Noun.EventAccount, "attack-april-24-russia", "high-precision strike was aimed at plants for aviation", [] },
        { Noun.Commitment, "easter-truce-2025-04-19", "<strong>Easter truce</strong>", [] },
        { Noun.Strike, "russia-on-ukraine-2025-04-24", ",launched,145,exactly,", [] },
        { Noun.StrikeClaim, "russia-on-ukraine-2025-04-24-uaf-drone-launched", ",launched,145,exactly,", [] },
        { Noun.NewsFeed, "https://www.theguardian.com/world/rss", "title=\"https://www.theguardian.com/world/rss\"", [] },
    };

    /// <summary>What stays readable where it is used.</summary>
    public static TheoryData<Noun, string> Readable => new()
    {
        { Noun.Source, "kyiv-independent" },
        { Noun.Speaker, "zelenskyy" },
        { Noun.Statement, "st-ua-crimea-22-april" },
        { Noun.Claimant, "ua-air-force" },
        { Noun.CountingDefinition, "uaf-launched" },
        { Noun.Weapon, "shahed" },
    };

    [Theory]
    [MemberData(nameof(Shown))]
    public async Task What_is_retired_is_not_shown_breaks_no_page_and_comes_back_as_it_was(Noun noun, string key, string shown, string[] own)
    {
        var before = await site.BeforeAsync();
        Assert.All(before, page => Assert.Equal((page.Key, 200), (page.Key, page.Value.Status)));
        Assert.Contains(before.Values, page => page.Body.Contains(shown, StringComparison.Ordinal));

        await site.SetAsync(noun, key, retired: true);
        var retired = await site.PagesAsync();
        Assert.All(retired, page => Assert.Equal((page.Key, own.Contains(page.Key) ? 404 : 200), (page.Key, page.Value.Status)));
        Assert.All(retired, page => Assert.DoesNotContain(shown, page.Value.Body, StringComparison.Ordinal));
        Assert.All(retired, page => Assert.DoesNotContain("Something went wrong", page.Value.Body, StringComparison.Ordinal));

        await site.SetAsync(noun, key, retired: false);
        AssertSame(before, await site.PagesAsync());
    }

    [Theory]
    [MemberData(nameof(Readable))]
    public async Task What_other_things_rest_on_stays_readable_where_it_is_used(Noun noun, string key)
    {
        var before = await site.BeforeAsync();
        await site.SetAsync(noun, key, retired: true);
        AssertSame(before, await site.PagesAsync());
        await site.SetAsync(noun, key, retired: false);
    }

    [Fact]
    public async Task The_latest_changes_say_that_it_was_retired_and_link_to_no_page_that_is_gone()
    {
        await site.SetAsync(Noun.Position, "ukraine/crimea", retired: true);
        await site.SetAsync(Noun.Issue, "crimea", retired: true);
        using var client = site.Client();
        var page = await client.GetStringAsync(new Uri($"/{DossierSite.Slug}", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("position, retired", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/positions/ukraine/crimea", page, StringComparison.Ordinal);
        await site.SetAsync(Noun.Issue, "crimea", retired: false);
        await site.SetAsync(Noun.Position, "ukraine/crimea", retired: false);
        page = await client.GetStringAsync(new Uri($"/{DossierSite.Slug}", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("position, restored", page, StringComparison.Ordinal);
    }

    private static void AssertSame(IReadOnlyDictionary<string, (int Status, string Body)> before, IReadOnlyDictionary<string, (int Status, string Body)> after)
    {
        foreach (var (address, page) in before)
        {
            Assert.Equal((address, page.Status), (address, after[address].Status));
            Assert.Equal(page.Body, after[address].Body);
        }
    }
}
