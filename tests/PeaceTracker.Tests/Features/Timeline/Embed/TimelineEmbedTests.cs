using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Features.Timeline.Embed;

/// <summary>The next talks and the last ones.</summary>
public sealed class TimelineEmbedTests(DossierSite site) : IClassFixture<DossierSite>
{
    [Fact]
    public async Task The_last_talks_stand_with_day_place_who_took_part_and_what_came_of_them_newest_first()
    {
        var talks = await EmbedVisit.ToAsync(site, "timeline?asOf=2026-02-20");
        Assert.Equal(HttpStatusCode.OK, talks.Status);
        Assert.Contains("17 – 18 Feb 2026", talks.Text, StringComparison.Ordinal);
        Assert.Contains("Abu Dhabi · Ukraine, Russia, United States", talks.Text, StringComparison.Ordinal);
        Assert.Contains("Outcome: 314 prisoners of war are exchanged.", talks.Text, StringComparison.Ordinal);
        Assert.Contains("No outcome is recorded.", talks.Text, StringComparison.Ordinal);
        Assert.True(talks.Text.IndexOf("Geneva, third", StringComparison.Ordinal) < talks.Text.IndexOf("Abu Dhabi, second", StringComparison.Ordinal));
        Assert.Contains($"href=\"/{DossierSite.Slug}/timeline?asOf=2026-02-20#geneva-2026-02-17\"", talks.Html, StringComparison.Ordinal);
        // What was planned is not known from the past: it says so, and does not say that nothing was.
        Assert.Contains("What was planned at that time is not shown", talks.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_goes_on_stands_before_what_is_over()
    {
        var talks = await EmbedVisit.ToAsync(site, "timeline?asOf=2026-02-17");
        var (next, geneva, last) = (talks.Text.IndexOf("Now and next", StringComparison.Ordinal), talks.Text.IndexOf("Geneva, third", StringComparison.Ordinal), talks.Text.IndexOf("Abu Dhabi, second", StringComparison.Ordinal));
        Assert.True(next < geneva && geneva < last, talks.Text);
    }

    [Fact]
    public async Task What_is_ahead_comes_first_and_where_nothing_is_that_is_said()
    {
        Assert.Contains("No date ahead is on record as of", (await EmbedVisit.ToAsync(site, "timeline")).Text, StringComparison.Ordinal);
        await AddTalksAsync("round-ahead", "A round ahead", days: 20);
        var talks = await EmbedVisit.UntilAsync(site, "timeline", visit => visit.Text.Contains("A round ahead", StringComparison.Ordinal));
        Assert.DoesNotContain("No date ahead", talks.Text, StringComparison.Ordinal);
        Assert.True(talks.Text.IndexOf("A round ahead", StringComparison.Ordinal) < talks.Text.IndexOf("Geneva, third", StringComparison.Ordinal));
        Assert.DoesNotContain("A round ahead", (await EmbedVisit.ToAsync(site, "timeline?asOf=2026-02-20")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_picture_says_what_comes_and_what_was()
    {
        var picture = await EmbedVisit.ToAsync(site, "timeline.svg?asOf=2026-02-20");
        Assert.Equal(HttpStatusCode.OK, picture.Status);
        Assert.StartsWith("<svg", picture.Html, StringComparison.Ordinal);
        Assert.Contains("Geneva, third", picture.Text, StringComparison.Ordinal);
        Assert.Contains("314 prisoners", picture.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("timeline?count=2&asOf=2026-02-20", "Geneva, third", "Istanbul")]
    [InlineData("timeline?kinds=call&asOf=2026-02-20", "Call of Trump and Putin", "Geneva, third")]
    [InlineData("timeline?kinds=call,nonsense&asOf=2026-02-20", "Call of Trump and Putin", "Geneva, third")]
    [InlineData("timeline?kinds=nonsense&asOf=2026-02-20", "Geneva, third", "Call of Trump")]
    [InlineData("timeline?count=0&asOf=2026-02-20", "Geneva, third", "Call of Trump")]
    [InlineData("timeline?count=99999&asOf=2026-02-20", "Geneva, third", "Call of Trump")]
    [InlineData("timeline?count=%3Cscript%3E&x=%3Cscript%3E&asOf=2026-02-20", "Geneva, third", "<script")]
    public async Task It_shows_what_was_chosen_and_what_is_made_up_gives_the_default(string address, string shown, string hidden)
    {
        var visit = await EmbedVisit.ToAsync(site, address);
        Assert.Equal(HttpStatusCode.OK, visit.Status);
        Assert.Contains(shown, visit.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(hidden, visit.Html, StringComparison.Ordinal);
        Assert.InRange(visit.Weight, 500, EmbedVisit.MostWeight);
    }

    [Theory]
    [InlineData("timeline?kinds=%3Cscript%3E")]
    [InlineData("timeline?parties=%22%3E%3Cimg")]
    [InlineData("timeline?asOf=soon")]
    public async Task What_cannot_be_a_key_or_a_day_is_refused(string address)
    {
        var visit = await EmbedVisit.ToAsync(site, address);
        Assert.Equal(HttpStatusCode.BadRequest, visit.Status);
        Assert.DoesNotContain("<", visit.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_that_can_be_chosen_at_once_is_no_heavier_than_a_document_may_be() => Assert.InRange(
        (await EmbedVisit.ToAsync(site, "timeline?count=15&kinds=agreement,attack,call,meeting,nuance,promise,proposal,sanction,shift,statement,strikes,talks,truce")).Weight, 1000, EmbedVisit.MostWeight);

    [Fact]
    public async Task What_was_put_right_in_public_is_marked()
    {
        Assert.DoesNotContain("Corrected", (await EmbedVisit.ToAsync(site, "timeline?kinds=agreement")).Text, StringComparison.Ordinal);
        await site.Services.GetRequiredService<Writer>().WriteAsync("a test", async (db, recording, token) =>
        {
            var happening = await db.Events.FirstAsync(row => row.Kind == EventKind.Agreement, token);
            db.Entry(happening).Property(nameof(Event.Summary)).CurrentValue = "It says something else.";
            db.Add(new Correction { NegotiationId = happening.NegotiationId, Noun = Noun.Event, Key = happening.Key, Headline = "An agreement", Reason = "A slip.", PublishedAt = recording.At, Before = "{}", After = "{}" });
            return await db.SaveChangesAsync(token);
        }, TestContext.Current.CancellationToken);
        await EmbedVisit.UntilAsync(site, "timeline?kinds=agreement", visit => visit.Text.Contains("Corrected", StringComparison.Ordinal));
    }

    private Task<int> AddTalksAsync(string key, string title, int days) => site.Services.GetRequiredService<Writer>().WriteAsync("a test", async (db, recording, token) =>
    {
        var source = await db.Sources.OrderBy(row => row.Id).FirstAsync(token);
        var day = DateOnly.FromDateTime(recording.At).AddDays(days);
        db.Add(new Event { NegotiationId = source.NegotiationId, Key = key, Kind = EventKind.Talks, Title = title, Precision = DatePrecision.Day, Milestone = false, StartsOn = day, EndsOn = day, Summary = "Planned.", SourceId = source.Id, Url = "https://gazette.example/2" });
        return await db.SaveChangesAsync(token);
    }, TestContext.Current.CancellationToken);
}
