using System.Globalization;
using PeaceTracker.Domain;

namespace PeaceTracker.Records;

/// <summary>Writes nouns down in their written form: the reverse of <see cref="RecordMapping"/>.</summary>
/// <param name="keyOf">The key that a number stands for, by table.</param>
internal sealed class RecordWriting(Func<RecordTable, int, string> keyOf)
{
    /// <summary>The fields of a noun by name; what is not known is an empty text.</summary>
    public IReadOnlyDictionary<string, string> Of(IKept noun)
    {
        var cells = (noun switch
        {
            Source source => Source(source),
            Party party => Party(party),
            Speaker speaker => Speaker(speaker),
            Issue issue => Issue(issue),
            Proposal proposal => Proposal(proposal),
            Provision provision => Provision(provision),
            Statement statement => Statement(statement),
            PositionRevision revision => Position(revision),
            Response response => Response(response),
            Salience salience => Salience(salience),
            Event happening => Event(happening),
            EventAccount account => EventAccount(account),
            Commitment commitment => Commitment(commitment),
            ViolationClaim claim => ViolationClaim(claim),
            Claimant claimant => Claimant(claimant),
            CountingDefinition definition => CountingDefinition(definition),
            Weapon weapon => Weapon(weapon),
            Strike strike => Strike(strike),
            StrikeClaim claim => StrikeClaim(claim),
            TagRule rule => TagRule(rule),
            TriageRule rule => TriageRule(rule),
            _ => throw new InvalidOperationException($"{noun.Noun} has no written form."),
        }).Append(("key", noun.Key));
        return cells.ToDictionary(cell => cell.Item1, cell => cell.Item2 ?? "", StringComparer.Ordinal);
    }

    private static (string, string?)[] Source(Source row) =>
    [
        ("name", row.Name), ("kind", Word(row.Kind)), ("country", row.Country), ("language", row.Language), ("alignment", row.Alignment),
        ("reliability", Word(row.Reliability)), ("url", row.Url), ("note", row.Note),
    ];

    private (string, string?)[] Party(Party row) =>
    [
        ("name", row.Name), ("short_name", row.ShortName), ("kind", Word(row.Kind)), ("role", Word(row.Role)), ("members", List(row.Members)),
        .. Readable(row.SourceId, row.Url),
    ];

    private (string, string?)[] Speaker(Speaker row) =>
    [
        ("name", row.Name), ("office", row.Office), ("party", Key(RecordFormat.Parties, row.PartyId)), ("authority", Word(row.Authority)),
        .. Readable(row.SourceId, row.Url),
    ];

    private (string, string?)[] Issue(Issue row) =>
    [
        ("name", row.Name), ("proposition", row.Proposition), ("category", row.Category), ("parent", Key(RecordFormat.Issues, row.ParentId)),
        ("scale", List(row.Scale.Select(mark => $"{mark.Value.ToString(CultureInfo.InvariantCulture)} {mark.Label}"))), .. Readable(row.SourceId, row.Url),
    ];

    private (string, string?)[] Proposal(Proposal row) =>
    [
        ("title", row.Title), ("short_title", row.ShortTitle), ("authors", List(row.Authors)), ("made_on", Date(row.MadeOn)),
        ("handed_over_on", Date(row.HandedOverOn)), ("public_on", Date(row.PublicOn)), ("status", Word(row.Status)), ("summary", row.Summary),
        ("related_to", row.RelatedTo), ("relation", row.Relation is { } relation ? Word(relation) : null), ("relation_url", row.RelationUrl),
        .. Readable(row.SourceId, row.Url),
    ];

    private (string, string?)[] Provision(Provision row) =>
    [
        ("proposal", Key(RecordFormat.Proposals, row.ProposalId)), ("issue", Key(RecordFormat.Issues, row.IssueId)), ("stance", Word(row.Stance)),
        ("text", row.Text), .. Readable(row.SourceId, row.Url),
    ];

