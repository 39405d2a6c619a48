using System.Text;
using Microsoft.EntityFrameworkCore;
using PeaceTracker.Domain;
using PeaceTracker.Features.Audit;
using PeaceTracker.Features.Audit.Api;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Features.Audit;

/// <summary>The log is found by who, what, when and where, and says field by field what changed.</summary>
public sealed class AuditQueriesTests : IAsyncLifetime
{
    private TestDatabase database = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private AuditQueries Audit => new(database.Get<IDbContextFactory<PeaceTracker.Data.TrackerContext>>());

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        await new NegotiationBuilder(database).PositionAsync([(0, 1, 1, false), (0, 1, 1, true)], new DateOnly(2026, 3, 1));
        await database.AddNegotiationAsync("other-2031");
        await database.Writer.WriteAsync("editor@example.org", async (db, _, token) =>
        {
            var party = await db.Parties.SingleAsync(token);
            db.Entry(party).Property(nameof(Party.Name)).CurrentValue = "=The Far North, \"100%\"";
            db.Entry(party).Property(nameof(Party.Role)).CurrentValue = PartyRole.Mediator;
            return await db.SaveChangesAsync(token);
        }, Token);
    }

    [Fact]
    public async Task An_entry_tells_what_differs_in_words_and_by_key()
    {
        var line = (await Audit.PageAsync(new(), Token)).Lines[0];
        Assert.Equal(("editor@example.org", Deed.Revised, Noun.Party, "north", "elsewhere-2031"), (line.Actor, line.Deed, line.Noun, line.Key, line.Negotiation));
        Assert.Equal(["Name", "Role"], line.Fields.Where(part => part.Differs).Select(part => part.Name));
        Assert.Contains(new AuditField("Role", "belligerent", "mediator", true), line.Fields);
        Assert.Contains(new AuditField("Source", "gazette", "gazette", false), line.Fields);
        Assert.DoesNotContain(line.Fields, part => (part.Before + part.After).Contains('{', StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_position_is_linked_where_readers_see_it_and_names_its_row()
    {
        var line = Assert.Single((await Audit.PageAsync(new() { Noun = Noun.Position, Key = "north-border-0", To = NegotiationBuilder.RecordedOn(1) }, Token)).Lines);
        Assert.Equal("/elsewhere-2031/positions/north/border", line.Address);
        Assert.Contains(line.Fields, part => part is { Name: "Position", After: "north on border" });
        Assert.Contains(line.Fields, part => part is { Name: "Stance", After: "supports" });
        Assert.Contains(line.Fields, part => part is { Name: "Published on", After: "2 Mar 2026" });
    }

    [Theory]
    [InlineData("?actor=EDITOR", 1)]
    [InlineData("?deed=revised", 1)]
    [InlineData("?noun=party&deed=added", 1)]
    [InlineData("?negotiation=other-2031", 1)]
    [InlineData("?negotiation=nowhere", 0)]
    [InlineData("?key=border", 1)]
    [InlineData("?text=100%25", 1)]
    [InlineData("?text=far north", 1)]
    [InlineData("?text=_______________________________________________________", 0)]
    [InlineData("?from=2026-04-02&noun=position", 2)]
    [InlineData("?to=2026-03-31", 0)]
    [InlineData("?entry=1", 1)]
    public async Task The_address_says_what_is_shown(string query, int lines)
    {
        var filter = AuditFilter.Parse(new("http://localhost/admin/audit" + query), out var problems);
        Assert.Empty(problems);
        Assert.Equal(lines, (await Audit.PageAsync(filter, Token)).Lines.Count);
        Assert.Equal(filter, AuditFilter.Parse(new("http://localhost" + filter.Address()), out _));
    }

    [Fact]
    public void What_cannot_be_read_is_named()
    {
        AuditFilter.Parse(new("http://localhost/admin/audit?deed=3&noun=unicorn&from=soon&before=-1"), out var problems);
        Assert.Equal(["from", "deed", "noun", "before"], problems.Select(problem => problem.Split(':')[0]));
    }

    [Fact]
    public async Task A_long_log_comes_page_by_page_without_a_gap_and_as_one_file()
    {
        await database.WriteAsync((_, recording) =>
        {
            for (var i = 0; i < 1200; i++)
            {
                recording.Note(Deed.SignedIn, $"somebody {i}");
            }

            return Task.FromResult(0);
        });
        var seen = new List<long>();
        for (AuditFilter? next = new() { Deed = Deed.SignedIn }; next is not null;)
        {
            var page = await Audit.PageAsync(next, Token);
            Assert.InRange(page.Lines.Count, 1, AuditQueries.PageSize);
            seen.AddRange(page.Lines.Select(line => line.Seq));
            next = page.Older;
        }

        Assert.Equal(1200, seen.Distinct().Count());
        Assert.Equal(seen.OrderDescending(), seen);
        Assert.Equal(1201, (await CsvAsync(new() { Deed = Deed.SignedIn })).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task The_file_is_safe_to_open_in_a_spreadsheet()
    {
        await database.WriteAsync((_, recording) =>
        {
            recording.Note(Deed.SignInFailed, "=HYPERLINK(\"https://evil.example\")", key: "@SUM(1)");
            return Task.FromResult(0);
        });
        var text = await CsvAsync(new() { Deed = Deed.SignInFailed });
        Assert.DoesNotContain(",=", text, StringComparison.Ordinal);
        Assert.DoesNotContain(",\"=", text, StringComparison.Ordinal);
        Assert.DoesNotContain(",@", text, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private async Task<string> CsvAsync(AuditFilter filter)
    {
        using var body = new MemoryStream();
        await AuditCsv.WriteAsync(body, Audit, filter, Token);
        return Encoding.UTF8.GetString(body.ToArray());
    }
}
