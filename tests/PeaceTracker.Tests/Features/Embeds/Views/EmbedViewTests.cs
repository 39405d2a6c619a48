using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PeaceTracker.Curation;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Embedding.Kinds;
using PeaceTracker.Features.Embeds.Views;
using PeaceTracker.Features.Embeds.Views.Curation;

namespace PeaceTracker.Tests.Features.Embeds.Views;

/// <summary>Saved widgets from saving to withdrawal, as sites that show them see it.</summary>
public sealed class EmbedViewTests(ViewsHost host) : IClassFixture<ViewsHost>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static EmbedViewText Text { get; } = new("Front page", "", "?parties=ukraine,russia");

    [Fact]
    public async Task One_is_served_framed_by_its_sites_changed_withdrawn_and_shown_again()
    {
        Assert.IsType<CurationOutcome.Done>(await SaveAsync("front", Text with { Sites = "https://example.org\nhttps://*.Example.net, https://example.org" }));
        Assert.Equal((HttpStatusCode.OK, "frame-ancestors 'self' https://example.org https://*.example.net"), await LookAsync("front"));

        Assert.IsType<CurationOutcome.Done>(await host.AsCuratorAsync(it => it.ReviseAsync(ViewsHost.Slug, "front", Text, Token)));
        Assert.Equal((HttpStatusCode.OK, "frame-ancestors 'self' https://usual.example"), await LookAsync("front"));

        Assert.IsType<CurationOutcome.Done>(await host.AsCuratorAsync(it => it.RetireAsync(ViewsHost.Slug, "front", Token)));
        Assert.Equal(HttpStatusCode.Gone, (await LookAsync("front")).Status);
        Assert.Contains("withdrawn", await BodyAsync("front"), StringComparison.Ordinal);
        Assert.Contains($"href=\"/{ViewsHost.Slug}", await BodyAsync("front"), StringComparison.Ordinal);

        Assert.IsType<CurationOutcome.Done>(await host.AsCuratorAsync(it => it.RestoreAsync(ViewsHost.Slug, "front", Token)));
        Assert.Equal(HttpStatusCode.OK, (await LookAsync("front")).Status);

        await using var db = await host.Services.GetRequiredService<IDbContextFactory<TrackerContext>>().CreateDbContextAsync(Token);
        Assert.Equal(
            [Deed.EmbedSaved, Deed.EmbedRevised, Deed.EmbedRetired, Deed.EmbedRestored],
            await db.AuditEntries.Where(entry => entry.Headline == "Front page (front)").OrderBy(entry => entry.Seq).Select(entry => entry.Deed).ToListAsync(Token));
    }

    [Fact]
    public async Task A_live_one_can_be_chosen_anew_and_a_frozen_one_stays()
    {
        Assert.IsType<CurationOutcome.Done>(await SaveAsync("live", Text));
        Assert.IsType<CurationOutcome.Done>(await host.AsCuratorAsync(it => it.ReviseAsync(ViewsHost.Slug, "live", Text with { Query = "?parties=ukraine" }, Token)));
        var frozen = Text with { Query = "?parties=ukraine&asOf=2025-05-01&recordedBy=2025-06-01T10:00:00Z" };
        Assert.IsType<CurationOutcome.Done>(await SaveAsync("frozen", frozen));
        Assert.IsType<CurationOutcome.Refused>(await host.AsCuratorAsync(it => it.ReviseAsync(ViewsHost.Slug, "frozen", Text, Token)));
        Assert.IsType<CurationOutcome.Done>(await host.AsCuratorAsync(it => it.ReviseAsync(ViewsHost.Slug, "frozen", frozen with { Title = "Called otherwise" }, Token)));
        var saved = host.Services.GetRequiredService<ISavedEmbeds>();
        Assert.Equal("?parties=ukraine", (await saved.FindAsync(ViewsHost.Slug, "live", Token))!.Query);
        Assert.Equal("?parties=ukraine&asOf=2025-05-01&recordedBy=2025-06-01T10%3A00%3A00Z", (await saved.FindAsync(ViewsHost.Slug, "frozen", Token))!.Query);
    }

    [Fact]
    public async Task A_key_is_taken_once_even_when_it_is_withdrawn()
    {
        Assert.IsType<CurationOutcome.Done>(await SaveAsync("once", Text));
        await host.AsCuratorAsync(it => it.RetireAsync(ViewsHost.Slug, "once", Token));
        Assert.Equal("key", Assert.Single(Assert.IsType<CurationOutcome.Invalid>(await SaveAsync("once", Text)).Faults).Field);
        Assert.IsType<CurationOutcome.NotFound>(await host.AsCuratorAsync(it => it.RetireAsync(ViewsHost.Slug, "never", Token)));
        Assert.IsType<CurationOutcome.Refused>(await host.AsCuratorAsync(it => it.SaveAsync("nowhere-2031", "once", "matrix", Text, Token)));
        Assert.Equal("kind", Assert.Single(Assert.IsType<CurationOutcome.Invalid>(await host.AsCuratorAsync(it => it.SaveAsync(ViewsHost.Slug, "other", "none", Text, Token))).Faults).Field);
    }

    [Theory]
    [InlineData("Front page", "new", "", "?parties=ukraine", "key")]
    [InlineData("Front page", "", "", "?parties=ukraine", "key")]
    [InlineData("Front page", "../x", "", "?parties=ukraine", "key")]
    [InlineData("", "wrong", "", "?parties=ukraine", "title")]
    [InlineData("a\nb", "wrong", "", "?parties=ukraine", "title")]
    [InlineData("Front page", "wrong", "", "?parties=<script>", "query")]
    [InlineData("Front page", "wrong", "", "?asOf=yesterday", "query")]
    [InlineData("Front page", "wrong", "example.org", "", "sites")]
    [InlineData("Front page", "wrong", "https://example.org/page", "", "sites")]
    [InlineData("Front page", "wrong", "https://example.org;script-src", "", "sites")]
    [InlineData("Front page", "wrong", "javascript:alert(1)", "", "sites")]
    [InlineData("Front page", "wrong", "https://user:word@example.org", "", "sites")]
    [InlineData("Front page", "wrong", "https://example.org 'none'", "", "sites")]
    [InlineData("Front page", "wrong", "* https://example.org", "", "sites")]
    public async Task What_is_typed_wrong_is_named_by_its_field_and_nothing_is_saved(string title, string key, string sites, string query, string field)
    {
        var invalid = Assert.IsType<CurationOutcome.Invalid>(await SaveAsync(key, new(title, sites, query)));
        Assert.Equal(field, Assert.Single(invalid.Faults).Field);
        Assert.Equal(HttpStatusCode.NotFound, (await LookAsync(key.Length == 0 ? "wrong" : key)).Status);
    }

    [Fact]
    public async Task Visits_are_counted_one_by_one_however_many_come_at_once()
    {
        Assert.IsType<CurationOutcome.Done>(await SaveAsync("counted", Text));
        using var client = host.Client();
        await Parallel.ForAsync(0, 60, Token, async (_, token) =>
        {
            using var answer = await client.GetAsync($"/embed/{ViewsHost.Slug}/view/counted", token);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        });
        await host.Services.GetServices<Microsoft.Extensions.Hosting.IHostedService>().OfType<HitKeeper>().Single().KeepAsync();
        var list = await host.Services.GetRequiredService<EmbedViewQueries>().AllAsync(ViewsHost.Slug, Token);
        var line = Assert.Single(list!.Views, view => view.Key == "counted");
        Assert.Equal((60, 60), (line.All, line.Days.Sum(day => day.Count)));
        Assert.Null(await host.Services.GetRequiredService<EmbedViewQueries>().AllAsync("nowhere-2031", Token));
    }

    private Task<CurationOutcome> SaveAsync(string key, EmbedViewText text) => host.AsCuratorAsync(it => it.SaveAsync(ViewsHost.Slug, key, "matrix", text, Token));

    private async Task<(HttpStatusCode Status, string Ancestors)> LookAsync(string key)
    {
        using var client = host.Client();
        using var answer = await client.GetAsync($"/embed/{ViewsHost.Slug}/view/{key}", Token);
        return (answer.StatusCode, answer.Headers.GetValues("Content-Security-Policy").Single().Split("; ")[^1]);
    }

    private async Task<string> BodyAsync(string key)
    {
        using var client = host.Client();
        using var answer = await client.GetAsync($"/embed/{ViewsHost.Slug}/view/{key}", Token);
        return await answer.Content.ReadAsStringAsync(Token);
    }
}
