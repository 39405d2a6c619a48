using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using PeaceTracker.Domain;
using PeaceTracker.EndToEnd.Support;
using PeaceTracker.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace PeaceTracker.EndToEnd;

/// <summary>An editor brings a file of strikes in through the browser, decides about what was put aside, and takes it back.</summary>
public sealed class ImportJourneyTests(Browser browser, ImportJourneyTests.Host host) : IClassFixture<ImportJourneyTests.Host>
{
    [Fact]
    public async Task The_real_file_comes_in_with_every_row_accounted_for_and_goes_again()
    {
        var file = SharedMaterial.Path("data/strikes/missile_attacks_daily.csv");
        await using var visitor = await host.SignInAsync(browser, Role.Editor);
        var page = visitor.Page;
        await visitor.GoAsync("/admin/imports");
        await page.Locator("input[type=file]").SetInputFilesAsync(file);
        await Expect(page.GetByText("3,585 rows read = 3,583 stored + 2 quarantined + 0 duplicates")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Expect(page.GetByText("Massive Missile Attacks on Ukraine (Kaggle), daily file").Last).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Import", Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**/admin/imports/*", new() { Timeout = 60_000 });

        await Expect(page.Locator("article.aside")).ToHaveCountAsync(2);
        var row = page.GetByRole(AriaRole.Article, new() { Name = "Line 2063" });
        await row.GetByRole(AriaRole.Button, new() { Name = "Accept" }).ClickAsync();
        await Expect(page.GetByText("It still cannot be stored: the source does not say who claims it.")).ToBeVisibleAsync();
        await row.GetByLabel("Reason").FillAsync("The post is gone.");
        await row.GetByRole(AriaRole.Button, new() { Name = "Dismiss" }).ClickAsync();
        await Expect(row.GetByText("Dismissed.")).ToBeVisibleAsync();
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(host.DataFolder, "uploads")));

        await page.GetByRole(AriaRole.Button, new() { Name = "Take back…" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Take it back", Exact = true }).ClickAsync();
        await Expect(page.Locator(".said")).ToHaveTextAsync("The import was taken back.", new() { Timeout = 60_000 });
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task Preview_and_import_fit_the_window_and_are_accessible()
    {
        var faults = new List<string>();
        await using var visitor = await host.SignInAsync(browser, Role.Editor);
        var page = visitor.Page;
        await visitor.GoAsync("/admin/imports");
        await TakeAsync("{\"rows\": []}");
        await Expect(page.GetByText("is JSON, not a table of text")).ToBeVisibleAsync();

        await TakeAsync(Encoding.UTF8.GetString(KaggleText.File(KaggleText.Row(), KaggleText.Row(model: "Glider-9000"), KaggleText.Row(destroyed: "12"))));
        await Expect(page.GetByText("The dictionary of weapons does not know: Glider-9000 (1 row)")).ToBeVisibleAsync();
        await Look.AtAsync(page, "imports-preview", ColorScheme.Light, faults);
        await page.GetByRole(AriaRole.Button, new() { Name = "Import", Exact = true }).ClickAsync();
        await Expect(page.Locator("article.aside")).ToHaveCountAsync(1);
        await Look.AtAsync(page, "imports-import", ColorScheme.Light, faults);
        Assert.Empty(faults.Concat(visitor.Complaints));

        Task TakeAsync(string text) => page.Locator("input[type=file]").SetInputFilesAsync(
            new FilePayload { Name = "missile_attacks_daily.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(text) });
    }

    /// <summary>The application with accounts, whose strikes the tests of this class change.</summary>
    public sealed class Host : CurationHost
    {
        /// <summary>Where it keeps everything.</summary>
        public string DataFolder => Services.GetRequiredService<Data.DataDirectory>().FullPath;
    }
}
