using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Records;

namespace PeaceTracker.Curation;

/// <summary>The rules that hold between a record and its neighbours of the same kind.</summary>
internal static class RecordNeighbours
{
    public static async Task<IReadOnlyList<Breach>> BreachesAsync(TrackerContext db, int negotiationId, RecordRow row, CancellationToken token)
    {
        if (row.Table == RecordFormat.Issues && row.Text("parent") is { } parent)
        {
            return await IssueAsync(db, negotiationId, row.Key, parent, token);
        }

        if (row.Table == RecordFormat.Provisions)
        {
            var twin = await (from provision in db.Provisions
                              join proposal in db.Proposals on provision.ProposalId equals proposal.Id
                              join issue in db.Issues on provision.IssueId equals issue.Id
                              where provision.NegotiationId == negotiationId && provision.Key != row.Key
                                  && proposal.Key == row.Needed("proposal") && issue.Key == row.Needed("issue")
                              select provision.Key).FirstOrDefaultAsync(token);
            return twin is null ? [] : [new("issue", $"has a provision of this proposal already: '{twin}'")];
        }

        if (row.Table == RecordFormat.Saliences)
        {
            var twin = await (from salience in db.Saliences
                              join party in db.Parties on salience.PartyId equals party.Id
                              join issue in db.Issues on salience.IssueId equals issue.Id
                              where salience.NegotiationId == negotiationId && salience.Key != row.Key
                                  && party.Key == row.Needed("party") && issue.Key == row.Needed("issue")
                              select salience.Key).FirstOrDefaultAsync(token);
            return twin is null ? [] : [new("issue", $"has a weight for this party already: '{twin}'")];
        }

        if (row.Table == RecordFormat.Strikes && row.Word<StrikeExtent>("extent") == StrikeExtent.Day)
        {
            var day = row.Date("day")!.Value;
            var twin = await (from strike in db.Strikes
                              join attacker in db.Parties on strike.AttackerId equals attacker.Id
                              join target in db.Parties on strike.TargetId equals target.Id
                              where strike.NegotiationId == negotiationId && strike.Key != row.Key && strike.Extent == StrikeExtent.Day && strike.Day == day
                                  && attacker.Key == row.Needed("attacker") && target.Key == row.Needed("target")
                              select strike.Key).FirstOrDefaultAsync(token);
            return twin is null ? [] : [new("day", $"is the day of attacks of '{twin}' already: its claims belong to one strike")];
        }

        return [];
    }

    private static async Task<IReadOnlyList<Breach>> IssueAsync(TrackerContext db, int negotiationId, string key, string parent, CancellationToken token)
    {
        if (parent == key)
        {
            return [new("parent", "must not be the issue itself")];
        }

        var isPart = await db.Issues.AnyAsync(issue => issue.NegotiationId == negotiationId && issue.Key == parent && issue.ParentId != null, token);
        var hasParts = await db.Issues.AnyAsync(
            issue => db.Issues.Any(own => own.Id == issue.ParentId && own.NegotiationId == negotiationId && own.Key == key), token);
        return isPart ? [new("parent", $"'{parent}' is itself a part of an issue: issues are one level deep")]
            : hasParts ? [new("parent", "must be empty: this issue has parts of its own, and issues are one level deep")]
            : [];
    }
}
