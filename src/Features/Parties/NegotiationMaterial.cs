using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.Parties;

/// <summary>What pages of parties and speakers name: read once per page, without what is retired where that is hidden.</summary>
internal sealed class NegotiationMaterial
{
    public required int Id { get; init; }

    public required string Title { get; init; }

    /// <summary>The parties that are shown, in their order.</summary>
    public required IReadOnlyList<Party> Parties { get; init; }

    /// <summary>The issues that are shown, in their order.</summary>
    public required IReadOnlyList<Issue> Issues { get; init; }

    public required IReadOnlyDictionary<int, Source> Sources { get; init; }

    public required IReadOnlyDictionary<int, Speaker> Speakers { get; init; }

    /// <summary>Proposals that are shown, whose text was public by then.</summary>
    public required IReadOnlyDictionary<int, Proposal> Proposals { get; init; }

    public required Moment Moment { get; init; }

    /// <summary>Reads it; null where there is no such negotiation.</summary>
    public static async Task<NegotiationMaterial?> ReadAsync(TrackerContext db, string slug, Moment moment, CancellationToken cancellationToken)
    {
        var negotiation = await db.Negotiations.Where(row => row.Slug == slug).Select(row => new { row.Id, row.Title }).SingleOrDefaultAsync(cancellationToken);
        if (negotiation is null)
        {
            return null;
        }

        var issues = await db.Issues.Where(row => row.NegotiationId == negotiation.Id).OrderBy(row => row.Order).AsNoTracking().ToListAsync(cancellationToken);
        // A part is hidden with the issue that it is a part of.
        issues.RemoveAll(issue => issue.ParentId is { } parent && !issues.Exists(other => other.Id == parent));
        var proposals = await db.Proposals.Where(row => row.NegotiationId == negotiation.Id).AsNoTracking().ToListAsync(cancellationToken);
        return new()
        {
            Id = negotiation.Id, Title = negotiation.Title, Moment = moment, Issues = issues,
            Parties = await db.Parties.Where(row => row.NegotiationId == negotiation.Id).OrderBy(row => row.Order).AsNoTracking().ToListAsync(cancellationToken),
            Sources = await db.Sources.Where(row => row.NegotiationId == negotiation.Id).AsNoTracking().ToDictionaryAsync(row => row.Id, cancellationToken),
            Speakers = await db.Speakers.Where(row => row.NegotiationId == negotiation.Id).AsNoTracking().ToDictionaryAsync(row => row.Id, cancellationToken),
            Proposals = proposals.Where(row => Day(row) <= moment.AsOf && (row.PublicOn ?? Day(row)) <= moment.KnownAt).ToDictionary(row => row.Id),
        };
    }

    /// <summary>The day of a proposal.</summary>
    public static DateOnly Day(Proposal proposal) => (proposal.HandedOverOn ?? proposal.MadeOn ?? proposal.PublicOn)!.Value;

    /// <summary>A party by its names.</summary>
    public static PartyLine Line(Party party) => new(party.Key, party.Name, party.ShortName, party.Role, party.Kind);

    /// <summary>An issue by its name.</summary>
    public static IssueName Name(Issue issue) => new(issue.Key, issue.Name, issue.Category, issue.Proposition, issue.ParentId is not null);

    /// <summary>A source by its name.</summary>
    public SourceName Name(int source, string? url) => new(Sources[source].Name, Sources[source].Reliability, url);

    /// <summary>Whose side a source belongs to, as seen from a party.</summary>
    public SourceSide Side(int source, Party party) => Sources[source].Alignment switch
    {
        null => SourceSide.None,
        var key when key == party.Key || party.Members.Contains(key, StringComparer.Ordinal)
            || Parties.Any(whole => whole.Key == key && whole.Members.Contains(party.Key, StringComparer.Ordinal)) => SourceSide.Own,
        _ => SourceSide.Other,
    };

    /// <summary>Who made a statement: the person, else the text it stands in; null where neither is known.</summary>
    public VoiceName? Voice(Statement statement) => statement.SpeakerId is { } speaker
        ? new(Speakers[speaker].Name, Speakers[speaker].Key, null)
        : Text(statement);

    /// <summary>The text that a statement stands in or is about, where it is one of the negotiation's and was public by then.</summary>
    public VoiceName? Text(Statement statement) =>
        statement.ProposalId is { } id && Proposals.GetValueOrDefault(id) is { } proposal ? new(proposal.ShortTitle, null, proposal.Key) : null;

    /// <summary>The positions of some parties on issues that are shown, each with its history, the revision that holds first; without those that say nothing by then.</summary>
    public async Task<IReadOnlyList<PositionPath>> PathsAsync(TrackerContext db, IReadOnlyList<int> parties, CancellationToken cancellationToken)
    {
        var positions = await db.Positions.Where(row => parties.Contains(row.PartyId)).Include(row => row.Party)
            .Include(row => row.Revisions).ThenInclude(row => row.Replaces)
            .Include(row => row.Revisions).ThenInclude(row => row.Statements)
            .AsSplitQuery().AsNoTrackingWithIdentityResolution().ToListAsync(cancellationToken);
        return [.. from issue in Issues
                   from position in positions
                   where position.IssueId == issue.Id
                   let history = Moment.History(position.Revisions).ToList()
                   where history.Count > 0
                   select new PositionPath(position.Party, issue, history)];
    }
}

/// <summary>A position and the way that led to it: the revision that holds, then those before it.</summary>
internal sealed record PositionPath(Party Party, Issue Issue, IReadOnlyList<PositionRevision> History)
{
    public PositionRevision Holding => History[0];

    public RevisionPoint Point(PositionRevision revision) =>
        new(Party.Key, Issue.Key, revision.Number, revision.Stance, revision.Summary, revision.Condition, revision.SaidOn, revision.PublishedOn);
}
