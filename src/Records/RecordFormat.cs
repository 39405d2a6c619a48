using PeaceTracker.Domain;
using static PeaceTracker.Records.RecordField;

namespace PeaceTracker.Records;

/// <summary>
/// The format of a dossier: its tables and their columns, in the order in which they build on each other. The package's
/// descriptor is written from it, and packages are checked against it.
/// </summary>
internal static class RecordFormat
{
    private static readonly RecordField SourceKey = ReadAt();

    public static RecordTable Sources { get; } = new("sources", Noun.Source, "Outlets and institutions that facts are taken from.",
    [
        Key(),
        Needed("name", "Name of the outlet or institution."),
        Word<SourceKind>("kind", "What kind of source it is.") with { Required = true },
        Text("country", "ISO 3166-1 alpha-2 code of where it is based; empty where not known."),
        Text("language", "BCP 47 tag of the language that it publishes in."),
        To("alignment", "parties", "The party whose side it belongs to by state, army or owner; empty where none is known.") with { ByKey = true },
        Word<Reliability>("reliability", "Admiralty grade by the rule in docs/sources.md: a (completely reliable) to e, f (cannot be judged).") with { Required = true },
        Address(description: "Home page."),
        Text("note", "Anything a reader should know of it."),
    ]);

    public static RecordTable Parties { get; } = new("parties", Noun.Party, "Who has positions; a coalition names its members. The order of rows is the order of columns.",
    [
        Key(),
        Needed("name", "Full name."),
        Needed("short_name", "Name for narrow columns, at most 20 characters."),
        Word<PartyKind>("kind", "What kind of body it is.") with { Required = true },
        Word<PartyRole>("role", "What it is in the negotiation.") with { Required = true },
        ListOf("members", "parties", "The parties it contains."),
        SourceKey,
        Address(),
    ]);

    public static RecordTable Speakers { get; } = new("speakers", Noun.Speaker, "Persons in an office who speak for a party.",
    [
        Key(),
        Needed("name", "Name of the person."),
        Needed("office", "Office held when speaking."),
        To("party", "parties", "The party spoken for.") with { Required = true },
        Word<Authority>("authority", "How firmly the words bind the party.") with { Required = true },
        SourceKey,
        Address(),
    ]);

    public static RecordTable Issues { get; } = new("issues", Noun.Issue, "What is negotiated. The order of rows is the order on screen.",
    [
        Key(),
        Needed("name", "Name of the issue."),
        Needed("proposition", "The sentence that stances are about."),
        Needed("category", "The heading it stands under."),
        To("parent", "issues", "The issue it is a part of; one level deep."),
        Lines("scale", "Landmarks of the issue's scale, ascending, as 'value label' (value from 0 to 100)."),
        SourceKey,
        Address(),
    ]);

    public static RecordTable Proposals { get; } = new("proposals", Noun.Proposal, "Plans and texts put forward.",
    [
        Key(),
        Needed("title", "Title."),
        Needed("short_title", "Title for narrow places, at most 30 characters."),
        ListOf("authors", "parties", "The parties whose text it is.") with { Required = true },
        Date("made_on", "Day it was drawn up."),
        Date("handed_over_on", "Day it was handed over or communicated."),
        Date("public_on", "Day its text became public."),
        Word<ProposalStatus>("status", "How far it has come.") with { Required = true },
        Needed("summary", "What it is, in a sentence or two."),
        To("related_to", "proposals", "The proposal that it answers or derives from: only where a source says so.") with { ByKey = true },
        Word<ProposalRelation>("relation", "What it is to that proposal."),
        Address("relation_url", "The page that says so."),
        SourceKey,
        Address(),
    ]);

    public static RecordTable Provisions { get; } = new("provisions", Noun.Provision, "What each proposal says on an issue; silent where the published text does not address it.",
    [
        Key(),
        To("proposal", "proposals", "The proposal.") with { Required = true },
        To("issue", "issues", "The issue.") with { Required = true },
        Word<Stance>("stance", "Where the text stands toward the issue's proposition.") with { Required = true },
        Needed("text", "What it says, in our own words."),
        SourceKey,
        Address(),
    ]);

