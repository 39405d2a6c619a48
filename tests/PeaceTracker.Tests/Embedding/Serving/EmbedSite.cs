using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Live;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Embedding.Serving;

/// <summary>The application with the first dossier, and a hand that publishes a position.</summary>
public sealed class EmbedSite : TestHost
{
    public const string Here = "/embed/" + DossierSite.Slug;

    protected override IEnumerable<(string Key, string Value)> Settings => [("News:Refresh", "false"), ("Embed:StreamsPerAddress", "3")];

    public async Task<HttpResponseMessage> SendAsync(string address, Action<HttpRequestMessage>? with = null)
    {
        using var client = Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        with?.Invoke(request);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async Task<string> TextAsync(string address)
    {
        using var answer = await SendAsync(address);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Publishes another revision of a position, and waits until the open pages are told.</summary>
    public async Task PublishAsync(string party, string issue, string summary)
    {
        var told = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var listening = Services.GetRequiredService<LiveUpdates>().Subscribe(DossierSite.Slug, LiveTopic.Positions, () => told.TrySetResult());
        await Services.GetRequiredService<Writer>().WriteAsync("a test", async (db, recording, token) =>
        {
            var position = await db.Positions.Include(row => row.Party).Include(row => row.Issue).Include(row => row.Revisions)
                .SingleAsync(row => row.Party.Key == party && row.Issue.Key == issue, token);
            var statement = await db.Statements.FirstAsync(row => row.NegotiationId == position.NegotiationId && row.PartyId == position.PartyId, token);
            position.Revise(new()
            {
                NegotiationId = position.NegotiationId, Key = "published-" + Guid.NewGuid().ToString("n"), Stance = Stance.OpenToDiscussion, Summary = summary, Shift = Shift.None,
                SaidOn = SaidOn.Known(new(2026, 1, 2)), PublishedOn = new(2026, 1, 2), RecordedAt = recording.At, Statements = [statement],
            });
            return await db.SaveChangesAsync(token);
        }, TestContext.Current.CancellationToken);
        await told.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }
}
