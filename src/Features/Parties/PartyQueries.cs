using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Live;

namespace PeaceTracker.Features.Parties;

/// <summary>Reads parties as they stood at a moment.</summary>
public sealed class PartyQueries(IDbContextFactory<TrackerContext> contexts, SharedReads shared)
{
    /// <summary>The parties of a negotiation; null where there is none of that slug.</summary>
    public async Task<PartyList?> AllAsync(string negotiation, Moment moment, CancellationToken cancellationToken) => moment.IsLatest
        ? await shared.GetAsync(negotiation, "parties", token => ReadAllAsync(negotiation, moment, token), cancellationToken)
        : await ReadAllAsync(negotiation, moment, cancellationToken);

    /// <summary>A party; null where the negotiation has none of that key.</summary>
    public async Task<PartyProfile?> FindAsync(string negotiation, string key, PartyView view, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var material = await NegotiationMaterial.ReadAsync(db, negotiation, view.Clocks.Moment, cancellationToken);
        if (material?.Parties.FirstOrDefault(row => row.Key == key) is not { } party)
        {
            return null;
        }

        var members = material.Parties.Where(row => party.Members.Contains(row.Key, StringComparer.Ordinal)).ToList();
        var paths = await material.PathsAsync(db, [party.Id, .. members.Select(row => row.Id)], cancellationToken);
        var own = paths.Where(path => path.Party.Id == party.Id).ToList();
        var statements = await StatementReading.ReadAsync(db, material, party, cancellationToken);
        return new(
            material.Title, NegotiationMaterial.Line(party), [.. members.Select(NegotiationMaterial.Line)],
            [.. material.Parties.Where(whole => whole.Members.Contains(key, StringComparer.Ordinal)).Select(NegotiationMaterial.Line)],
            material.Name(party.SourceId, party.Url),
            [.. own.Select(path => Stand(material, path, paths.Where(other => other.Issue == path.Issue && other.Party.Id != party.Id)))],
            [.. material.Issues.Where(issue => !own.Exists(path => path.Issue == issue)).Select(NegotiationMaterial.Name)],
            [.. own.SelectMany(path => Shifts(material, path)).OrderByDescending(shift => shift.To.SaidOn.Day)],
            [.. Speakers(material, statements.All), .. Speakers(material, await OfMembersAsync(db, material, members, cancellationToken), members)], statements.Balance(), Proposals(material, party),
            await ResponsesAsync(db, material, party, cancellationToken), statements.Page(view));
    }

    private async Task<PartyList?> ReadAllAsync(string negotiation, Moment moment, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var material = await NegotiationMaterial.ReadAsync(db, negotiation, moment, cancellationToken);
        if (material is null)
        {
            return null;
        }

        var paths = await material.PathsAsync(db, [.. material.Parties.Select(row => row.Id)], cancellationToken);
        var statements = await db.Statements.InUse()
            .Where(row => row.NegotiationId == material.Id && row.SaidDay <= moment.AsOf && row.PublishedOn <= moment.KnownAt)
            .GroupBy(row => row.PartyId).Select(own => new { own.Key, Count = own.Count(), Last = own.Max(row => row.SaidDay) })
            .ToDictionaryAsync(own => own.Key, cancellationToken);
        return new(material.Title, material.Issues.Count, [.. material.Parties.Select(party => new PartyCount(
            NegotiationMaterial.Line(party),
            [.. material.Parties.Where(row => party.Members.Contains(row.Key, StringComparer.Ordinal)).Select(NegotiationMaterial.Line)],
            paths.Where(path => path.Party.Id == party.Id).CountBy(path => path.Holding.Stance).OrderBy(count => count.Key).ToList(),
            statements.GetValueOrDefault(party.Id)?.Count ?? 0, statements.GetValueOrDefault(party.Id)?.Last))]);
    }

    private static Stand Stand(NegotiationMaterial material, PositionPath path, IEnumerable<PositionPath> members) => new(
        NegotiationMaterial.Name(path.Issue), path.Point(path.Holding),
        [.. path.Holding.Statements
            .OrderBy(row => row.SpeakerId is { } speaker ? material.Speakers[speaker].Authority : Authority.UnnamedOfficial)
            .Select(row => Voice(material, path.Party, row)).Distinct()],
        [.. members.OrderBy(member => member.Party.Order).Select(member => new MemberStand(NegotiationMaterial.Line(member.Party), member.Point(member.Holding)))]);

