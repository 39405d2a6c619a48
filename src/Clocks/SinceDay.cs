using PeaceTracker.Domain;

namespace PeaceTracker.Clocks;

/// <summary>An earlier day that a view is compared with.</summary>
/// <param name="Key">How it stands in an address: "friday", "last-talks", or the day itself.</param>
/// <param name="Day">The day, UTC; what was said and public by its end had not changed yet.</param>
/// <param name="Words">"Friday, 18 Apr 2025".</param>
public sealed record SinceDay(string Key, DateOnly Day, string Words)
{
    /// <summary>The moment that a view is compared with: both clocks set back to the day, never forward.</summary>
    public Moment Before(Moment view) => view with
    {
        AsOf = view.AsOf < Day ? view.AsOf : Day,
        KnownAt = view.KnownAt < Day ? view.KnownAt : Day,
    };
}
