using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PeaceTracker.Controls;
using PeaceTracker.Data;
using PeaceTracker.Domain;

namespace PeaceTracker.Tests.Support;

/// <summary>A widget as a reader of another site gets it.</summary>
internal sealed partial record EmbedVisit(HttpStatusCode Status, string Html)
{
    /// <summary>What a document may weigh, compressed, in bytes.</summary>
    public const int MostWeight = 8 * 1024;

    /// <summary>The moment of recording, by now, as it stands in an address. It can be asked for as soon as its second is over.</summary>
    public static string Now => TimeProvider.System.GetUtcNow().UtcDateTime.Iso();

    /// <summary>What it says, without tags, style and line breaks.</summary>
    public string Text => Blank().Replace(WebUtility.HtmlDecode(Tag().Replace(Html, "")), " ");

    /// <summary>What it weighs, compressed.</summary>
    public int Weight
    {
        get
        {
            using var compressed = new MemoryStream();
            using (var brotli = new BrotliStream(compressed, CompressionLevel.SmallestSize, leaveOpen: true))
            {
                brotli.Write(Encoding.UTF8.GetBytes(Html));
            }

            return (int)compressed.Length;
        }
    }

    public static async Task<EmbedVisit> ToAsync(TestHost site, string address)
    {
        using var client = site.Client();
        using var answer = await client.GetAsync(new Uri($"/embed/{DossierSite.Slug}/{address}", UriKind.Relative), TestContext.Current.CancellationToken);
        return new(answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Visits until the document says something: what was written shows when its edition has risen.</summary>
    public static async Task<EmbedVisit> UntilAsync(TestHost site, string address, Predicate<EmbedVisit> says)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        while (true)
        {
            if (await ToAsync(site, address) is var visit && says(visit))
            {
                return visit;
            }

            patience.Token.ThrowIfCancellationRequested();
        }
    }

    /// <summary>A party says something else on an issue, recorded the day after tomorrow: no view of the record as it stood until now knows it.</summary>
    public static Task ReviseAsync(TestHost site, string party, string issue, Stance stance, string summary, Statement? statement = null, string? corrects = null) =>
        site.Services.GetRequiredService<Writer>().WriteAsync("a test", async (db, recording, token) =>
        {
            var position = await db.Positions.Include(row => row.Party).Include(row => row.Issue).Include(row => row.Revisions).ThenInclude(row => row.Statements).SingleAsync(row => row.Party.Key == party && row.Issue.Key == issue, token);
            var last = position.Revisions.OrderBy(row => row.SaidDay).ThenBy(row => row.Number).Last();
            var today = DateOnly.FromDateTime(recording.At);
            var revision = position.Revise(new PositionRevision
            {
                NegotiationId = position.NegotiationId, Key = corrects is null ? $"{party}-{issue}-{Guid.NewGuid():N}" : last.Key, Stance = stance, Summary = summary, Shift = corrects is null ? Shift.Partial : Shift.None,
                SaidOn = corrects is null ? SaidOn.Known(today) : last.SaidOn, PublishedOn = corrects is null ? today : last.PublishedOn, RecordedAt = recording.At.AddDays(2),
                Replaces = corrects is null ? null : last, Statements = statement is null ? [.. last.Statements] : [statement],
            });
            if (corrects is not null)
            {
                db.Add(new Correction
                {
                    NegotiationId = position.NegotiationId, Noun = Noun.Position, Key = revision.Key, Headline = "A slip", Reason = corrects, PublishedAt = recording.At, Revision = revision, Before = "{}", After = "{}",
                });
            }

            return await db.SaveChangesAsync(token);
        }, TestContext.Current.CancellationToken);

    [GeneratedRegex("<style>.*?</style>|<[^>]+>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Blank();
}
