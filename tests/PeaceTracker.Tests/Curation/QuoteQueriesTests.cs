using PeaceTracker.Curation;
using PeaceTracker.Domain;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Curation;

/// <summary>What a curator is told of a quote while typing it, and what becomes of it when it is saved.</summary>
public sealed class QuoteQueriesTests
{
    private const string Page = "https://gazette.example/9";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_quote_is_looked_for_in_the_stored_text_of_its_page()
    {
        await using var desk = await CurationDesk.OpenAsync();
        var quotes = desk.Get<QuoteQueries>();
        Task<QuoteFinding> FindAsync(string? quote, string? url = Page) => quotes.FindAsync(CurationDesk.Negotiation, quote, url, Token);

        Assert.Equal(QuoteFinding.NoQuote, await FindAsync("  "));
        Assert.Equal(QuoteFinding.NoAddress, await FindAsync("Not one metre", ""));
        Assert.Equal(QuoteFinding.NoText, await FindAsync("Not one metre"));

        Assert.IsType<CurationOutcome.Done>(await desk.Get<PageTextCurator>().StoreAsync(CurationDesk.Negotiation, Page, "She said: “Not one metre.”", Token));

        Assert.Equal(QuoteFinding.Found, await FindAsync("“Not one metre”", $" {Page} "));
        Assert.Equal(QuoteFinding.NotFound, await FindAsync("Not two metres"));
        Assert.Equal(QuoteFinding.NoText, await FindAsync("Not one metre", "https://gazette.example/other"));
        Assert.Equal(QuoteFinding.NoAddress, await quotes.FindAsync("nowhere", "Not one metre", Page, Token));
    }

    [Fact]
    public async Task A_text_that_came_after_the_quote_was_drafted_verifies_it_when_it_is_published()
    {
        await using var desk = await CurationDesk.OpenAsync();
        var statement = desk.Statement("north-says-no");
        statement = statement with { Fields = new Dictionary<string, string>(statement.Fields) { ["quote"] = "Not one metre", ["language"] = "en", ["quote_state"] = "verified" } };
        var draft = await desk.SubmitAsync(statement, await desk.PositionAsync("opposes", "north-says-no"));
        Assert.Equal("quoted", (await desk.Get<DraftQueries>().FindAsync(draft.Id, Token))!.Records[0].Fields["quote_state"]);

        await desk.Get<PageTextCurator>().StoreAsync(CurationDesk.Negotiation, Page, "She said: “Not one metre.”", Token);
        await desk.SignInAsync(Role.Editor);
        Assert.IsType<CurationOutcome.Done>(await desk.Reviewer.PublishAsync([draft], Token));

        Assert.Equal("verified", (await desk.Get<RecordQueries>().FindAsync(CurationDesk.Negotiation, "statements", "north-says-no", Token))!["quote_state"]);
    }

    [Fact]
    public async Task A_text_that_is_too_long_or_empty_is_refused_in_words()
    {
        await using var desk = await CurationDesk.OpenAsync();
        var texts = desk.Get<PageTextCurator>();
        Assert.IsType<CurationOutcome.Done>(await texts.StoreAsync(CurationDesk.Negotiation, Page, new('я', PageText.MaxLength), Token));
        var fault = Assert.Single(Assert.IsType<CurationOutcome.Invalid>(await texts.StoreAsync(CurationDesk.Negotiation, Page, new('я', PageText.MaxLength + 1), Token)).Faults);
        Assert.Contains("500,000", fault.Message, StringComparison.Ordinal);
        Assert.IsType<CurationOutcome.Invalid>(await texts.StoreAsync(CurationDesk.Negotiation, Page, " ", Token));
    }
}
