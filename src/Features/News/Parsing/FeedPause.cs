using System.Globalization;

namespace PeaceTracker.Features.News.Parsing;

/// <summary>How long a feed asks to be left alone between two visits.</summary>
internal static class FeedPause
{
    private const int MostMinutes = 7 * 24 * 60;

    /// <summary>What the head of a feed asks for; null where it asks for nothing that can be read.</summary>
    public static TimeSpan? Of(FeedElement head) => Minutes(head) is > 0 and <= MostMinutes and var minutes ? TimeSpan.FromMinutes(minutes) : null;

    // <ttl>60</ttl>, in minutes; else <sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>, twice an hour.
    private static int? Minutes(FeedElement head)
    {
        if (Number(head.Child("ttl")) is { } minutes)
        {
            return minutes;
        }

        int? period = head.Child("updateperiod", FeedVocabulary.Syndication)?.Text.Trim().ToLowerInvariant() switch
        {
            "hourly" => 60,
            "daily" => 24 * 60,
            "weekly" => MostMinutes,
            _ => null,
        };
        return period / Math.Max(1, Number(head.Child("updatefrequency", FeedVocabulary.Syndication)) ?? 1);
    }

    private static int? Number(FeedElement? element) =>
        int.TryParse(element?.Text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
