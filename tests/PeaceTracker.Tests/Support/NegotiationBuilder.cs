using Microsoft.EntityFrameworkCore;
using PeaceTracker.Domain;

namespace PeaceTracker.Tests.Support;

/// <summary>A small negotiation about a border, with as much in it as a test needs.</summary>
internal sealed class NegotiationBuilder(TestDatabase database)
{
    private static readonly DateTime FirstRecord = new(2026, 4, 1, 12, 0, 0, DateTimeKind.Utc);

    /// <summary>The day that is so many days after the first record.</summary>
    public static DateOnly RecordedOn(int days) => DateOnly.FromDateTime(FirstRecord).AddDays(days);

    /// <summary>The party "north" on the issue "border", with a history told in days from <paramref name="first"/>.</summary>
    public async Task<Position> PositionAsync((int Said, int Published, int Recorded, bool Corrects)[] history, DateOnly first)
    {
        var id = await database.AddNegotiationAsync();
        await database.WriteAsync(async (db, _) =>
        {
            var source = new Source { NegotiationId = id, Key = "gazette", Name = "The Gazette", Kind = SourceKind.Outlet, Reliability = Reliability.C };
            db.Add(source);
            await db.SaveChangesAsync();
            var party = new Party { NegotiationId = id, Key = "north", Name = "The North", ShortName = "North", Kind = PartyKind.State, Role = PartyRole.Belligerent, Order = 1, SourceId = source.Id };
            var issue = new Issue { NegotiationId = id, Key = "border", Name = "Border", Proposition = "The border stays where it is.", Category = "Land", Order = 1, SourceId = source.Id };
            db.AddRange(party, issue);
            await db.SaveChangesAsync();
            db.Add(new Statement
            {
                NegotiationId = id, Key = "said-so", PartyId = party.Id, Paraphrase = "The North said so.", QuoteState = QuoteState.Paraphrase,
                SaidOn = SaidOn.Known(first), PublishedOn = first, SourceId = source.Id, Url = "https://gazette.example/1", Credibility = 3,
            });
            db.Add(new Position { NegotiationId = id, PartyId = party.Id, IssueId = issue.Id });
            return await db.SaveChangesAsync();
        });

        for (var i = 0; i < history.Length; i++)
        {
            var (said, published, recorded, corrects) = history[i];
            database.Clock.Advance(TimeSpan.FromDays(recorded));
            var number = i;
            await database.WriteAsync(async (db, recording) =>
            {
                var position = await db.Positions.Include(row => row.Party).Include(row => row.Issue).Include(row => row.Revisions).SingleAsync();
                var earlier = corrects ? position.Revisions.OrderBy(revision => revision.Number).LastOrDefault() : null;
                position.Revise(new PositionRevision
                {
                    NegotiationId = id, Key = earlier?.Key ?? $"north-border-{number}", Stance = Stance.Supports, Summary = $"Revision {number}.", Shift = Shift.None,
                    SaidOn = SaidOn.Known(first.AddDays(said)), PublishedOn = first.AddDays(said + published), RecordedAt = recording.At,
                    Replaces = earlier, Statements = [await db.Statements.SingleAsync()],
                });
                return await db.SaveChangesAsync();
            });
        }

        return await database.ReadAsync(db => db.Positions.AsNoTracking().Include(row => row.Revisions).ThenInclude(row => row.Replaces).AsNoTrackingWithIdentityResolution().SingleAsync());
    }
}
