using Microsoft.EntityFrameworkCore;
using PeaceTracker.Domain;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Data;

public sealed class WriterTests
{
    [Fact]
    public async Task A_write_leaves_a_row_in_the_change_log_and_is_announced_once_it_is_committed()
    {
        await using var database = await TestDatabase.CreateAsync();
        var announced = new List<Noun>();
        database.Writer.Committed += touched => announced.AddRange(touched.Select(pair => pair.Noun));

        var id = await database.AddNegotiationAsync();

        var change = Assert.Single(await database.ReadAsync(db => db.Changes.AsNoTracking().ToListAsync()));
        Assert.Equal((id, Noun.Negotiation, "elsewhere-2031", ChangeKind.Added, "a test"),
            (change.NegotiationId, change.Noun, change.Key, change.Kind, change.Actor));
        Assert.Equal(DateTimeKind.Utc, change.RecordedAt.Kind);
        Assert.Equal([Noun.Negotiation], announced);
    }

    [Fact]
    public async Task Nothing_that_is_kept_can_be_deleted()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.AddNegotiationAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => database.WriteAsync(async (db, _) =>
        {
            db.Remove(await db.Negotiations.SingleAsync());
            return await db.SaveChangesAsync();
        }));
        Assert.Equal(1, await database.ReadAsync(db => db.Negotiations.CountAsync()));
    }

    [Fact]
    public async Task A_row_that_is_there_already_is_no_trouble_of_the_disk()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.AddNegotiationAsync();
        await Assert.ThrowsAsync<DbUpdateException>(() => database.AddNegotiationAsync());
        Assert.Null(database.Writer.Trouble);
    }

    [Fact]
    public async Task A_write_that_throws_leaves_nothing_and_announces_nothing()
    {
        await using var database = await TestDatabase.CreateAsync();
        database.Writer.Committed += _ => Assert.Fail("Nothing was committed.");

        await Assert.ThrowsAsync<InvalidOperationException>(() => database.WriteAsync<int>(async (db, recording) =>
        {
            db.Add(new Negotiation { Slug = "half-done", Title = "Half", Summary = "Done.", RecordedAt = recording.At });
            await db.SaveChangesAsync();
            throw new InvalidOperationException("The power goes.");
        }));

        Assert.Equal(0, await database.ReadAsync(db => db.Negotiations.CountAsync()));
        Assert.Equal(0, await database.ReadAsync(db => db.Changes.CountAsync()));
    }
}
