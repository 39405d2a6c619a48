using System.Globalization;

namespace PeaceTracker.Features.Embeds.OEmbed;

/// <summary>What a program asks: about which address, and how large the frame may be at most.</summary>
/// <param name="Address">An absolute address of the web, without a name or password in it.</param>
/// <param name="MaxWidth">In CSS pixels; null where nothing is said.</param>
/// <param name="MaxHeight">In CSS pixels; null where nothing is said.</param>
internal sealed record OEmbedQuestion(Uri Address, int? MaxWidth, int? MaxHeight)
{
    private const int LongestAddress = 2_500;

    /// <summary>Reads a query; null where something of it is missing or is none, in <paramref name="problem"/>'s words, which repeat nothing of it.</summary>
    public static OEmbedQuestion? Read(IQueryCollection query, out string problem)
    {
        problem = "url: the address that is asked about is missing, or there are several.";
        if (query["url"] is not [{ Length: > 0 } written])
        {
            return null;
        }

        problem = "url: it must be an absolute address with https or http, of 2,500 characters at most.";
        if (written.Length > LongestAddress || written.Any(char.IsControl) || written.Contains('\\', StringComparison.Ordinal)
            || !Uri.TryCreate(written, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp || address.UserInfo.Length > 0)
        {
            return null;
        }

        problem = "maxwidth, maxheight: a size is a number of pixels from 1 on.";
        return Size(query, "maxwidth", out var width) && Size(query, "maxheight", out var height) ? new(address, width, height) : null;
    }

    private static bool Size(IQueryCollection query, string name, out int? size)
    {
        size = null;
        if (query[name] is not { Count: > 0 } written)
        {
            return true;
        }

        size = written is [var one] && int.TryParse(one, NumberStyles.None, CultureInfo.InvariantCulture, out var pixels) && pixels > 0 ? pixels : null;
        return size is not null;
    }
}