    // Where neither a person nor a text is known, the source that reports it; a coalition's voices say whom they speak for.
    private static VoiceName Voice(NegotiationMaterial material, Party party, Statement statement) => material.Voice(statement) switch
    {
        null => new($"reported by {material.Sources[statement.SourceId].Name}", null, null),
        { Speaker: not null } voice when statement.PartyId != party.Id => voice with { Of = material.Parties.FirstOrDefault(row => row.Id == statement.PartyId)?.ShortName },
        var voice => voice,
    };

    private static IEnumerable<ShiftLine> Shifts(NegotiationMaterial material, PositionPath path) => path.History
        .Select((revision, place) => (Revision: revision, Before: path.History.ElementAtOrDefault(place + 1)))
        .Where(step => step.Revision.Shift != Shift.None)
        .Select(step => new ShiftLine(
            NegotiationMaterial.Name(path.Issue), step.Revision.Shift,
            step.Revision.ShiftToward is { } toward ? material.Parties.FirstOrDefault(row => row.Key == toward)?.ShortName ?? toward : null,
            step.Before is null ? null : path.Point(step.Before), path.Point(step.Revision)));

    private static async Task<IReadOnlyList<Statement>> OfMembersAsync(TrackerContext db, NegotiationMaterial material, IReadOnlyList<Party> members, CancellationToken cancellationToken)
    {
        var (ids, moment) = (members.Select(row => row.Id).ToList(), material.Moment);
        return ids.Count == 0 ? [] : await db.Statements.InUse()
            .Where(row => ids.Contains(row.PartyId) && row.SpeakerId != null && row.SaidDay <= moment.AsOf && row.PublishedOn <= moment.KnownAt)
            .AsNoTracking().ToListAsync(cancellationToken);
    }

    private static IReadOnlyList<SpeakerLine> Speakers(NegotiationMaterial material, IReadOnlyList<Statement> statements, IReadOnlyList<Party>? members = null) =>
    [
        .. from speaker in material.Speakers.Values
           let own = statements.Where(row => row.SpeakerId == speaker.Id).ToList()
           where own.Count > 0
           orderby speaker.Authority, own.Count descending, speaker.Id
           select new SpeakerLine(speaker.Key, speaker.Name, speaker.Office, speaker.Authority, own.Count, own.Max(row => row.SaidDay),
               members?.FirstOrDefault(member => member.Id == own[0].PartyId)?.ShortName),
    ];

    private static IReadOnlyList<ProposalLine> Proposals(NegotiationMaterial material, Party party) =>
    [
        .. material.Proposals.Values.Where(row => row.Authors.Contains(party.Key, StringComparer.Ordinal)).OrderByDescending(NegotiationMaterial.Day)
            .Select(row => new ProposalLine(
                row.Key, row.Title, NegotiationMaterial.Day(row), row.Status,
                [.. material.Parties.Where(other => other.Id != party.Id && row.Authors.Contains(other.Key, StringComparer.Ordinal)).Select(other => other.ShortName)])),
    ];

    private static async Task<IReadOnlyList<ResponseLine>> ResponsesAsync(TrackerContext db, NegotiationMaterial material, Party party, CancellationToken cancellationToken)
    {
        var moment = material.Moment;
        var rows = await (from response in db.Responses.Where(row => row.PartyId == party.Id)
                          join statement in db.Statements on response.StatementId equals statement.Id
                          where statement.SaidDay <= moment.AsOf && statement.PublishedOn <= moment.KnownAt
                          orderby statement.SaidDay descending, response.Id descending
                          select new { Response = response, Statement = statement }).AsNoTracking().ToListAsync(cancellationToken);
        return [.. rows.Where(row => material.Proposals.ContainsKey(row.Response.ProposalId)).Select(row => new ResponseLine(
            material.Proposals[row.Response.ProposalId].Key, material.Proposals[row.Response.ProposalId].Title, row.Response.Stance, row.Response.Summary,
            row.Statement.SaidOn, material.Name(row.Statement.SourceId, row.Statement.Url)))];
    }
}
