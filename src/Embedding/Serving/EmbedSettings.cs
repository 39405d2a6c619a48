namespace PeaceTracker.Embedding.Serving;

/// <summary>How widgets are served; <c>Embed</c> of the configuration.</summary>
public sealed record EmbedSettings
{
    /// <summary>Who may frame widgets, as a content security policy writes it; <c>Embed:AllowedAncestors</c>, everybody where it says nothing.</summary>
    public string AllowedAncestors { get; init; } = "*";

    /// <summary>How many streams of changes one network address may hold open; <c>Embed:StreamsPerAddress</c>.</summary>
    public int StreamsPerAddress { get; init; } = 50;

    /// <summary>How many streams may be open in all; <c>Embed:Streams</c>.</summary>
    public int Streams { get; init; } = 5_000;

    /// <exception cref="FormatException">A site is none.</exception>
    public static EmbedSettings From(IConfiguration configuration)
    {
        var usual = new EmbedSettings();
        var sites = (configuration["Embed:AllowedAncestors"] ?? usual.AllowedAncestors).Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        foreach (var site in sites)
        {
            if (!IsSite(site))
            {
                throw new FormatException($"Embed:AllowedAncestors: '{site}' is not a site. Sites are written like https://example.org, https://*.example.org, 'self', * or 'none'.");
            }
        }

        return new()
        {
            AllowedAncestors = sites.Length == 0 ? "'none'" : string.Join(' ', sites),
            StreamsPerAddress = configuration.GetValue("Embed:StreamsPerAddress", usual.StreamsPerAddress),
            Streams = configuration.GetValue("Embed:Streams", usual.Streams),
        };
    }

    /// <summary>Whether a text is a site as a policy writes it: a scheme and a host, which may begin with a star, and perhaps a port.</summary>
    public static bool IsSite(string text)
    {
        if (text is "*" or "'self'" or "'none'")
        {
            return true;
        }

        var plain = text.Replace("://*.", "://any.", StringComparison.Ordinal);
        return plain.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is ':' or '/' or '.' or '-')
            && Uri.TryCreate(plain, UriKind.Absolute, out var site)
            && (site.Scheme == Uri.UriSchemeHttps || site.Scheme == Uri.UriSchemeHttp)
            && string.Equals(site.GetLeftPart(UriPartial.Authority), plain, StringComparison.OrdinalIgnoreCase);
    }
}
