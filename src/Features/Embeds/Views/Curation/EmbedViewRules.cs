using PeaceTracker.Domain;
using PeaceTracker.Embedding.Kinds;
using PeaceTracker.Embedding.Serving;

namespace PeaceTracker.Features.Embeds.Views.Curation;

/// <summary>What may be typed about a saved widget.</summary>
internal static class EmbedViewRules
{
    /// <summary>The last part of the address where a new one is saved: no key.</summary>
    public const string New = "new";

    private const int LongestTitle = 200, LongestQuery = 1_500, MostSites = 20;

    public static IEnumerable<Breach> OfKey(string key) => key == New ? [new("key", "must be another: this word is taken")] : Slug.Breaches("key", key);

    /// <summary>What is wrong with the rest; empty when nothing is.</summary>
    public static IEnumerable<Breach> Of(EmbedViewText text, EmbedOrder order, IReadOnlyList<string> problems)
    {
        if (text.Title.Trim().Length is 0 or > LongestTitle || text.Title.Any(char.IsControl))
        {
            yield return new("title", $"must have 1 to {LongestTitle} characters in one line");
        }

        if (problems.Count > 0)
        {
            yield return new("query", $"cannot be read: {string.Join(' ', problems)}");
        }
        else if (order.Query.Length > LongestQuery)
        {
            yield return new("query", "is too long: choose less");
        }

        var sites = text.Allowed;
        if (sites.Any(site => !EmbedSettings.IsSite(site)))
        {
            yield return new("sites", "must be sites like https://example.org or https://*.example.org, one a line, without a path");
        }
        else if (sites.Count > MostSites)
        {
            yield return new("sites", $"must be {MostSites} at most");
        }
        else if (sites.Count > 1 && sites.Any(site => site is "*" or "'none'"))
        {
            yield return new("sites", "must not name others beside * or 'none'");
        }
    }

    /// <summary>Reads what was chosen of a kind.</summary>
    public static EmbedOrder Read(string negotiation, string key, EmbedKind kind, string query, List<string> problems) =>
        EmbedOrder.Read(new(negotiation, null, key, EmbedForm.Document), kind, "?" + query.TrimStart('?'), "", problems);
}
