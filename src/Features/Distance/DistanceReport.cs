namespace PeaceTracker.Features.Distance;

/// <summary>The distances of the parties and issues of a view, and how much of them can be said at all.</summary>
public sealed class DistanceReport
{
    private DistanceReport(IReadOnlyList<DistanceParty> parties, IReadOnlyList<ScaledIssue> issues, int leftOut)
    {
        (Parties, Issues, LeftOut) = (parties, issues, leftOut);
        Pairs = [.. parties.SelectMany((one, place) => parties.Skip(place + 1).Select(other => (one, other)))];
        Gaps = [.. issues.SelectMany(issue => Pairs.Select(pair => new Gap(issue, pair.One, pair.Other)))];
        Measured = [.. Gaps.Where(gap => gap.Distance is not null)];
        Totals = [.. Pairs.Select(pair => new PairTotal(pair.One, pair.Other, [.. Measured.Where(gap => gap.One == pair.One && gap.Other == pair.Other)]))];
        var (least, most) = (Measured.Min(gap => gap.Distance), Measured.Max(gap => gap.Distance));
        Widest = [.. Measured.Where(gap => gap.Distance == most)];
        Narrowest = least == most ? [] : [.. Measured.Where(gap => gap.Distance == least)];
    }

    /// <summary>The parties shown, in the curators' order.</summary>
    public IReadOnlyList<DistanceParty> Parties { get; }

    /// <summary>The issues counted, in the curators' order.</summary>
    public IReadOnlyList<ScaledIssue> Issues { get; }

    /// <summary>How many parties would be shown too, but are more than can be read at once.</summary>
    public int LeftOut { get; }

    /// <summary>All pairs of the parties, each once.</summary>
    public IReadOnlyList<(DistanceParty One, DistanceParty Other)> Pairs { get; }

    /// <summary>Every pair on every issue.</summary>
    public IReadOnlyList<Gap> Gaps { get; }

    /// <summary>Those of which the distance can be said.</summary>
    public IReadOnlyList<Gap> Measured { get; }

    /// <summary>The distance of each pair over all issues.</summary>
    public IReadOnlyList<PairTotal> Totals { get; }

    /// <summary>The greatest distance on an issue; several where they are equal.</summary>
    public IReadOnlyList<Gap> Widest { get; }

    /// <summary>The smallest distance on an issue; several where they are equal, none where it is the greatest too.</summary>
    public IReadOnlyList<Gap> Narrowest { get; }

    /// <summary>How many pairs can be measured on at least one issue.</summary>
    public int MeasuredPairs => Totals.Count(total => total.Measured.Count > 0);

    /// <summary>How many issues have at least one pair that can be measured.</summary>
    public int MeasuredIssues => Measured.DistinctBy(gap => gap.Issue.Key).Count();

    /// <summary>What an address shows of a sheet: the parties named; where none is, those that are not part of another.</summary>
    public static DistanceReport Of(DistanceSheet sheet, DistanceView view)
    {
        var chosen = sheet.Parties.Where(party => view.Parties.Contains(party.Key, StringComparer.Ordinal)).ToList();
        var parties = chosen.Count > 0 ? chosen : [.. sheet.Parties.Where(party => party.MemberOf is null)];
        var issues = sheet.Issues.Where(issue => view.Issues.Contains(issue.Key, StringComparer.Ordinal)).ToList();
        return new(
            [.. parties.Take(DistanceView.MostParties)], issues.Count > 0 ? issues : sheet.Issues,
            Math.Max(0, parties.Count - DistanceView.MostParties));
    }
}
