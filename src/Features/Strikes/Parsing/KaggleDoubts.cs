using PeaceTracker.Domain;

namespace PeaceTracker.Features.Strikes.Parsing;

/// <summary>What makes a row doubtful: some doubts keep it out, the others are stored with it.</summary>
internal static class KaggleDoubts
{
    public const string UnknownModel = "the model of weapon is not known";

    private static readonly TimeSpan LongestWindow = TimeSpan.FromHours(30);

    /// <summary>Why a row cannot be stored; null where it can.</summary>
    public static (string Reason, string Column)? Excluding(KaggleRow row, WeaponMatch? match, KagglePost? post) => row switch
    {
        { Model.Length: 0 } => ("no weapon is named", "model"),
        _ when match is null => (UnknownModel, "model"),
        _ when match.Kind is null => ("one figure counts weapons of several kinds", "model"),
        _ when post is null => ("the source does not say who claims it", "source"),
        { Counts: { Launched: null, Destroyed: null } } => ("neither launched nor shot down is reported", "launched"),
        _ when row.End.Latest < row.Start.Earliest => ("the window ends before it starts", "time_end"),
        _ => null,
    };

    /// <summary>What a reader of a row that can be stored must know.</summary>
    public static IEnumerable<(string Reason, string? Column)> Remaining(KaggleRow row, WeaponKind kind, KagglePost post, string zone)
    {
        var counts = row.Counts;
        if (KaggleFigures.IsDownedOnly(counts, kind, post.Claimant))
        {
            yield return ("the report names only what was shot down", "launched");
        }

        if (post.OfAirForce && kind == WeaponKind.Drone && row.End.Day > KaggleFigures.LastSplit && counts.NotReached > 0)
        {
            yield return ("shot down and lost are apart after reports had merged them", "not_reach_goal");
        }

        if (!post.IsKnown)
        {
            yield return ("of the claimant only the channel is known", "source");
        }

        if (counts.Destroyed > counts.Launched)
        {
            yield return ("more are shot down than launched", "destroyed");
        }
        else if (counts.Destroyed + (counts.NotReached ?? 0) + (counts.StillAttacking ?? 0) > counts.Launched)
        {
            yield return ("the parts are more than were launched", "launched");
        }

        if (row.End.Earliest - row.Start.Earliest > LongestWindow)
        {
            yield return ("the window may be longer than 30 hours", "time_end");
        }

        if (IsSkipped(row.Start) || IsSkipped(row.End))
        {
            yield return ("the clock skips one of its times", IsSkipped(row.Start) ? "time_start" : "time_end");
        }

        if (row.Details.ByRegion.Sum(part => (long)(part.Number ?? 0)) > counts.Destroyed)
        {
            yield return ("the regions add up to more than was shot down", "destroyed_details");
        }
        else if (IsLess(row.Details.ByRegion, counts.Destroyed))
        {
            yield return ("the regions add up to less than was shot down", "destroyed_details");
        }

        if (row.Details.ByModel.Sum(part => (long)(part.Number ?? 0)) > counts.Launched || IsLess(row.Details.ByModel, counts.Launched))
        {
            yield return ("the models do not add up to what was launched", "launched_details");
        }

        foreach (var column in row.Details.Unread)
        {
            yield return ("a list cannot be read and is left out", column);
        }

        // Where a part has no number, nobody knows what they add up to.
        static bool IsLess(IReadOnlyList<PythonEntry> parts, int? whole) =>
            parts.Count > 0 && parts.All(part => part.Number is not null) && parts.Sum(part => (long)part.Number!) < whole;

        bool IsSkipped(ReportedTime time) => time.Local is not null && LocalClock.ToUtc(time.Local, zone) is null;
    }
}
