using PeaceTracker.Clocks;
using PeaceTracker.Controls;
using PeaceTracker.Domain;
using PeaceTracker.Embedding.Kinds;

namespace PeaceTracker.Embedding.Serving;

/// <summary>What form of a widget an address asks for.</summary>
public enum EmbedForm
{
    Document,
    Svg,
    Png,

    /// <summary>A stream that tells when to come again.</summary>
    Events,
}

/// <summary>
/// The path of a widget: <c>/embed/{negotiation}/{kind}</c>, or <c>/embed/{negotiation}/view/{key}</c> for a saved one, with
/// <c>.svg</c>, <c>.png</c> or <c>/events</c> after it.
/// </summary>
/// <param name="Negotiation">The slug of the negotiation.</param>
/// <param name="Kind">The name of the kind; null for a saved widget.</param>
/// <param name="View">The key of a saved widget; null for another.</param>
/// <param name="Form">The form that is asked for.</param>
public sealed record EmbedAddress(string Negotiation, string? Kind, string? View, EmbedForm Form)
{
    public const string Root = "/embed/";

    private const string Saved = "view";

    private const int Longest = 400;

    /// <summary>Reads a path; null where it is that of no widget.</summary>
    public static EmbedAddress? Parse(string path)
    {
        if (path.Length > Longest || !path.StartsWith(Root, StringComparison.Ordinal))
        {
            return null;
        }

        var parts = path[Root.Length..].Split('/');
        var form = EmbedForm.Document;
        if (parts is [.., "events"])
        {
            (parts, form) = (parts[..^1], EmbedForm.Events);
        }
        else if (parts[^1].EndsWith(".svg", StringComparison.Ordinal))
        {
            (parts[^1], form) = (parts[^1][..^4], EmbedForm.Svg);
        }
        else if (parts[^1].EndsWith(".png", StringComparison.Ordinal))
        {
            (parts[^1], form) = (parts[^1][..^4], EmbedForm.Png);
        }

        return !Array.TrueForAll(parts, Slug.IsValid) ? null : parts switch
        {
            [var negotiation, Saved, var key] => new(negotiation, null, key, form),
            [var negotiation, not Saved and var kind] => new(negotiation, kind, null, form),
            _ => null,
        };
    }

    /// <summary>The path in another form.</summary>
    public string In(EmbedForm form) => $"{Root}{Negotiation}/{(View is null ? Kind : $"{Saved}/{View}")}{form switch { EmbedForm.Svg => ".svg", EmbedForm.Png => ".png", EmbedForm.Events => "/events", _ => "" }}";

    /// <summary>The query of a choice, always written alike: the choice, the clocks, the look.</summary>
    public static string Query(IEnumerable<(string Name, IEnumerable<string?> Values)> choice, ClockView clocks, EmbedLook look) =>
        AddressQuery.Write([.. choice, .. clocks.Parts, .. look.Parts]);
}
