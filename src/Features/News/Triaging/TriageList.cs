using PeaceTracker.Domain;
using PeaceTracker.Features.News.Triaging.Reading;

namespace PeaceTracker.Features.News.Triaging;

/// <summary>Items in triage, the latest first.</summary>
/// <param name="Lines">The first of them.</param>
/// <param name="Counts">How many there are in each state.</param>
public sealed record TriageList(IReadOnlyList<TriageLine> Lines, IReadOnlyDictionary<TriageState, int> Counts);

/// <summary>An item in triage. Times are UTC.</summary>
/// <param name="ItemId">Its number.</param>
/// <param name="Version">Version of its triage: whoever changes it says which they saw.</param>
/// <param name="State">How far curators have come with it.</param>
/// <param name="Negotiation">Slug of its negotiation.</param>
/// <param name="NegotiationTitle">Title of its negotiation.</param>
/// <param name="Title">Its title.</param>
/// <param name="Outlet">The feed or outlet.</param>
/// <param name="At">When it was published.</param>
/// <param name="Rules">Titles of the rules that found it.</param>
/// <param name="Assignee">Whom it is given to.</param>
/// <param name="IsMine">Whether that is whoever looks.</param>
public sealed record TriageLine(
    long ItemId, int Version, TriageState State, string Negotiation, string NegotiationTitle, string Title, string Outlet, DateTime At, IReadOnlyList<string> Rules, string? Assignee, bool IsMine)
{
    /// <summary>Whether a curator may still decide on it by hand.</summary>
    public bool IsOpen => State is TriageState.New or TriageState.Relevant or TriageState.Dismissed;
}

/// <summary>One item in triage, to be read.</summary>
/// <param name="Line">What the list says of it.</param>
/// <param name="Url">Where it can be read in full.</param>
/// <param name="Text">What is stored of its words.</param>
/// <param name="Hints">Sentences that sound unlike what is recorded.</param>
/// <param name="Read">Whom and what each sentence names, in their order.</param>
/// <param name="Draft">The draft that was made from it last.</param>
public sealed record TriageSheet(TriageLine Line, string? Url, ItemText Text, IReadOnlyList<ShiftHint> Hints, IReadOnlyList<ReadSentence> Read, TriagedDraft? Draft)
{
    /// <summary>
    /// The sentence that is most worth a look: one that sounds like a shift, else one in which somebody speaks on something,
    /// rather in quotation marks than not, and rather below the headline than in it; null where there is none.
    /// </summary>
    public int? Telling => Hints.Select(hint => (int?)hint.Sentence).FirstOrDefault() ?? Read.Where(sentence => sentence is { Speakers.Count: > 0, Issues.Count: > 0 })
        .OrderByDescending(sentence => Text.Sentences[sentence.Number].Quoted.Count > 0).ThenByDescending(sentence => Text.Sentences[sentence.Number].Paragraph > 0)
        .Select(sentence => (int?)sentence.Number).FirstOrDefault();
}

/// <summary>A draft that was made from an item.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Headline">What it is about.</param>
/// <param name="Status">How far it has come.</param>
/// <param name="Author">Who drafted it.</param>
public sealed record TriagedDraft(int Id, string Headline, DraftStatus Status, string Author);

/// <summary>A sentence about a party and an issue whose words sound unlike the stance that is recorded. It judges nothing.</summary>
/// <param name="Sentence">Number of the sentence.</param>
/// <param name="PartyKey">Key of the party.</param>
/// <param name="Party">Its name.</param>
/// <param name="IssueKey">Key of the issue.</param>
/// <param name="Issue">Its name.</param>
/// <param name="Stance">What is recorded.</param>
/// <param name="Since">Since which day.</param>
/// <param name="Words">The words that sound otherwise.</param>
public sealed record ShiftHint(int Sentence, string PartyKey, string Party, string IssueKey, string Issue, Stance Stance, DateOnly Since, string Words);
