using System.Globalization;
using PeaceTracker.Domain;

namespace PeaceTracker.Records;

/// <summary>Turns the rows of a dossier into the nouns they are, row by row.</summary>
/// <param name="negotiationId">The negotiation they belong to.</param>
/// <param name="at">When they are recorded, UTC.</param>
/// <param name="keys">What the keys that rows name are in the database.</param>
internal sealed partial class RecordMapping(int negotiationId, DateTime at, KeyRing keys)
{
    public Source Source(RecordRow row) => new()
    {
        NegotiationId = negotiationId,
        Key = row.Key,
        Name = row.Needed("name"),
        Kind = row.Word<SourceKind>("kind")!.Value,
        Country = row.Text("country"),
        Language = row.Text("language"),
        Alignment = row.Text("alignment"),
        Reliability = row.Word<Reliability>("reliability")!.Value,
        Url = row.Text("url"),
        Note = row.Text("note"),
    };

    public Party Party(RecordRow row, int order) => new()
    {
        NegotiationId = negotiationId,
        Key = row.Key,
        Name = row.Needed("name"),
        ShortName = row.Needed("short_name"),
        Kind = row.Word<PartyKind>("kind")!.Value,
        Role = row.Word<PartyRole>("role")!.Value,
        Members = row.List("members"),
        Order = order,
        SourceId = SourceId(row),
        Url = row.Text("url"),
    };

    public Speaker Speaker(RecordRow row) => new()
    {
        NegotiationId = negotiationId,
        Key = row.Key,
        Name = row.Needed("name"),
        Office = row.Needed("office"),
        PartyId = PartyId(row, "party"),
        Authority = row.Word<Authority>("authority")!.Value,
        SourceId = SourceId(row),
        Url = row.Text("url"),
    };

    public Issue Issue(RecordRow row, int order) => new()
    {
        NegotiationId = negotiationId,
        Key = row.Key,
        Name = row.Needed("name"),
        Proposition = row.Needed("proposition"),
        Category = row.Needed("category"),
        ParentId = keys.OptionalId(RecordFormat.Issues, row.Text("parent")),
        Order = order,
        Scale = [.. row.List("scale").Select(Landmark)],
        SourceId = SourceId(row),
        Url = row.Text("url"),
    };

    public Proposal Proposal(RecordRow row) => new()
    {
        NegotiationId = negotiationId,
        Key = row.Key,
        Title = row.Needed("title"),
        ShortTitle = row.Needed("short_title"),
        Authors = row.List("authors"),
        MadeOn = row.Date("made_on"),
        HandedOverOn = row.Date("handed_over_on"),
        PublicOn = row.Date("public_on"),
        Status = row.Word<ProposalStatus>("status")!.Value,
        Summary = row.Needed("summary"),
        RelatedTo = row.Text("related_to"),
        Relation = row.Word<ProposalRelation>("relation"),
        RelationUrl = row.Text("relation_url"),
        SourceId = SourceId(row),
        Url = row.Text("url"),
    };

    public Provision Provision(RecordRow row, int order) => new()
    {
        NegotiationId = negotiationId,
        Key = row.Key,
        ProposalId = keys.Id(RecordFormat.Proposals, row.Needed("proposal")),
        IssueId = keys.Id(RecordFormat.Issues, row.Needed("issue")),
        Stance = row.Word<Stance>("stance")!.Value,
        Text = row.Needed("text"),
        Order = order,
        SourceId = SourceId(row),
        Url = row.Text("url"),
    };

    public Statement Statement(RecordRow row) => new()
    {
        NegotiationId = negotiationId,
        Key = row.Key,
        PartyId = PartyId(row, "party"),
        SpeakerId = keys.OptionalId(RecordFormat.Speakers, row.Text("speaker")),
        ProposalId = keys.OptionalId(RecordFormat.Proposals, row.Text("proposal")),
        Quote = row.Text("quote"),
        Language = row.Text("language"),
        Translation = row.Text("translation"),
        Paraphrase = row.Needed("paraphrase"),
        QuoteState = row.Word<QuoteState>("quote_state")!.Value,
        SaidOn = SaidOn(row),
        PublishedOn = row.Date("published_on")!.Value,
        SourceId = SourceId(row),
        Url = row.Text("url"),
        Citation = row.Text("citation"),
        Credibility = row.Integer("credibility")!.Value,
    };

    public PositionRevision Revision(
        RecordRow row, ICollection<Statement> statements, PositionRevision? replaces = null, int? importBatchId = null) => new()
    {
        NegotiationId = negotiationId,
        Key = row.Key,
        Stance = row.Word<Stance>("stance")!.Value,
        Summary = row.Needed("summary"),
        Condition = row.Text("condition"),
        Placement = row.Integer("placement"),
        PlacementReason = row.Text("placement_reason"),
        SaidOn = SaidOn(row),
        PublishedOn = row.Date("published_on")!.Value,
        RecordedAt = at,
        Shift = row.Word<Shift>("shift")!.Value,
        ShiftToward = row.Text("shift_toward"),
        Statements = statements,
        Replaces = replaces,
        ImportBatchId = importBatchId,
    };

