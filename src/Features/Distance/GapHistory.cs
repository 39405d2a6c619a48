namespace PeaceTracker.Features.Distance;

/// <summary>A day on which the distance of two parties on an issue became another, or could be said, or no longer.</summary>
/// <param name="Day">The latest day on which it can have been said.</param>
/// <param name="Before">The distance until then; null where it could not be said.</param>
/// <param name="After">The distance from then on; null where it cannot be said.</param>
/// <param name="Movers">The revisions that moved it, with the party whose they are.</param>
public sealed record GapStep(DateOnly Day, double? Before, double? After, IReadOnlyList<(DistanceParty Party, PlacedRevision Revision)> Movers);

/// <summary>The distance of two parties on an issue over time: what held at the end of each day, as far as the view knows.</summary>
public static class GapHistory
{
    /// <summary>The steps, earliest first; none where there was never a distance.</summary>
    public static IReadOnlyList<GapStep> Steps(Gap gap)
    {
        var said = Of(gap.Issue, gap.One).Concat(Of(gap.Issue, gap.Other)).GroupBy(one => one.Revision.SaidOn.Day).OrderBy(day => day.Key);
        var steps = new List<GapStep>();
        PlacedRevision? one = null, other = null;
        double? before = null;
        foreach (var day in said)
        {
            // Of what one party said on a day, the last holds at its end.
            var movers = day.GroupBy(revision => revision.Party.Key, (_, own) => own.Last()).ToList();
            foreach (var (party, revision) in movers)
            {
                (one, other) = party.Key == gap.One.Key ? (revision, other) : (one, revision);
            }

            var after = GapArithmetic.Between(one?.Placement, other?.Placement);
            if (after != before)
            {
                steps.Add(new(day.Key, before, after, movers));
            }

            before = after;
        }

        return steps;
    }

    private static IEnumerable<(DistanceParty Party, PlacedRevision Revision)> Of(ScaledIssue issue, DistanceParty party) =>
        issue.Histories.GetValueOrDefault(party.Key, []).Select(revision => (party, revision));
}
