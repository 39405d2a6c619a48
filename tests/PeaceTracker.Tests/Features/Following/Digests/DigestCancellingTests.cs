using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Features.Following.Digests;
using PeaceTracker.Tests.Features.Following.Feeds;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Features.Following.Digests;

/// <summary>The link in a letter, asked as mail programs do: from anywhere, with no session.</summary>
public sealed class DigestCancellingTests(FollowedSite site) : IClassFixture<FollowedSite>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private Task<int> SubscribedAsync() => site.Services.GetRequiredService<Writer>().WriteAsync("a test", async (db, recording, token) =>
    {
        var email = $"{Guid.NewGuid():N}@example.org";
        var account = new Account { UserName = email, NormalizedUserName = email, Email = email, NormalizedEmail = email, SecurityStamp = "x", InvitedAt = recording.At };
        db.Add(account);
        await db.SaveChangesAsync(token);
        var row = new DigestSubscription
        {
            AccountId = account.Id, NegotiationId = (await db.FindNegotiationAsync(DossierSite.Slug, token))!.Value, Rhythm = DigestRhythm.Daily, Hour = 7, Zone = "UTC",
            SubscribedAt = recording.At, CoveredUntil = recording.At, NextAt = recording.At.AddDays(1),
        };
        db.Add(row);
        await db.SaveChangesAsync(token);
        return row.Id;
    }, Token);

    private async Task<bool> IsThereAsync(int id)
    {
        await using var db = await site.Services.GetRequiredService<IDbContextFactory<TrackerContext>>().CreateDbContextAsync(Token);
        return await db.DigestSubscriptions.AnyAsync(row => row.Id == id, Token);
    }

    private async Task<HttpStatusCode> SendAsync(HttpMethod method, string path)
    {
        using var client = site.Client();
        using var request = new HttpRequestMessage(method, path) { Content = method == HttpMethod.Post ? new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]) : null };
        using var answer = await client.SendAsync(request, Token);
        return answer.StatusCode;
    }

    [Fact]
    public async Task Reading_asks_back_and_posting_cancels_just_that_one_also_twice()
    {
        var (id, other) = (await SubscribedAsync(), await SubscribedAsync());
        var path = site.Services.GetRequiredService<DigestLinks>().Of(new("https://tracker.example/"), id).PathAndQuery;
        Assert.Equal(HttpStatusCode.OK, await SendAsync(HttpMethod.Get, path));
        Assert.Equal(HttpStatusCode.OK, await SendAsync(HttpMethod.Head, path));
        Assert.True(await IsThereAsync(id));
        Assert.Equal(HttpStatusCode.OK, await SendAsync(HttpMethod.Post, path));
        Assert.False(await IsThereAsync(id));
        Assert.Equal(HttpStatusCode.OK, await SendAsync(HttpMethod.Post, path));
        Assert.True(await IsThereAsync(other));
    }

    [Theory]
    [InlineData("?t=1")]
    [InlineData("?t=CfDJ8")]
    [InlineData("?t=%00%FF")]
    [InlineData("")]
    public async Task A_link_that_is_not_ours_cancels_nothing(string query)
    {
        var id = await SubscribedAsync();
        Assert.Equal(HttpStatusCode.NotFound, await SendAsync(HttpMethod.Post, DigestLinks.Path + query));
        Assert.Equal(HttpStatusCode.NotFound, await SendAsync(HttpMethod.Get, DigestLinks.Path + query));
        Assert.True(await IsThereAsync(id));
    }

    [Fact]
    public async Task No_other_address_is_open_to_other_sites() =>
        Assert.Equal(HttpStatusCode.Forbidden, await SendAsync(HttpMethod.Post, DigestLinks.Path + "/x"));
}
