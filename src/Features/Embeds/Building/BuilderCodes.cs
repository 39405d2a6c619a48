using PeaceTracker.Embedding.Kinds;

namespace PeaceTracker.Features.Embeds.Building;

/// <summary>One form in which a widget can be put into a page.</summary>
/// <param name="Id">A name for it in the page.</param>
/// <param name="Title">For which systems it is.</param>
/// <param name="Help">What it does.</param>
/// <param name="Text">What is pasted.</param>
public sealed record BuilderCode(string Id, string Title, string Help, string Text);

/// <summary>The forms of a widget that is being built or was saved.</summary>
internal static class BuilderCodes
{
    /// <param name="site">Where readers find this site.</param>
    /// <param name="path">The widget's path.</param>
    /// <param name="query">Its query.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="content">What it shows now.</param>
    public static IReadOnlyList<BuilderCode> Of(Uri site, string path, string query, EmbedKind kind, EmbedContent content)
    {
        var plain = new Uri(site, path + query);
        var page = new Uri(site, content.Page);
        var picture = new Uri(site, $"{path}.png{query}");
        return
        [
            new("code-fitting", "Frame that fits", "For pages where a script may stand: the frame becomes as high as what is in it.",
                $"<script async src=\"{EmbedCode.Text(new Uri(site, "/js/embed.js").AbsoluteUri)}\"></script>\n{EmbedCode.Frame(new(site, path + Fitting(query)), content.Title, null, kind.Size.Height)}"),
            new("code-frame", "Plain frame", "Without a script: the height is fixed, and what is longer scrolls.", EmbedCode.Frame(plain, content.Title, null, kind.Size.Height)),
            new("code-address", "WordPress and others", "The address alone, in a line of its own: systems that know oEmbed make a frame of it. WordPress asks its administrator to allow this site first.", plain.AbsoluteUri),
            new("code-picture", "Picture in Markdown", "For README files, forums and wikis: a picture that is drawn anew when something changes, and leads to the page here.", $"[![{Plain(content.Title)}]({picture.AbsoluteUri})]({page.AbsoluteUri})"),
            new("code-link", "Plain link", "To the page here that shows all of it.", $"<a href=\"{EmbedCode.Text(page.AbsoluteUri)}\">{EmbedCode.Text(content.Title)}</a>"),
        ];
    }

    // Signs that Markdown would take for its own.
    private static string Plain(string text) => string.Concat(text.Select(letter => letter is '[' or ']' or '\\' or '<' or '>' or '`' or '*' or '_' or '!' ? $"\\{letter}" : $"{letter}"));

    private static string Fitting(string query) => query.Split(['?', '&']).Contains("fit=1", StringComparer.Ordinal) ? query : query + (query.Length == 0 ? "?fit=1" : "&fit=1");
}