    private (string, string?)[] Statement(Statement row) =>
    [
        ("party", Key(RecordFormat.Parties, row.PartyId)), ("speaker", Key(RecordFormat.Speakers, row.SpeakerId)),
        ("proposal", Key(RecordFormat.Proposals, row.ProposalId)), ("quote", row.Quote), ("language", row.Language), ("translation", row.Translation),
        ("paraphrase", row.Paraphrase), ("quote_state", Word(row.QuoteState)), .. Said(row.SaidOn, row.PublishedOn),
        .. Readable(row.SourceId, row.Url), ("citation", row.Citation), ("credibility", Number(row.Credibility)),
    ];

    private (string, string?)[] Position(PositionRevision row) =>
    [
        ("party", Key(RecordFormat.Parties, row.Position.PartyId)), ("issue", Key(RecordFormat.Issues, row.Position.IssueId)), ("stance", Word(row.Stance)),
        ("summary", row.Summary), ("condition", row.Condition), ("placement", Number(row.Placement)), ("placement_reason", row.PlacementReason),
        .. Said(row.SaidOn, row.PublishedOn), ("shift", Word(row.Shift)), ("shift_toward", row.ShiftToward),
        ("statements", List(row.Statements.Select(statement => statement.Key).Order(StringComparer.Ordinal))),
    ];

    private (string, string?)[] Response(Response row) =>
    [
        ("proposal", Key(RecordFormat.Proposals, row.ProposalId)), ("party", Key(RecordFormat.Parties, row.PartyId)), ("stance", Word(row.Stance)),
        ("summary", row.Summary), ("statement", Key(RecordFormat.Statements, row.StatementId)),
    ];

    private (string, string?)[] Salience(Salience row) =>
    [
        ("party", Key(RecordFormat.Parties, row.PartyId)), ("issue", Key(RecordFormat.Issues, row.IssueId)), ("weight", Number(row.Weight)),
        ("reason", row.Reason), ("published_on", Date(row.PublishedOn)), .. Readable(row.SourceId, row.Url),
    ];

    private (string, string?)[] Event(Event row) =>
    [
        ("kind", Word(row.Kind)), ("title", row.Title), ("starts_on", Date(row.StartsOn)), ("ends_on", row.EndsOn == row.StartsOn ? null : Date(row.EndsOn)),
        ("precision", Precision(row.Precision)), ("place", row.Place), ("participants", List(row.Participants)), ("issues", List(row.Issues)), ("summary", row.Summary),
        ("outcome", row.Outcome), ("milestone", Flag(row.Milestone)), .. Readable(row.SourceId, row.Url), ("citation", row.Citation),
    ];

    private (string, string?)[] EventAccount(EventAccount row) =>
    [
        ("event", Key(RecordFormat.Events, row.EventId)), ("about", row.About), ("text", row.Text), ("published_on", Date(row.PublishedOn)),
        .. Readable(row.SourceId, row.Url),
    ];

    private (string, string?)[] Commitment(Commitment row) =>
    [
        ("kind", Word(row.Kind)), ("title", row.Title), ("scope", row.Scope), ("declared_on", Date(row.DeclaredOn)), ("starts_on", Date(row.StartsOn)),
        ("ends_on", Date(row.EndsOn)), ("hours", row.Hours), ("declared_by", List(row.DeclaredBy)), ("accepted_by", List(row.AcceptedBy)),
        ("issues", List(row.Issues)),        ("summary", row.Summary), .. Readable(row.SourceId, row.Url),
    ];

    private (string, string?)[] ViolationClaim(ViolationClaim row) =>
    [
        ("commitment", Key(RecordFormat.Commitments, row.CommitmentId)), ("party", Key(RecordFormat.Parties, row.PartyId)), ("accused", row.Accused),
        ("text", row.Text), ("day", Date(row.Day)), ("published_on", Date(row.PublishedOn)), .. Readable(row.SourceId, row.Url), ("citation", row.Citation),
    ];

