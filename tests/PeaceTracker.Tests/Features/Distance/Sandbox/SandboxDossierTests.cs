using Microsoft.Extensions.DependencyInjection;
using PeaceTracker.Clocks;
using PeaceTracker.Domain;
using PeaceTracker.Features.Distance.Sandbox;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Features.Distance.Sandbox;

/// <summary>Packages from the proposals of the first dossier.</summary>
public sealed class SandboxDossierTests(DossierSite site) : IClassFixture<DossierSite>
{
    [Fact]
    public async Task The_American_terms_cross_a_red_line_of_Ukraine_on_Crimea_and_who_drew_it_is_told()
    {
        var sheet = await SheetAsync(ClockView.Present);
        var package = Package.Whole(sheet, sheet.Proposals.Single(proposal => proposal.Key == "us-terms-2025-04-17"));
        var ukraine = sheet.Parties.Single(party => party.Key == "ukraine");
        var crossed = Assert.Single(new PackageVerdicts(sheet, package, [ukraine]).All, verdict => verdict.Agreement == Agreement.CrossesRedLine);
        Assert.Equal(("crimea", "Volodymyr Zelenskyy"), (crossed.Issue.Key, crossed.Held!.Speaker));
    }

    [Fact]
    public async Task Terms_that_were_not_public_are_not_offered_and_said_so()
    {
        var before = await SheetAsync(new(new(2025, 4, 18), new(2025, 4, 24), null));
        Assert.DoesNotContain(before.Terms, term => term.Proposal.Key == "us-terms-2025-04-17");
        Package.Of(before, SandboxView.Empty with { Provisions = ["us-apr-crimea"] }, out var problems);
        Assert.Equal("provisions: 'us-apr-crimea' was not public at this point in time.", Assert.Single(problems));

        var after = await SheetAsync(new(new(2025, 4, 18), new(2025, 4, 25), null));
        Assert.Contains(after.Terms, term => term.Key == "us-apr-crimea");
    }

    [Fact]
    public async Task The_longest_package_fits_into_an_address()
    {
        var sheet = await SheetAsync(ClockView.Present);
        var longest = sheet.Terms.GroupBy(term => term.Issue).Select(terms => terms.MaxBy(term => term.Key.Length)!.Key).ToList();
        var address = new SandboxView(new(new(2025, 4, 18), new(2025, 4, 25), new(2026, 1, 1)), [.. sheet.Parties.Select(party => party.Key)], longest).Address(DossierSite.Slug);
        Assert.InRange(address.Length, 200, 4096);

        // A form that is sent without a script names the issues that are left open too.
        var sent = address + string.Concat(sheet.Issues.Select(issue => $"&provisions=-{issue.Key}"));
        Assert.InRange(sent.Length, 200, 4096);
    }

    [Fact]
    public async Task Silence_is_no_term()
    {
        var sheet = await SheetAsync(ClockView.Present);
        Assert.DoesNotContain(sheet.Terms, term => term.Stance == Stance.Silent);
        Assert.Contains("ueu-crimea", sheet.SilentTerms);
    }

    private async Task<SandboxSheet> SheetAsync(ClockView clocks) =>
        (await site.Services.GetRequiredService<SandboxQueries>().SheetAsync(DossierSite.Slug, clocks.Moment, TestContext.Current.CancellationToken))!;
}
