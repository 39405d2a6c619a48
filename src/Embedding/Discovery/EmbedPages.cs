using PeaceTracker.Clocks;
using PeaceTracker.Controls;
using PeaceTracker.Domain;
using PeaceTracker.Embedding.Kinds;

namespace PeaceTracker.Embedding.Discovery;

/// <summary>Tells which widget shows what a page shows, and where programs learn of it.</summary>
public sealed class EmbedPages(EmbedKinds kinds)
{
    /// <summary>Where programs ask what to put for an address of this site (oEmbed).</summary>
    public const string OEmbed = "/oembed";

    /// <summary>The widget of a page; null where no kind stands for it. Whether there is such a page is not looked at.</summary>
    public EmbedTwin? Find(Uri page)
    {
        if (page.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries) is not [var negotiation, .. var path] || !Slug.IsValid(negotiation) || Slug.Reserved.Contains(negotiation))
        {
            return null;
        }

        var query = new AddressQuery(page);
        foreach (var kind in kinds.All)
        {
            if (kind.ChoiceOf(path, query) is { } choice)
            {
                // What of it is no key or day is left out: a page shows the rest, too.
                var values = EmbedValues.Read(kind.Fields, new(new("http://localhost/" + AddressQuery.Write(choice))), []);
                return kind.Fields.Any(field => field.Needed && values.One(field.Name) is null) ? null : new(negotiation, kind, values, ClockView.Read(query));
            }
        }

        return null;
    }

    /// <summary>The address at which a program asks about an address of this site.</summary>
    /// <param name="site">Where this site is found.</param>
    /// <param name="address">A path of it, with its query.</param>
    public static string About(Uri site, string address) => new Uri(site, $"{OEmbed}?format=json&url={Uri.EscapeDataString(new Uri(site, address).AbsoluteUri)}").AbsoluteUri;
}
