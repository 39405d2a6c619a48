using System.Net;
using Microsoft.Extensions.DependencyInjection;
using PeaceTracker.Clocks;
using PeaceTracker.Features.Distance;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Features.Distance;

/// <summary>Distances in the first dossier: few, each with its evidence, and different on different days.</summary>
public sealed class DistanceDossierTests(DossierSite site) : IClassFixture<DossierSite>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_placement_is_a_judgement_with_a_reason()
    {
        var sheet = await SheetAsync(null, null);
        Assert.Equal(["crimea", "force-limits"], sheet.Issues.Select(issue => issue.Key));
        Assert.All(sheet.Issues.SelectMany(issue => issue.Histories.Values).SelectMany(history => history), revision =>
            Assert.Equal(revision.Placement is null, string.IsNullOrWhiteSpace(revision.Reason)));
    }

    // The US terms of 17 April say "de jure" and became public on the 25th; the 28 points of November say "de facto".
    [Theory]
    [InlineData("2025-04-24", "2025-04-24", null)]
    [InlineData("2025-04-24", null, null)]
    [InlineData("2025-04-26", null, 100.0)]
    [InlineData(null, null, 50.0)]
    public async Task Ukraine_and_the_United_States_on_Crimea_are_as_far_apart_as_was_said_and_known(string? asOf, string? knownAt, double? expected) =>
        Assert.Equal(expected, await DistanceAsync(asOf, knownAt, "crimea", "ukraine", "united-states"));

    [Theory]
    [InlineData("2025-04-23", "2025-04-24", null)]
    [InlineData("2025-04-23", "2025-04-25", 0.0)]
    [InlineData("2025-11-23", null, 33.0)]
    [InlineData(null, null, 0.0)]
    public async Task Ukraine_and_its_allies_on_force_limits_part_and_meet_again(string? asOf, string? knownAt, double? expected) =>
        Assert.Equal(expected, await DistanceAsync(asOf, knownAt, "force-limits", "ukraine", "european-allies"));

    [Theory]
    [InlineData("distance", 200)]
    [InlineData("distance?asOf=2025-04-18&knownAt=2025-04-24", 200)]
    [InlineData("distance?asOf=9999-12-31&knownAt=x&parties=,,%00&issues=%F0%9F%92%A5&recordedBy=0001-01-01", 200)]
    [InlineData("distance?parties=ukraine", 200)]
    [InlineData("distance?parties=ukraine,ukraine,russia&issues=crimea,crimea", 200)]
    [InlineData("distance.ktab.csv", 200)]
    [InlineData("distance.ktab.csv?issues=crimea", 400)]
    [InlineData("distance.ktab.csv?issues=nato", 400)]
    [InlineData("distance.ktab.csv?parties=nobody", 400)]
    [InlineData("distance.ktab.csv?asOf=yesterday", 400)]
    [InlineData("sandbox", 200)]
    [InlineData("sandbox?provisions=us-apr-crimea,no-such,%3Cscript%3E&knownAt=2025-04-24", 200)]
    [InlineData("sandbox?provisions=-&parties=-", 200)]
    [InlineData("sandbox?provisions=us-apr-crimea&provisions=&provisions=-nato&parties=ukraine&asOf=2025-13-01", 200)]
    public async Task Whatever_the_address_the_answer_is_in_order(string address, int status)
    {
        using var client = site.Client();
        using var answer = await client.GetAsync(new Uri($"/{DossierSite.Slug}/{address}", UriKind.Relative), Token);
        var body = await answer.Content.ReadAsStringAsync(Token);
        Assert.Equal((HttpStatusCode)status, answer.StatusCode);
        Assert.DoesNotContain("Something went wrong", body, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>&", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_negotiation_that_is_not_there_has_no_distances()
    {
        using var client = site.Client();
        foreach (var path in (string[])["distance", "distance.ktab.csv", "sandbox"])
        {
            using var answer = await client.GetAsync(new Uri($"/nowhere-1900/{path}", UriKind.Relative), Token);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public async Task The_file_for_KTAB_is_a_download_that_tells_what_is_constant()
    {
        using var client = site.Client();
        using var answer = await client.GetAsync(new Uri($"/{DossierSite.Slug}/distance.ktab.csv?asOf=2025-12-31", UriKind.Relative), Token);
        Assert.Equal("ukraine-2025-distance.ktab.csv", answer.Content.Headers.ContentDisposition?.FileName?.Trim('"'));
        var lines = (await answer.Content.ReadAsStringAsync(Token)).Split('\n');
        Assert.Contains("Influence 100 is a constant", lines[0], StringComparison.Ordinal);
        Assert.Contains("said by 2025-12-31", lines[0], StringComparison.Ordinal);
        Assert.Equal("Actor, Description, Influence, Force limits Position, Force limits Salience", lines[1]);
        Assert.Equal("United States, United States of America, 100, 33, 100", lines[3]);
    }

    private async Task<DistanceSheet> SheetAsync(DateOnly? asOf, DateOnly? knownAt) =>
        (await site.Services.GetRequiredService<DistanceQueries>().SheetAsync(DossierSite.Slug, new ClockView(asOf, knownAt, null).Moment, Token))!;

    private async Task<double?> DistanceAsync(string? asOf, string? knownAt, string issue, string one, string other)
    {
        var sheet = await SheetAsync(asOf is null ? null : DateOnly.Parse(asOf, null), knownAt is null ? null : DateOnly.Parse(knownAt, null));
        return DistanceReport.Of(sheet, DistanceView.Present).Gaps.Single(gap => gap.Issue.Key == issue && gap.One.Key == one && gap.Other.Key == other).Distance;
    }
}
