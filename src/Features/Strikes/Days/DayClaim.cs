using PeaceTracker.Domain;

namespace PeaceTracker.Features.Strikes.Days;

/// <summary>One claim as it stands beside the others of its day.</summary>
/// <param name="Id">Its place among claims; later ones are higher.</param>
/// <param name="Claimant">Key of who says so.</param>
/// <param name="ClaimantName">Its name.</param>
/// <param name="Kind">The weapon.</param>
/// <param name="Model">The weapon as the claimant names it; null for the total of its kind.</param>
/// <param name="Region">Null for the whole target.</param>
/// <param name="Figure">What is counted.</param>
/// <param name="Low">The least, where a range is given.</param>
/// <param name="Best">The figure.</param>
/// <param name="High">The most, where a range is given.</param>
/// <param name="Bound">How exact it is.</param>
/// <param name="Definition">Key of the counting definition.</param>
/// <param name="DefinitionName">Its name.</param>
/// <param name="KnownOn">When it was said, UTC.</param>
/// <param name="Source">Where it can be read.</param>
/// <param name="Url">The page.</param>
/// <param name="Note">What is to be known of it.</param>
public sealed record DayClaim(
    long Id, string Claimant, string ClaimantName, WeaponKind Kind, string? Model, string? Region, Figure Figure, int? Low, int Best, int? High, Bound Bound,
    string Definition, string DefinitionName, DateOnly KnownOn, string Source, string? Url, string? Note)
{
    /// <summary>Whether it is about all of its kind and the whole target.</summary>
    public bool IsTotal => Model is null && Region is null;

    /// <summary>"145", "about 150", "at least 300"</summary>
    public string Number => StrikeWords.Text(Best, Low, High, Bound);

    /// <summary>"drones shot down, Crimea"</summary>
    public string Of => Model is null && Kind == WeaponKind.None
        ? Placed(Figure == Figure.Hits ? "places hit" : $"people {Figure.Word()}")
        : Placed($"{Model ?? Kind.Word().ToLowerInvariant()} {Figure.Word()}");

    private string Placed(string what) => Region is null ? what : $"{what}, {Region}";
}

/// <summary>An attack window, or a day of attacks, with everything that anyone claims of it.</summary>
/// <param name="Key">The strike's key.</param>
/// <param name="Extent">A window or a whole day.</param>
/// <param name="AttackerId">The attacking side.</param>
/// <param name="Attacker">Its short name.</param>
/// <param name="Target">The side attacked, by its short name.</param>
/// <param name="Day">The day on which it ends, in its zone.</param>
/// <param name="StartsAt">UTC; null where only the day is known.</param>
/// <param name="EndsAt">UTC; null where only the day is known.</param>
/// <param name="Zone">IANA name of the zone that the claimant reports in.</param>
/// <param name="Claims">What is said of it.</param>
public sealed record DayWindow(
    string Key, StrikeExtent Extent, int AttackerId, string Attacker, string Target, DateOnly Day, DateTime? StartsAt, DateTime? EndsAt, string Zone, IReadOnlyList<DayClaim> Claims)
{
    /// <summary>"All attacks of the day, 23 Apr 19:00 – 24 Apr 06:30 (Europe/Kyiv)"</summary>
    public string Words
    {
        get
        {
            var extent = Extent == StrikeExtent.Day ? "All attacks of the day" : "One attack window";
            string?[] ends = [Local(StartsAt), Local(EndsAt)];
            return ends.Any(end => end is not null) ? $"{extent}, {string.Join(" – ", ends.Select(end => end ?? "time not known"))} ({Zone})" : $"{extent}; its hours are not known here";
        }
    }

    private string? Local(DateTime? utc) => utc is { } time
        ? LocalClock.FromUtc(time, Zone).ToString("d MMM HH:mm", System.Globalization.CultureInfo.InvariantCulture)
        : null;
}
