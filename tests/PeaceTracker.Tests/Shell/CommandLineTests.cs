using PeaceTracker.Features.Exchange;
using PeaceTracker.Shell;
using PeaceTracker.Terminal;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Shell;

/// <summary>What is typed is answered in words and with a code that a script can read.</summary>
public sealed class CommandLineTests
{
    private static async Task<(int Code, string Out, string Error)> RunAsync(TestDatabase database, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.InvokeAsync(arguments, new CommandHost(database.Services, output, error));
        return (code, output.ToString(), error.ToString());
    }

    private static Task<TestDatabase> DatabaseAsync() => TestDatabase.CreateAsync(services => services.AddExchange());

    [Theory]
    [InlineData("import", true)]
    [InlineData("help", true)]
    [InlineData("--help", true)]
    [InlineData("--urls=http://localhost:5081", false)]
    [InlineData("--nonsense", true)]
    [InlineData("--version", true)]
    [InlineData("--News:Refresh=false", false)]
    public void An_option_starts_the_server_and_a_word_is_a_command(string first, bool command) => Assert.Equal(command, CommandLine.IsCommand([first]));

    [Fact]
    public async Task A_dossier_comes_in_is_known_again_and_is_refused_with_its_faults()
    {
        await using var database = await DatabaseAsync();
        using var folder = new DossierFolder();
        var first = await RunAsync(database, "import", "dossier", folder.Path);
        Assert.True(first.Code == ExitCode.Done, first.Error);
        Assert.Contains("elsewhere-2031: ", first.Out, StringComparison.Ordinal);
        Assert.Contains("nothing was changed", (await RunAsync(database, "import", "dossier", folder.Path)).Out, StringComparison.Ordinal);

        var refused = await RunAsync(database, "import", "dossier", folder.Replace("positions.csv", ",supports,", ",maybe,").Path);
        Assert.Equal(ExitCode.Refused, refused.Code);
        Assert.Contains("positions.csv, line 2, column stance", refused.Error, StringComparison.Ordinal);
        Assert.Contains("1 fault; nothing was changed.", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Feeds_are_subscribed_once_and_a_line_that_is_none_keeps_no_other_out()
    {
        await using var database = await DatabaseAsync();
        await database.AddNegotiationAsync();
        var file = Path.Combine(database.Folder, "list.opml");
        await File.WriteAllTextAsync(file, "<opml version='1.0'><body><outline text='World'><outline text='A' xmlURL='https://a.example/feed'/>\n<outline text='B' xmlUrl='javascript:alert(1)'/></outline></body></opml>", TestContext.Current.CancellationToken);

        var (code, output, error) = await RunAsync(database, "import", "feeds", file, "--negotiation", "elsewhere-2031");
        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("1 feeds subscribed, 0 already were, 1 skipped", output, StringComparison.Ordinal);
        Assert.Contains("list.opml, line 2, column xmlUrl: 'javascript:alert(1)'", error, StringComparison.Ordinal);
        Assert.Contains("0 feeds subscribed, 1 already were", (await RunAsync(database, "import", "feeds", file, "--negotiation", "elsewhere-2031")).Out, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Refused, (await RunAsync(database, "import", "feeds", file, "--negotiation", "nowhere")).Code);
    }

    [Theory]
    [InlineData(ExitCode.Usage, "import")]
    [InlineData(ExitCode.Usage, "import", "nothing")]
    [InlineData(ExitCode.Usage, "import", "feeds", "list.opml")]
    [InlineData(ExitCode.Usage, "export")]
    [InlineData(ExitCode.Refused, "import", "dossier", "no-such-folder")]
    [InlineData(ExitCode.Refused, "import", "feeds", "no-such-file", "--negotiation", "elsewhere-2031")]
    [InlineData(ExitCode.Done, "help")]
    [InlineData(ExitCode.Done, "describe", "dossier")]
    public async Task Every_ending_has_its_code(int code, params string[] arguments)
    {
        await using var database = await DatabaseAsync();
        Assert.Equal(code, (await RunAsync(database, arguments)).Code);
    }

    [Fact]
    public async Task While_another_process_writes_a_command_changes_nothing()
    {
        await using var database = await DatabaseAsync();
        using var folder = new DossierFolder();
        using var taken = database.Get<PeaceTracker.Data.DataDirectory>().TryLock();
        var (code, _, error) = await RunAsync(database, "import", "dossier", folder.Path);
        Assert.Equal(ExitCode.InUse, code);
        Assert.Contains("stop it first. Nothing was changed.", error, StringComparison.Ordinal);
    }
}
