namespace PeaceTracker.Features.Embeds.Views.Curation;

/// <summary>What is typed about a saved widget.</summary>
/// <param name="Title">What it is called where it is kept.</param>
/// <param name="Sites">Who may frame it, as it is typed: sites, one a line; empty is whoever may frame all others.</param>
/// <param name="Query">What was chosen, as an address's query.</param>
internal sealed record EmbedViewText(string Title, string Sites, string Query)
{
    /// <summary>The sites, each once, in lower case.</summary>
    public IReadOnlyList<string> Allowed =>
        [.. Sites.Split([' ', ',', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries).Select(site => site.ToLowerInvariant()).Distinct(StringComparer.Ordinal)];
}
