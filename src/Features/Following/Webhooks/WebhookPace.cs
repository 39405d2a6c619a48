namespace PeaceTracker.Features.Following.Webhooks;

/// <summary>When a message is tried again, as Standard Webhooks suggests, and when a webhook is given up.</summary>
internal static class WebhookPace
{
    /// <summary>How long no attempt may succeed before a webhook is given up.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(5);

    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(5), TimeSpan.FromHours(10),
        TimeSpan.FromHours(14), TimeSpan.FromHours(20), TimeSpan.FromHours(24),
    ];

    /// <summary>The pause after so many attempts; null where there were enough. Up to a fifth more, by chance, so that not all come back at once.</summary>
    public static TimeSpan? After(int attempts, double chance) => attempts <= Pauses.Length ? Pauses[attempts - 1] * (1 + (chance / 5)) : null;
}
