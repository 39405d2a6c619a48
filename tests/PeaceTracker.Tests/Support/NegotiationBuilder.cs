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
    public async Task<Position> PositionAsync((int Said, int Published, int Recorded, bool Corrects)[] history, DateOnly first) =>
        (await PositionsAsync([history], first, _ => Stance.Supports))[0];

    /// <summary>
    /// Positions with their histories, one for each: north on border, south on border, north on river, south on river. Their
    /// revisions are recorded in turns.
    /// </summary>
    public async Task<IReadOnlyList<Position>> PositionsAsync(
        IReadOnlyList<(int Said, int Published, int Recorded, bool Corrects)[]> histories, DateOnly first, Func<int, Stance> stance)
    {
        var id = await database.AddNegotiationAsync();
        await database.WriteAsync(async (db, _) =>
        {
            var source = new Source { NegotiationId = id, Key = "gazette", Name = "The Gazette", Kind = SourceKind.Outlet, Reliability = Reliability.C };
            db.Add(source);
            await db.SaveChangesAsync();
            var north = new Party { NegotiationId = id, Key = "north", Name = "The North", ShortName = "North", Kind = PartyKind.State, Role = PartyRole.Belligerent, Order = 1, SourceId = source.Id };
            var south = new Party { NegotiationId = id, Key = "south", Name = "The South", ShortName = "South", Kind = PartyKind.State, Role = PartyRole.Belligerent, Order = 2, SourceId = source.Id };
            var border = new Issue { NegotiationId = id, Key = "border", Name = "Border", Proposition = "The border stays where it is.", Category = "Land", Order = 1, SourceId = source.Id };
            var river = new Issue { NegotiationId = id, Key = "river", Name = "River", Proposition = "The river is shared.", Category = "Land", Order = 2, SourceId = source.Id };
            db.AddRange(north, border);
            if (histories.Count > 1)
            {
                db.AddRange(south, river);
            }

            await db.SaveChangesAsync();
            db.Add(new Statement
            {
                NegotiationId = id, Key = "said-so", PartyId = north.Id, Paraphrase = "The North said so.", QuoteState = QuoteState.Paraphrase,
                SaidOn = SaidOn.Known(first), PublishedOn = first, SourceId = source.Id, Url = "https://gazette.example/1", Credibility = 3,
            });
            foreach (var (party, issue) in new[] { (north, border), (south, border), (north, river), (south, river) }.Take(histories.Count))
            {
                db.Add(new Position { NegotiationId = id, PartyId = party.Id, IssueId = issue.Id });
                await db.SaveChangesAsync();
            }

            return await db.SaveChangesAsync();
        });

        for (var i = 0; i < histories.Max(history => history.Length); i++)
        {
            for (var cell = 0; cell < histories.Count; cell++)
            {
                if (i < histories[cell].Length)
                {
                    await ReviseAsync(id, cell, i, histories[cell][i], first, stance(i));
                }
            }
        }

        return await database.ReadAsync(db => db.Positions.AsNoTracking().Include(row => row.Party).Include(row => row.Issue).Include(row => row.Revisions).ThenInclude(row => row.Replaces)
            .AsNoTrackingWithIdentityResolution().OrderBy(row => row.Id).ToListAsync());
    }

    private async Task ReviseAsync(int id, int cell, int number, (int Said, int Published, int Recorded, bool Corrects) told, DateOnly first, Stance stance)
    {
        database.Clock.Advance(TimeSpan.FromDays(told.Recorded));
        await database.WriteAsync(async (db, recording) =>
        {
            var position = await db.Positions.Include(row => row.Party).Include(row => row.Issue).Include(row => row.Revisions).OrderBy(row => row.Id).Skip(cell).FirstAsync();
            var earlier = told.Corrects ? position.Revisions.OrderBy(revision => revision.Number).LastOrDefault() : null;
            position.Revise(new PositionRevision
            {
                NegotiationId = id, Key = earlier?.Key ?? $"{position.Party.Key}-{position.Issue.Key}-{number}", Stance = stance, Condition = stance == Stance.AcceptsWithConditions ? "If the other does, too." : null, Summary = $"Revision {number}.", Shift = Shift.None,
                SaidOn = SaidOn.Known(first.AddDays(told.Said)), PublishedOn = first.AddDays(told.Said + told.Published), RecordedAt = recording.At,
                Replaces = earlier, Statements = [await db.Statements.SingleAsync()],
            });
            return await db.SaveChangesAsync();
        });
    }
}
