using System.Globalization;
using Microsoft.AspNetCore.Components;
using PeaceTracker.Live;

namespace PeaceTracker.Features.Strikes.Days;

/// <summary>Every claim of one day of strikes, side by side, and which figures add up. The day is part of the address; the clocks are its query.</summary>
public sealed partial class StrikeDayPage : IDisposable
{
    private readonly LatestLoad load = new();

    private StrikeDay? read;

    private StrikeView view = StrikeView.Latest;

    private IReadOnlyList<string> problems = [];

    [Inject]
    public required StrikeDayQueries Days { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [CascadingParameter(Name = "Address")]
    public required string Address { get; set; }

    [Parameter]
    public required string Negotiation { get; set; }

    /// <summary>"2025-04-24"</summary>
    [Parameter]
    public required string Day { get; set; }

    protected override Task OnParametersSetAsync() => ReloadAsync();

    public void Dispose() => load.Dispose();

    private Task ReloadAsync()
    {
        // The first and the last day that exist have no neighbours that could be computed with.
        if (!DateOnly.TryParseExact(Day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || day.Year is < 1900 or > 2200)
        {
            Navigation.NotFound();
            return Task.CompletedTask;
        }

        var asked = StrikeView.Parse(new Uri(Address), out var unread);
        return load.RunAsync(
            token => Days.DayAsync(Negotiation, day, asked, token),
            found =>
            {
                if (found is null)
                {
                    Navigation.NotFound();
                    return;
                }

                (read, view, problems) = (found, asked, unread);
            });
    }
}
