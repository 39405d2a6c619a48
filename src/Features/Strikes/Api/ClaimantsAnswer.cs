namespace PeaceTracker.Features.Strikes.Api;

/// <summary>Who reports figures about weapons, and which claimant is heard where none is named.</summary>
internal sealed record ClaimantsAnswer(IReadOnlyList<ClaimantRow> Claimants)
{
    public static ClaimantsAnswer Of(IReadOnlyList<ClaimantLine> lines, StrikeView view)
    {
        var rows = lines.Where(line => view.Side is null || line.Side == view.Side).ToList();
        return new([.. rows.Select((line, i) => new ClaimantRow(line.Key, line.Name, line.Nationwide, line.Side, line.Days, line.First, line.Last, i == 0))]);
    }
}

/// <summary>A claimant and the side whose attacks it reports on: one row for each side.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Name">Its name.</param>
/// <param name="Nationwide">Whether it reports for a whole country.</param>
/// <param name="Side">Key of the party that attacks.</param>
/// <param name="Days">Days with a figure about weapons.</param>
/// <param name="First">The first of them.</param>
/// <param name="Last">The last of them.</param>
/// <param name="Default">Whether it is heard where none is named.</param>
internal sealed record ClaimantRow(string Key, string Name, bool Nationwide, string Side, int Days, DateOnly First, DateOnly Last, bool Default);
