using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Features.News.Screen;

namespace PeaceTracker.Features.News.Sides;

/// <summary>A side whose media report: a party that outlets are recorded as belonging to, or none.</summary>
/// <param name="Key">The party's key, or <see cref="NewsFilter.NoSide"/>.</param>
/// <param name="Name">As readers know it.</param>
/// <param name="Feeds">How many subscribed feeds are of its media: where none is, nothing is known of what they report.</param>
public sealed record MediaSide(string Key, string Name, int Feeds)
{
    /// <summary>What is said of an outlet of which no side is recorded.</summary>
    public const string Unknown = "no known side";

    /// <summary>"Media of Ukraine"</summary>
    public string Title => $"Media of {Name}";

    /// <summary>Where nothing of it is here: whether that says anything.</summary>
    public string Silence => Feeds switch
    {
        0 => "No feed of these media is subscribed: what they report is not known here.",
        1 => "None of them here. One feed of these media is read.",
        _ => $"None of them here. {Feeds} feeds of these media are read.",
    };

    /// <summary>All sides that outlets of a negotiation are recorded as belonging to, in the order of its parties; the last one is none.</summary>
    internal static async Task<IReadOnlyList<MediaSide>> AllAsync(TrackerContext db, int negotiation, CancellationToken cancellationToken)
    {
        var parties = await db.Parties.Where(party => party.NegotiationId == negotiation).OrderBy(party => party.Order).Select(party => new { party.Key, party.ShortName }).ToListAsync(cancellationToken);
        var aligned = await db.Sources.Where(source => source.NegotiationId == negotiation && source.Alignment != null).Select(source => source.Alignment!).Distinct().ToListAsync(cancellationToken);
        var feeds = await db.NewsFeeds.Where(feed => feed.NegotiationId == negotiation)
            .Select(feed => db.Sources.Where(source => source.Id == feed.SourceId).Select(source => source.Alignment).FirstOrDefault()).ToListAsync(cancellationToken);

        // A side whose party is no longer here keeps its key for a name.
        var names = parties.Where(party => aligned.Contains(party.Key)).Select(party => (party.Key, Name: party.ShortName))
            .Concat(aligned.Except(parties.Select(party => party.Key)).Order(StringComparer.Ordinal).Select(key => (Key: key, Name: key)));
        return
        [
            .. names.Select(side => new MediaSide(side.Key, side.Name, feeds.Count(own => own == side.Key))),
            new(NewsFilter.NoSide, Unknown, feeds.Count(own => own is null)),
        ];
    }
}
