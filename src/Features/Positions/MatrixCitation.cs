using PeaceTracker.Clocks;
using PeaceTracker.Controls;

namespace PeaceTracker.Features.Positions;

/// <summary>How a view of the matrix is cited: an address with both of its days written out, so that it shows the same later.</summary>
public static class MatrixCitation
{
    /// <summary>The view with its days written out: what is not set back is as of the day of access, UTC.</summary>
    public static MatrixView Fixed(MatrixView view, TimeProvider clock)
    {
        var accessed = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        return view with { Clocks = view.Clocks with { AsOf = view.Clocks.AsOf ?? accessed, KnownAt = view.Clocks.KnownAt ?? accessed } };
    }

    /// <summary>Title, both days, address and day of access, in a sentence.</summary>
    /// <param name="site">The address of this site.</param>
    public static string Text(string title, string negotiation, MatrixView view, Uri site, TimeProvider clock)
    {
        var cited = Fixed(view, clock);
        var accessed = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        return $"PeaceTracker, “{title}: positions of the parties”, {When(cited.Clocks)}. {new Uri(site, cited.Address(negotiation))} (accessed {accessed.Text()}).";
    }

    /// <summary>"as said by 24 Apr 2025 and published by 24 Apr 2025 (UTC)"</summary>
    public static string When(ClockView clocks)
    {
        var parts = new[]
        {
            clocks.AsOf is { } said ? $"said by {said.Text()}" : null,
            clocks.KnownAt is { } known ? $"published by {known.Text()}" : null,
            clocks.RecordedBy is { } recorded ? $"recorded here by {recorded.Text()}" : null,
        };
        return $"as {string.Join(", ", parts.OfType<string>())} (UTC)";
    }
}