    private (string, string?)[] Claimant(Claimant row) =>
        [("name", row.Name), ("party", row.Party), ("nationwide", Flag(row.Nationwide)), .. Readable(row.SourceId, row.Url)];

    private (string, string?)[] CountingDefinition(CountingDefinition row) =>
    [
        ("name", row.Name), ("counts", row.Counts), ("valid_from", Date(row.ValidFrom)), ("valid_to", Date(row.ValidTo)), .. Readable(row.SourceId, row.Url),
    ];

    private (string, string?)[] Weapon(Weapon row) =>
    [
        ("name", row.Name), ("aliases", List(row.Aliases)), ("kind", Word(row.Kind)), ("sub_kind", row.SubKind is { } sub ? Word(sub) : null),
        ("includes_decoys", Flag(row.IncludesDecoys)), .. Readable(row.SourceId, row.Url),
    ];

    private (string, string?)[] Strike(Strike row) =>
    [
        ("attacker", Key(RecordFormat.Parties, row.AttackerId)), ("target", Key(RecordFormat.Parties, row.TargetId)), ("extent", Word(row.Extent)),
        ("day", Date(row.Day)), ("starts_at", Local(row.StartsAt, row.Zone)), ("ends_at", Local(row.EndsAt, row.Zone)), ("zone", row.Zone),
        .. Readable(row.SourceId, row.Url),
    ];

    private (string, string?)[] StrikeClaim(StrikeClaim row) =>
    [
        ("strike", Key(RecordFormat.Strikes, row.StrikeId)), ("claimant", Key(RecordFormat.Claimants, row.ClaimantId)), ("kind", Word(row.Kind)),
        ("model", row.Model), ("region", row.Region), ("figure", Word(row.Figure)), ("low", Number(row.Low)), ("best", Number(row.Best)),
        ("high", Number(row.High)), ("bound", Word(row.Bound)), ("definition", Key(RecordFormat.CountingDefinitions, row.CountingDefinitionId)),
        ("known_on", Date(row.KnownOn)), .. Readable(row.SourceId, row.Url), ("note", row.Note),
    ];

    private static (string, string?)[] TagRule(TagRule row) =>
    [
        ("subject", Word(row.Subject)), ("about", row.About), ("label", row.Label), ("terms", List(row.Terms)), ("without", List(row.Without)),
        ("patterns", List(row.Patterns)), ("languages", List(row.Languages)),
    ];

    private static (string, string?)[] TriageRule(TriageRule row) =>
    [
        ("title", row.Title), ("tags", List(row.Tags)), ("without_tags", List(row.WithoutTags)), ("terms", List(row.Terms)),
        ("languages", List(row.Languages)), ("assignee", row.Assignee),
    ];

    private (string, string?)[] Readable(int source, string? url) => [("source", Key(RecordFormat.Sources, source)), ("url", url)];

    // "By" the day of publication is what an empty day means.
    private static (string, string?)[] Said(SaidOn said, DateOnly published) =>
    [
        ("said_on", said == SaidOn.By(published) ? null : Date(said.Day)), ("said_precision", said == SaidOn.By(published) ? null : Precision(said.Precision)),
        ("published_on", Date(published)),
    ];

    private string? Key(RecordTable table, int? id) => id is { } number ? keyOf(table, number) : null;

    private static string Word<T>(T value)
        where T : struct, Enum => RecordField.Kebab(value.ToString());

    private static string? Precision(DatePrecision precision) => precision == DatePrecision.Day ? null : Word(precision);

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string? Date(DateOnly? day) => day?.ToString(RecordField.DateFormat, CultureInfo.InvariantCulture);

    private static string? Local(DateTime? utc, string zone) =>
        utc is { } time ? LocalClock.FromUtc(time, zone).ToString(RecordField.DatetimeFormat, CultureInfo.InvariantCulture) : null;

    private static string Flag(bool flag) => flag ? "true" : "false";

    private static string List(IEnumerable<string> entries) => string.Join(RecordField.ListDelimiter, entries);
}
