namespace PeaceTracker.Domain;

/// <summary>
/// The readable, stable name of a noun in files and addresses: lower-case Latin letters, digits and single hyphens,
/// for example <c>ukraine-2025</c>.
/// </summary>
public static class Slug
{
    /// <summary>The longest slug, in characters.</summary>
    public const int MaxLength = 80;

    /// <summary>First parts of an address, with or without /admin before it, that belong to the application, so that no negotiation can take them.</summary>
    public static IReadOnlySet<string> Reserved { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "account", "accounts", "admin", "audit", "backups", "api", "digests", "webhooks", "assets", "changes", "corrections", "css", "drafts", "embed", "error", "favicon", "feeds", "health", "help", "imports", "js",
        "lib", "livez", "login", "logout", "mcp", "metrics", "negotiations", "not-found", "oembed", "openapi", "readyz", "robots",
        "review", "search", "settings", "setup", "sitemap", "themes", "well-known",
    };

    /// <summary>Whether a text is a slug.</summary>
    public static bool IsValid(string? text)
    {
        if (string.IsNullOrEmpty(text) || text.Length > MaxLength || text[0] == '-' || text[^1] == '-')
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            var hyphenAfterHyphen = letter == '-' && text[i - 1] == '-';
            if (hyphenAfterHyphen || !(char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The field must be a slug.</summary>
    public static IEnumerable<Breach> Breaches(string field, string? value)
    {
        if (!IsValid(value))
        {
            yield return new(field, $"'{value}' is not a slug: use lower-case Latin letters, digits and single hyphens, {MaxLength} at most");
        }
    }
}
