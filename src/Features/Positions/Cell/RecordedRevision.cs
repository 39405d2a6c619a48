using PeaceTracker.Controls;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.Positions.Cell;

/// <summary>One revision at its permanent address.</summary>
/// <param name="Title">The negotiation's title.</param>
/// <param name="Party">The party.</param>
/// <param name="Issue">The issue.</param>
/// <param name="Parent">The issue that it is part of, where it is.</param>
/// <param name="Scale">The landmarks of the issue's scale.</param>
/// <param name="Revision">What was recorded, with its evidence as it stood then.</param>
/// <param name="Before">What it is compared with: only what was recorded before it, so that the comparison never changes.</param>
/// <param name="Replaces">Number of the edition that it put right, where it did.</param>
/// <param name="ReplacedBy">The edition that put it right, where there is one.</param>
/// <param name="Holding">The revision that holds at the moment of the view; null where none does.</param>
/// <param name="Count">How many revisions the position has, all numbers from 1 on.</param>
/// <param name="Retired">What was taken out of the matrix, in words; empty where nothing was.</param>
/// <param name="EvidenceChanged">When statements that it rests on were changed afterwards, UTC.</param>
public sealed record RecordedRevision(
    string Title, MatrixParty Party, MatrixIssue Issue, MatrixIssue? Parent, IReadOnlyList<Landmark> Scale, RevisionLine Revision, RevisionLine? Before,
    int? Replaces, RevisionLine? ReplacedBy, RevisionLine? Holding, int Count, IReadOnlyList<string> Retired, IReadOnlyList<DateTime> EvidenceChanged)
{
    /// <summary>Whether it is the one that holds at the moment of the view.</summary>
    public bool Holds => Holding?.Number == Revision.Number;

    /// <summary>One line to cite it by.</summary>
    /// <param name="address">Its address, with the host.</param>
    public string Citation(string address) =>
        $"{Party.Name} on {Issue.Name}: {Revision.Stance.Word()}. Said {Revision.SaidOn}, published {Revision.PublishedOn.Text()}. PeaceTracker, {Title}, revision {Revision.Number}, recorded {Revision.RecordedAt.Text()}. {address}";
}