    public static RecordTable Statements { get; } = new("statements", Noun.Statement, "The evidence: what was said, by whom, when, and where it can be read.",
    [
        Key(),
        To("party", "parties", "The party in whose name it was said.") with { Required = true },
        To("speaker", "speakers", "Who said it; empty for a document."),
        To("proposal", "proposals", "The proposal it stands in, where it is one."),
        Text("quote", "The words themselves; empty for a paraphrase."),
        Text("language", "BCP 47 tag of the quote's language."),
        Text("translation", "The quote in English, where it is in another language."),
        Needed("paraphrase", "What was said, in our own words."),
        Word<QuoteState>("quote_state", "How the quote is tied to its source.") with { Required = true },
        Date("said_on", "Day of saying; empty where the source does not say: then it is taken as said by the day of publication."),
        Word<DatePrecision>("said_precision", "How exactly that day is known; empty is 'day'."),
        Date("published_on", "Day on which the public could first read it at the source.") with { Required = true },
        SourceKey,
        Address(),
        Text("citation", "How the page is cited where it has no address."),
        Integer("credibility", "Admiralty grade: 1 (confirmed by other sources) to 6 (cannot be judged).", 1, 6) with { Required = true },
    ]);

    public static RecordTable Positions { get; } = new("positions", Noun.Position, "Dated revisions of each party's position on each issue.",
    [
        Key("Unique in the file. A corrected row keeps its key and becomes a revision that replaces the earlier one."),
        To("party", "parties", "The party.") with { Required = true },
        To("issue", "issues", "The issue.") with { Required = true },
        Word<Stance>("stance", "Where the party stands toward the issue's proposition.") with { Required = true },
        Needed("summary", "The position in a sentence or two."),
        Text("condition", "What it is made to depend on."),
        Integer("placement", "Place on the issue's scale: an editor's judgement.", 0, 100),
        Text("placement_reason", "Why the editor placed it there."),
        Date("said_on", "Day of saying; empty where no source says: then it is taken as said by the day of publication."),
        Word<DatePrecision>("said_precision", "How exactly that day is known; empty is 'day'."),
        Date("published_on", "First day on which the public could know of it.") with { Required = true },
        Word<Shift>("shift", "How it differs from the one before.") with { Required = true },
        To("shift_toward", "parties", "The party that the shift moves toward.") with { ByKey = true },
        ListOf("statements", "statements", "The evidence.") with { Required = true },
    ]);

    public static RecordTable Responses { get; } = new("responses", Noun.Response, "What parties say of proposals as a whole.",
    [
        Key(),
        To("proposal", "proposals", "The proposal that is answered.") with { Required = true },
        To("party", "parties", "The party that answers.") with { Required = true },
        Word<Stance>("stance", "Where the party stands toward the text as a whole.") with { Required = true },
        Needed("summary", "The response in a sentence or two."),
        To("statement", "statements", "The evidence; its dates are the response's.") with { Required = true },
    ]);

    public static RecordTable Saliences { get; } = new("saliences", Noun.Salience, "How much issues matter to parties: an editor's judgement, with its reason.",
    [
        Key(),
        To("party", "parties", "The party.") with { Required = true },
        To("issue", "issues", "The issue.") with { Required = true },
        Integer("weight", "From 0 (it does not matter to the party) to 100 (nothing matters more).", 0, 100) with { Required = true },
        Needed("reason", "Why the editor judges so."),
        Date("published_on", "First day on which the public could know what the judgement rests on.") with { Required = true },
        SourceKey,
        Address(),
    ]);

