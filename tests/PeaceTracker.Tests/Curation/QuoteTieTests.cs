using Bunit;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;
using PeaceTracker.Curation;
using PeaceTracker.Curation.Forms;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Curation;

/// <summary>What stands below a quote while it is typed.</summary>
public sealed class QuoteTieTests : BunitContext
{
    private const string Page = "https://gazette.example/9";

    private IRenderedComponent<QuoteTie> Show(CurationDesk desk, string quote, string url = Page)
    {
        Services.AddSingleton(desk.Get<QuoteQueries>());
        Services.AddSingleton<AntiforgeryStateProvider, NoToken>();
        return Render<QuoteTie>(parameters => parameters.Add(own => own.Negotiation, CurationDesk.Negotiation).Add(own => own.Quote, quote).Add(own => own.Url, url).Add(own => own.Id, "r0"));
    }

    private static void Says(IRenderedComponent<QuoteTie> tie, string words) =>
        tie.WaitForAssertion(() => Assert.Contains(words, tie.Find(".tie").TextContent, StringComparison.Ordinal));

    [Fact]
    public async Task It_is_found_or_not_found_as_it_is_typed()
    {
        await using var desk = await CurationDesk.OpenAsync();
        await desk.Get<PageTextCurator>().StoreAsync(CurationDesk.Negotiation, Page, "“Not one metre,” she said.", Xunit.TestContext.Current.CancellationToken);
        var tie = Show(desk, "Not one metre");
        Says(tie, "Found in the stored text");
        Assert.Empty(tie.FindAll("details"));

        tie.Render(parameters => parameters.Add(own => own.Quote, "Not two metres"));
        Says(tie, "Not found in the stored text");
        Assert.Contains("anew", tie.Find("summary").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_no_text_is_stored_one_is_asked_for_in_a_box_that_goes_not_over_the_live_connection()
    {
        await using var desk = await CurationDesk.OpenAsync();
        var tie = Show(desk, "Not one metre");
        Says(tie, "No text of this page is stored");
        var box = tie.Find(".page-text textarea");
        Assert.False(box.HasAttribute("name"));
        Assert.DoesNotContain(box.Attributes, attribute => attribute.Name.StartsWith("blazor:on", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_quote_or_an_address_there_is_nothing_to_look_for()
    {
        await using var desk = await CurationDesk.OpenAsync();
        var tie = Show(desk, "", "");
        Says(tie, "No quote");
        tie.Render(parameters => parameters.Add(own => own.Quote, "Not one metre"));
        Says(tie, "Not checked");
    }

    private sealed class NoToken : AntiforgeryStateProvider
    {
        public override AntiforgeryRequestToken? GetAntiforgeryToken() => null;
    }
}
