using PeaceTracker.Domain;

namespace PeaceTracker.Features.Distance.Sandbox;

/// <summary>All that a package can be put together from and held against, at one point in time. Immutable: open pages share it.</summary>
/// <param name="Title">The negotiation's.</param>
/// <param name="Parties">All parties, in the curators' order.</param>
/// <param name="Issues">All issues, each followed by its parts.</param>
/// <param name="Proposals">The proposals whose text was public, earliest first.</param>
/// <param name="Terms">What they say on issues, in the order of the proposals; a text's silence is no term.</param>
/// <param name="Held">By the keys of party and issue: the position that holds.</param>
/// <param name="Withheld">Keys of provisions that are recorded and were not public at the point in time.</param>
/// <param name="SilentTerms">Keys of provisions that say that a text is silent.</param>
public sealed record SandboxSheet(
    string Title, IReadOnlyList<DistanceParty> Parties, IReadOnlyList<SandboxIssue> Issues, IReadOnlyList<PublicProposal> Proposals, IReadOnlyList<Term> Terms,
    IReadOnlyDictionary<(string Party, string Issue), HeldPosition> Held, IReadOnlySet<string> Withheld, IReadOnlySet<string> SilentTerms);

/// <summary>An issue, or a part of one.</summary>
public sealed record SandboxIssue(string Key, string Name, string Proposition, string Category, string? Parent);

/// <summary>A proposal whose text was public.</summary>
public sealed record PublicProposal(string Key, string Title, string ShortTitle, string Authors, DateOnly Day);

/// <summary>What a proposal says on an issue: a provision that can be taken into a package.</summary>
public sealed record Term(string Key, PublicProposal Proposal, string Issue, Stance Stance, string Text, string Source, string? Url);

/// <summary>What a party says on an issue, and who said it where.</summary>
/// <param name="Number">The revision's number within its position.</param>
/// <param name="Speaker">Who said it, or the document it stands in; of several the firmest.</param>
/// <param name="More">How many further statements it rests on.</param>
public sealed record HeldPosition(
    int Number, Stance Stance, string Summary, string? Condition, SaidOn SaidOn, DateOnly PublishedOn, string? Speaker, string? Source, Reliability? Grade, string? Url, int More);
