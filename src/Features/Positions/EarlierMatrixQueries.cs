using PeaceTracker.Clocks;
using PeaceTracker.Controls;
using PeaceTracker.Live;

namespace PeaceTracker.Features.Positions;

/// <summary>The matrix as it was on the earlier day that a view is compared with.</summary>
/// <param name="Day">The day; null where nothing is compared.</param>
/// <param name="Matrix">The matrix by the end of that day; null where nothing is compared.</param>
/// <param name="Choices">The days that have a name.</param>
/// <param name="Problems">What the address names and is no day, in sentences.</param>
public sealed record EarlierMatrix(SinceDay? Day, PositionMatrix? Matrix, IReadOnlyList<SinceDay> Choices, IReadOnlyList<string> Problems);

/// <summary>Reads the matrix that a view is compared with.</summary>
public sealed class EarlierMatrixQueries(PositionQueries positions, SinceQueries since, SharedReads shared, TimeProvider clock)
{
    /// <summary>The matrix on the earlier day of a view, where it has one.</summary>
    public async Task<EarlierMatrix> FindAsync(string negotiation, MatrixView view, CancellationToken cancellationToken)
    {
        var choices = await ChoicesAsync(negotiation, view.Clocks, cancellationToken);
        if (view.Comparison.Earlier is not { } key)
        {
            return new(null, null, choices, []);
        }

        if ((choices.FirstOrDefault(choice => choice.Key == key) ?? await since.FindAsync(negotiation, key, view.Clocks, cancellationToken)) is not { } day || day.Day == DateOnly.MaxValue)
        {
            var name = view.Comparison.Against is null ? "since" : "against";
            return new(null, null, choices, [$"{name}: '{AddressQuery.Shortened(key)}' is not a day to compare with. Days are written like 2025-04-24; 'friday' and 'last-talks' stand for the last of them."]);
        }

        return new(day, await positions.MatrixAsync(negotiation, day.Before(view.Moment), cancellationToken), choices, []);
    }

    // Every open page of the present asks alike.
    private async Task<IReadOnlyList<SinceDay>> ChoicesAsync(string negotiation, ClockView clocks, CancellationToken cancellationToken) => clocks.IsPresent
        ? (await shared.GetAsync<IReadOnlyList<SinceDay>>(
            negotiation, $"since/{clocks.Today(clock).Iso()}", async token => await since.ChoicesAsync(negotiation, clocks, token), cancellationToken))!
        : await since.ChoicesAsync(negotiation, clocks, cancellationToken);
}