    public static RecordTable Events { get; } = new("events", Noun.Event, "What happened in and around the negotiation.",
    [
        Key(),
        Word<EventKind>("kind", "What kind of event it is.") with { Required = true },
        Needed("title", "Title."),
        Date("starts_on", "First day.") with { Required = true },
        Date("ends_on", "Last day, inclusive; empty for an event of one day."),
        Word<DatePrecision>("precision", "How exactly the day is known; empty is 'day'."),
        Text("place", "Where it happened."),
        ListOf("participants", "parties", "The parties that took part."),
        ListOf("issues", "issues", "The issues that it is about, where it is about some more than about the rest."),
        Needed("summary", "What happened."),
        Text("outcome", "What came of it."),
        Flag("milestone", "Whether charts mark it."),
        SourceKey,
        Address(),
        Text("citation", "How the page is cited where it has no address."),
    ]);

    public static RecordTable EventAccounts { get; } = new("event_accounts", Noun.EventAccount, "What sources say of an event on a point where they differ.",
    [
        Key(),
        To("event", "events", "The event.") with { Required = true },
        Needed("about", "The point in question."),
        Needed("text", "What this source says, in our own words."),
        Date("published_on", "Day of publication.") with { Required = true },
        SourceKey,
        Address(),
    ]);

    public static RecordTable Commitments { get; } = new("commitments", Noun.Commitment, "Truces and promises.",
    [
        Key(),
        Word<CommitmentKind>("kind", "What kind of commitment it is.") with { Required = true },
        Needed("title", "Title."),
        Needed("scope", "What it covers."),
        Date("declared_on", "Day it was declared.") with { Required = true },
        Date("starts_on", "First day in force; empty where no source says."),
        Date("ends_on", "Last day in force, inclusive; empty where no source says."),
        Text("hours", "The hours with their zone, where a source gives them."),
        ListOf("declared_by", "parties", "The parties that declared it.") with { Required = true },
        ListOf("accepted_by", "parties", "The parties that accepted it, where a source says so."),
        ListOf("issues", "issues", "The issues that it is about."),
        Needed("summary", "What was committed to, and what is known of how it was kept."),
        SourceKey,
        Address(),
    ]);

    public static RecordTable ViolationClaims { get; } = new("violation_claims", Noun.ViolationClaim, "What each side says of how a commitment was broken.",
    [
        Key(),
        To("commitment", "commitments", "The commitment.") with { Required = true },
        To("party", "parties", "The party that says so.") with { Required = true },
        To("accused", "parties", "The party that is said to have broken it; empty where the claim names none.") with { ByKey = true },
        Needed("text", "What is claimed, in our own words."),
        Date("day", "Day of the violation; empty where the claim gives none."),
        Date("published_on", "Day of publication.") with { Required = true },
        SourceKey,
        Address(),
        Text("citation", "How the page is cited where it has no address."),
    ]);

    public static RecordTable Claimants => StrikeRecords.Claimants;

    public static RecordTable CountingDefinitions => StrikeRecords.CountingDefinitions;

    public static RecordTable Weapons => StrikeRecords.Weapons;

    public static RecordTable Strikes => StrikeRecords.Strikes;

    public static RecordTable StrikeClaims => StrikeRecords.StrikeClaims;

    public static RecordTable TagRules => NewsRecords.TagRules;

    public static RecordTable TriageRules => NewsRecords.TriageRules;

    public static RecordTable News => NewsRecords.News;

    /// <summary>All tables, each after those it names, but for sources and parties, which name each other.</summary>
    public static IReadOnlyList<RecordTable> Tables { get; } =
    [
        Sources, Parties, Speakers, Issues, Proposals, Provisions, Statements, Positions, Responses, Saliences, Events, EventAccounts,
        Commitments, ViolationClaims, Claimants, CountingDefinitions, Weapons, Strikes, StrikeClaims, TagRules, TriageRules, News,
    ];

    /// <summary>The table of a name; null where there is none.</summary>
    public static RecordTable? Find(string? name) => Tables.FirstOrDefault(table => table.Name == name);
}
