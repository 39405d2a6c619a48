using System.Globalization;
using Microsoft.JSInterop;

namespace PeaceTracker.Controls.Charts;

/// <summary>
/// Hears from the browser which days a reader drew over. What comes from there may be anything: what is no stretch of days
/// is left out.
/// </summary>
/// <param name="chosen">Called with the days.</param>
public sealed class ChartSelecting(Func<SelectionData, Task> chosen)
{
    [JSInvokable]
    public Task SelectAsync(string from, string to) =>
        DateOnly.TryParseExact(from, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
        && DateOnly.TryParseExact(to, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var last) && first <= last && last < DateOnly.MaxValue
            ? chosen(new(first, last))
            : Task.CompletedTask;
}
