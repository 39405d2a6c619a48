using PeaceTracker.Domain;

namespace PeaceTracker.Features.Following.Curation;

/// <summary>When somebody wants a digest.</summary>
/// <param name="Rhythm">How often.</param>
/// <param name="Weekday">The day of a weekly one.</param>
/// <param name="Hour">The hour of the day, from 0 to 23.</param>
/// <param name="Zone">IANA name of the zone of that hour.</param>
public sealed record DigestTyped(DigestRhythm Rhythm, DayOfWeek Weekday, int Hour, string Zone)
{
    /// <summary>What is wrong with it.</summary>
    internal IEnumerable<Breach> Breaches()
    {
        if (Hour is < 0 or > 23)
        {
            yield return new("hour", "must be from 0 to 23");
        }

        if (Zone.Length > 100 || !TimeZoneInfo.TryFindSystemTimeZoneById(Zone, out _))
        {
            yield return new("zone", "must be a zone such as Europe/Kyiv, Europe/Moscow or UTC");
        }
    }
}

/// <summary>The negotiations and which of them an account is told of. Times are UTC.</summary>
/// <param name="Address">The address that letters go to.</param>
/// <param name="Missing">Why no letter can be sent, in words; null where one can.</param>
public sealed record DigestDesk(string Address, string? Missing, IReadOnlyList<DigestChoice> Choices);

/// <summary>A negotiation, and when its digest is sent to an account; null where none is.</summary>
public sealed record DigestChoice(string Slug, string Title, DigestTyped? Chosen, DateTime? NextAt, DateTime? SentAt, string? Problem);