    public Response Response(RecordRow row) => new()
    {
        NegotiationId = negotiationId,
        Key = row.Key,
        ProposalId = keys.Id(RecordFormat.Proposals, row.Needed("proposal")),
        PartyId = PartyId(row, "party"),
        Stance = row.Word<Stance>("stance")!.Value,
        Summary = row.Needed("summary"),
        StatementId = keys.Id(RecordFormat.Statements, row.Needed("statement")),
    };

    public Salience Salience(RecordRow row) => new()
    {
        NegotiationId = negotiationId,
        Key = row.Key,
        PartyId = PartyId(row, "party"),
        IssueId = keys.Id(RecordFormat.Issues, row.Needed("issue")),
        Weight = row.Integer("weight")!.Value,
        Reason = row.Needed("reason"),
        PublishedOn = row.Date("published_on")!.Value,
        SourceId = SourceId(row),
        Url = row.Text("url"),
    };

    public Event Event(RecordRow row) => new()
    {
        NegotiationId = negotiationId,
        Key = row.Key,
        Kind = row.Word<EventKind>("kind")!.Value,
        Title = row.Needed("title"),
        StartsOn = row.Date("starts_on")!.Value,
        EndsOn = row.Date("ends_on") ?? row.Date("starts_on")!.Value,
        Precision = row.Word<DatePrecision>("precision") ?? DatePrecision.Day,
        Place = row.Text("place"),
        Participants = row.List("participants"),
        Issues = row.List("issues"),
        Summary = row.Needed("summary"),
        Outcome = row.Text("outcome"),
        Milestone = row.Flag("milestone"),
        SourceId = SourceId(row),
        Url = row.Text("url"),
        Citation = row.Text("citation"),
    };

    public EventAccount EventAccount(RecordRow row) => new()
    {
        NegotiationId = negotiationId,
        Key = row.Key,
        EventId = keys.Id(RecordFormat.Events, row.Needed("event")),
        About = row.Needed("about"),
        Text = row.Needed("text"),
        PublishedOn = row.Date("published_on")!.Value,
        SourceId = SourceId(row),
        Url = row.Text("url"),
    };

    public Commitment Commitment(RecordRow row) => new()
    {
        NegotiationId = negotiationId,
        Key = row.Key,
        Kind = row.Word<CommitmentKind>("kind")!.Value,
        Title = row.Needed("title"),
        Scope = row.Needed("scope"),
        DeclaredOn = row.Date("declared_on")!.Value,
        StartsOn = row.Date("starts_on"),
        EndsOn = row.Date("ends_on"),
        Hours = row.Text("hours"),
        DeclaredBy = row.List("declared_by"),
        AcceptedBy = row.List("accepted_by"),
        Issues = row.List("issues"),
        Summary = row.Needed("summary"),
        SourceId = SourceId(row),
        Url = row.Text("url"),
    };

    public ViolationClaim ViolationClaim(RecordRow row) => new()
    {
        NegotiationId = negotiationId,
        Key = row.Key,
        CommitmentId = keys.Id(RecordFormat.Commitments, row.Needed("commitment")),
        PartyId = PartyId(row, "party"),
        Accused = row.Text("accused"),
        Text = row.Needed("text"),
        Day = row.Date("day"),
        PublishedOn = row.Date("published_on")!.Value,
        SourceId = SourceId(row),
        Url = row.Text("url"),
        Citation = row.Text("citation"),
    };

    public NewsItem NewsItem(RecordRow row)
    {
        var published = DateTime.SpecifyKind(row.Date("published_on")!.Value.ToDateTime(TimeOnly.MinValue), DateTimeKind.Utc);
        return new()
        {
            NegotiationId = negotiationId,
            Key = row.Key,
            Title = row.Needed("title"),
            TitleIsOurs = row.Flag("title_is_ours"),
            Summary = row.Text("summary"),
            Url = row.Text("url"),
            Language = row.Text("language"),
            SourceId = SourceId(row),
            PublishedAt = published,
            DayOnly = true,
            FirstSeenAt = at,
            SortAt = published < at ? published : at,
        };
    }

    private int SourceId(RecordRow row) => keys.Id(RecordFormat.Sources, row.Needed("source"));

    private int PartyId(RecordRow row, string field) => keys.Id(RecordFormat.Parties, row.Needed(field));

    private static SaidOn SaidOn(RecordRow row) => row.Date("said_on") is { } day
        ? Domain.SaidOn.Known(day, row.Word<DatePrecision>("said_precision") ?? DatePrecision.Day).Before(row.Date("published_on")!.Value)
        : Domain.SaidOn.By(row.Date("published_on")!.Value);

    // "60 up to 600,000 soldiers"
    private static Landmark Landmark(string text)
    {
        var parts = text.Split(' ', 2, StringSplitOptions.TrimEntries);
        return new(int.TryParse(parts[0], CultureInfo.InvariantCulture, out var value) ? value : -1, parts.Length > 1 ? parts[1] : "");
    }
}
