using PeaceTracker.Domain;

namespace PeaceTracker.Features.Distance.Sandbox;

/// <summary>What a term of a package is to a party.</summary>
/// <param name="Issue">The issue.</param>
/// <param name="Term">What the package says on it; null where it leaves the issue open.</param>
/// <param name="Party">The party.</param>
/// <param name="Held">What the party says on it; null where no statement is known.</param>
/// <param name="OnTheWhole">
/// What the party says on the issue that this one is a part of, where it says nothing on the part. It is shown and not
/// judged: the two have sentences of their own, and what is said on the whole may point the other way on a part.
/// </param>
public sealed record Verdict(SandboxIssue Issue, Term? Term, DistanceParty Party, HeldPosition? Held, HeldPosition? OnTheWhole)
{
    /// <summary>By <see cref="RedLineRule"/>; null where the issue is left open.</summary>
    public Agreement? Agreement { get; } = Term is null ? null : RedLineRule.Between(Term.Stance, Held?.Stance);

    /// <summary>Whether it meets a party by refusing what the party calls a red line.</summary>
    public bool KeepsRedLine => Agreement == Domain.Agreement.Meets && Held!.Stance == Stance.RedLine;

    /// <summary>Whether it comes near a red line that it does not cross: it leaves it to talks, or can be read both ways.</summary>
    public bool IsNear => Term is not null && Held is not null && RedLineRule.IsTouched(Term.Stance, Held.Stance);
}

/// <summary>Holds a package against what the parties say: never one score, always the issue, the rule and the evidence.</summary>
public sealed class PackageVerdicts
{
    private readonly Dictionary<(string Party, string Issue), Verdict> verdicts;

    /// <summary>Judges every issue for each of the parties.</summary>
    public PackageVerdicts(SandboxSheet sheet, Package package, IReadOnlyList<DistanceParty> parties)
    {
        Parties = parties;
        All = [.. parties.SelectMany(party => sheet.Issues.Select(issue => Judge(sheet, package.Terms.GetValueOrDefault(issue.Key), party, issue)))];
        verdicts = All.ToDictionary(verdict => (verdict.Party.Key, verdict.Issue.Key));
    }

    /// <summary>The parties, in the curators' order.</summary>
    public IReadOnlyList<DistanceParty> Parties { get; }

    /// <summary>Every verdict, by party and then by issue.</summary>
    public IReadOnlyList<Verdict> All { get; }

    /// <summary>The verdict on an issue for a party.</summary>
    public Verdict this[string party, string issue] => verdicts[(party, issue)];

    /// <summary>On how many issues a package is this to a party; null counts those that it leaves open.</summary>
    public int Count(DistanceParty party, Agreement? agreement) => All.Count(verdict => verdict.Party == party && verdict.Agreement == agreement);

    private static Verdict Judge(SandboxSheet sheet, Term? term, DistanceParty party, SandboxIssue issue)
    {
        var held = sheet.Held.GetValueOrDefault((party.Key, issue.Key));
        var whole = held is null && issue.Parent is { } parent ? sheet.Held.GetValueOrDefault((party.Key, parent)) : null;
        return new(issue, term, party, held, whole);
    }
}
