using PeaceTracker.Controls.Drawings;
using PeaceTracker.Features.Positions.Cell;

namespace PeaceTracker.Features.Positions.Issues;

/// <summary>How parties moved on an issue: a lane for each, with what it said from when until when, and what happened meanwhile.</summary>
/// <param name="Time">The line of time; positions on it are percentages.</param>
/// <param name="Lanes">The parties that said something.</param>
/// <param name="Events">What happened, those close together under one letter.</param>
public sealed record Movement(TimeScale Time, IReadOnlyList<MovementLane> Lanes, IReadOnlyList<EventMark> Events)
{
    // Letters of marks closer than this, in percent, could not be told apart on a phone.
    private const double Apart = 3;

    /// <summary>The movement on an issue; null where nobody said anything.</summary>
    /// <param name="parties">The parties with their histories up to the moment.</param>
    /// <param name="events">What happened up to the moment.</param>
    /// <param name="until">The day at which the view ends, UTC: no lane goes beyond it.</param>
    public static Movement? Of(IReadOnlyList<PartyOnIssue> parties, IReadOnlyList<IssueEvent> events, DateOnly until)
    {
        var said = parties.SelectMany(party => party.Valid).Select(revision => revision.SaidOn.Day).ToList();
        if (said.Count == 0)
        {
            return null;
        }

        var (first, last) = (said.Min(), said.Max() > until ? said.Max() : until);
        var seen = events.Where(happening => happening.Day >= first && happening.Day <= last).ToList();
        var time = TimeScale.Around([first, last], 100);
        return new(
            time,
            [.. parties.Where(party => party.Holding is not null).Select(party => new MovementLane(party.Party, Steps([.. party.Valid], time.Last)))],
            Marks(seen, time));
    }

    // Of several revisions said on one day the last one holds at its end.
    private static List<MovementStep> Steps(List<RevisionLine> valid, DateOnly end)
    {
        var held = valid.GroupBy(revision => revision.SaidOn.Day).Select(day => day.Last()).ToList();
        return [.. held.Select((revision, i) => new MovementStep(revision, revision.SaidOn.Day, i + 1 < held.Count ? held[i + 1].SaidOn.Day : end, i + 1 == held.Count))];
    }

    private static List<EventMark> Marks(List<IssueEvent> events, TimeScale time)
    {
        var marks = new List<EventMark>();
        foreach (var happening in events)
        {
            var at = time.At(happening.Day);
            if (marks.Count > 0 && at - marks[^1].At < Apart)
            {
                marks[^1] = marks[^1] with { Events = [.. marks[^1].Events, happening] };
            }
            else
            {
                marks.Add(new(Letter(marks.Count), at, [happening]));
            }
        }

        return marks;
    }

    // A … Z, AA, AB …
    private static string Letter(int number) => number < 26 ? ((char)('A' + number)).ToString() : Letter((number / 26) - 1) + (char)('A' + (number % 26));
}

/// <summary>A party's lane.</summary>
public sealed record MovementLane(MatrixParty Party, IReadOnlyList<MovementStep> Steps)
{
    /// <summary>Whether an editor placed it on the scale at any time.</summary>
    public bool IsPlaced => Steps.Any(step => step.Revision.Placement is not null);
}

/// <summary>What a party said from a day until another, when it said something else.</summary>
/// <param name="Revision">What it said.</param>
/// <param name="From">The day it was said, UTC.</param>
/// <param name="Until">The day it said something else, or the end of the line.</param>
/// <param name="Holds">Whether nothing came after it.</param>
public sealed record MovementStep(RevisionLine Revision, DateOnly From, DateOnly Until, bool Holds);

/// <summary>A letter on the line of time, and the events it stands for.</summary>
public sealed record EventMark(string Letter, double At, IReadOnlyList<IssueEvent> Events);
