using PeaceTracker.Domain;

namespace PeaceTracker.Features.Proposals;

/// <summary>The proposals of a negotiation that were known at a point in time, in order of date. Immutable: open pages share it.</summary>
/// <param name="Title">The negotiation's title.</param>
/// <param name="Proposals">The proposals, earliest first.</param>
/// <param name="Issues">How many issues a text can speak to.</param>
/// <param name="Parties">The parties in use, in their order.</param>
public sealed record ProposalList(string Title, IReadOnlyList<ProposalLine> Proposals, int Issues, IReadOnlyList<ProposalParty> Parties);

/// <summary>A party by its names.</summary>
/// <param name="Listed">Whether it has pages of its own: what is retired is only named.</param>
/// <param name="MemberOf">Key of the coalition that it is part of, if any.</param>
public sealed record ProposalParty(string Key, string Name, string ShortName, bool Listed, string? MemberOf);

/// <summary>An issue with the sentence that stances are about.</summary>
public sealed record ProposalIssue(string Key, string Name, string Proposition, string Category, string? Parent);

/// <summary>The three days of a proposal, UTC; each null where no source says.</summary>
/// <param name="Made">When it was drawn up.</param>
/// <param name="HandedOver">When it was handed over or communicated.</param>
/// <param name="Public">When its text became public.</param>
public sealed record ProposalDays(DateOnly? Made, DateOnly? HandedOver, DateOnly? Public)
{
    /// <summary>The day that it is put in order by: of being handed over, else made, else made public.</summary>
    public DateOnly Order => HandedOver ?? Made ?? Public ?? DateOnly.MaxValue;

    /// <summary>The days that are known, by what they mean, in the order of a proposal's life.</summary>
    public IEnumerable<(ProposalDay Meaning, DateOnly Day)> Known
    {
        get
        {
            if (Made is { } made)
            {
                yield return (ProposalDay.Made, made);
            }

            if (HandedOver is { } handed)
            {
                yield return (ProposalDay.HandedOver, handed);
            }

            if (Public is { } shown)
            {
                yield return (ProposalDay.Public, shown);
            }
        }
    }
}

/// <summary>What a day of a proposal means.</summary>
public enum ProposalDay
{
    Made,
    HandedOver,
    Public,
}

/// <summary>The words for days and relations.</summary>
public static class ProposalWords
{
    /// <summary>"made", "handed over", "made public"</summary>
    public static string Word(this ProposalDay day) => day switch
    {
        ProposalDay.Made => "made",
        ProposalDay.HandedOver => "handed over",
        ProposalDay.Public => "made public",
        _ => throw new ArgumentOutOfRangeException(nameof(day)),
    };

    /// <summary>"answers", "derives from"</summary>
    public static string Word(this ProposalRelation relation) => relation == ProposalRelation.Answers ? "answers" : "derives from";

    /// <summary>The same, seen from the other text: "answered by", "source of"</summary>
    public static string Inverse(this ProposalRelation relation) => relation == ProposalRelation.Answers ? "answered by" : "source of";

    /// <summary>"put forward"</summary>
    public static string Word(this ProposalStatus status) => status switch
    {
        ProposalStatus.PutForward => "put forward",
        ProposalStatus.Superseded => "superseded",
        ProposalStatus.Rejected => "rejected",
        ProposalStatus.Agreed => "agreed",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };
}

/// <summary>That a source says one proposal answers or derives from another.</summary>
/// <param name="Key">The other proposal.</param>
/// <param name="Title">Its short title.</param>
/// <param name="Url">The page that says so.</param>
/// <param name="Listed">Whether the other has a page at this point in time.</param>
public sealed record ProposalLink(string Key, string Title, ProposalRelation Relation, string Url, bool Listed);

/// <summary>A proposal in short.</summary>
/// <param name="Stated">Issues that the text says something on.</param>
/// <param name="Silent">Issues that the text as published does not address.</param>
/// <param name="NotAssessed">Issues on which nobody has read it yet.</param>
/// <param name="Related">What it answers or derives from, where a source says so.</param>
public sealed record ProposalLine(
    string Key, string Title, string ShortTitle, IReadOnlyList<ProposalParty> Authors, ProposalDays Days, ProposalStatus Status, string Summary,
    string Source, Reliability Reliability, string? Url, int Stated, int Silent, int NotAssessed, ProposalLink? Related)
{
    /// <summary>Whether its text is public. A text that only changed hands is known as an event; what it says is not.</summary>
    public bool IsPublic => Days.Public is not null;

    /// <summary>The authors by name.</summary>
    public string By => string.Join(", ", Authors.Select(author => author.ShortName));
}

/// <summary>What a text says on an issue.</summary>
public sealed record ProvisionLine(string Issue, Stance Stance, string Text, string Source, Reliability Reliability, string? Url);
