using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PeaceTracker.Controls;
using PeaceTracker.Data;
using PeaceTracker.Domain;

namespace PeaceTracker.Clocks;

/// <summary>Which earlier days readers ask for: Friday, the last talks, or one that they choose.</summary>
public sealed class SinceQueries(IDbContextFactory<TrackerContext> contexts, TimeProvider clock)
{
    /// <summary>The last Friday before the view's day.</summary>
    public const string Friday = "friday";

    /// <summary>The end of the last talks before the view's day.</summary>
    public const string LastTalks = "last-talks";

    /// <summary>The days that have a name, as seen from a view; the talks are left out where none were held before it.</summary>
    public async Task<IReadOnlyList<SinceDay>> ChoicesAsync(string negotiation, ClockView view, CancellationToken cancellationToken)
    {
        var today = view.Today(clock);
        // An address may name the first day that exists, which has no Friday before it.
        var friday = DateOnly.FromDayNumber(Math.Max(0, today.DayNumber - (((int)today.DayOfWeek - (int)DayOfWeek.Friday + 6) % 7) - 1));
        List<SinceDay> choices = [new(Friday, friday, $"Friday, {friday.Text()}")];

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var talks = await db.Events
            .Where(happening => db.Negotiations.Any(row => row.Id == happening.NegotiationId && row.Slug == negotiation))
            .Where(happening => happening.Kind == EventKind.Talks && happening.Precision == DatePrecision.Day && happening.EndsOn < today)
            .OrderByDescending(happening => happening.EndsOn).ThenBy(happening => happening.Id)
            .Select(happening => new { happening.EndsOn, happening.Title })
            .FirstOrDefaultAsync(cancellationToken);
        if (talks is not null)
        {
            choices.Add(new(LastTalks, talks.EndsOn, $"{talks.Title}, {talks.EndsOn.Text()}"));
        }

        return choices;
    }

    /// <summary>The day that a key stands for; null where it stands for none.</summary>
    public async Task<SinceDay?> FindAsync(string negotiation, string? key, ClockView view, CancellationToken cancellationToken)
    {
        if (key is null)
        {
            return null;
        }

        if (DateOnly.TryParseExact(key, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day < DateOnly.MaxValue)
        {
            return new(key, day, day.Text());
        }

        return (await ChoicesAsync(negotiation, view, cancellationToken)).FirstOrDefault(choice => choice.Key == key);
    }
}
