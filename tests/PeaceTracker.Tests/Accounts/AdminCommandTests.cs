using PeaceTracker.Accounts;
using PeaceTracker.Data;
using PeaceTracker.Features.Exchange;
using PeaceTracker.Shell;
using PeaceTracker.Terminal;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Accounts;

/// <summary>Operators let administrators in from the command line.</summary>
public sealed class AdminCommandTests
{
    private static Task<TestDatabase> DatabaseAsync() => TestDatabase.CreateAsync(services => services.AddExchange().AddAccountKeeping());

    private static async Task<(int Code, string Out, string Error)> RunAsync(TestDatabase database, string input, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var typed = new StringReader(input);
        var code = await CommandLine.InvokeAsync(arguments, new CommandHost(database.Services, output, error) { In = typed });
        return (code, output.ToString(), error.ToString());
    }

    [Fact]
    public async Task An_administrator_is_made_with_a_link_and_reset_with_another()
    {
        await using var database = await DatabaseAsync();
        var made = await RunAsync(database, "", "admin", "create", "anna@example.org");
        Assert.True(made.Code == ExitCode.Done, made.Error);
        Assert.Contains("/account/join?account=1&code=", made.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Refused, (await RunAsync(database, "", "admin", "create", "anna@example.org")).Code);

        var reset = await RunAsync(database, "", "admin", "reset", "ANNA@example.org");
        Assert.Contains("/account/join?account=1&code=", reset.Out, StringComparison.Ordinal);
        Assert.NotEqual(made.Out, reset.Out);
        Assert.Equal(ExitCode.Refused, (await RunAsync(database, "", "admin", "reset", "nobody@example.org")).Code);
    }

    [Theory]
    [InlineData("some words that are long\n", ExitCode.Done)]
    [InlineData("short\n", ExitCode.Refused)]
    [InlineData("anna@example.org\n", ExitCode.Refused)]
    [InlineData("passwordpassword\n", ExitCode.Refused)]
    [InlineData("", ExitCode.Refused)]
    public async Task A_password_is_read_from_standard_input_and_held_to_the_rule(string typed, int code)
    {
        await using var database = await DatabaseAsync();
        var said = await RunAsync(database, typed, "admin", "create", "anna@example.org", "--password-stdin");
        Assert.Equal(code, said.Code);
        Assert.DoesNotContain("/account/join", said.Out, StringComparison.Ordinal);
        Assert.Equal(code == ExitCode.Done ? 1 : 0, await database.ReadAsync(db => Task.FromResult(db.Users.Count())));
    }

    [Fact]
    public async Task While_the_server_runs_nothing_is_changed()
    {
        await using var database = await DatabaseAsync();
        using var taken = database.Get<DataDirectory>().TryLock();
        Assert.Equal(ExitCode.InUse, (await RunAsync(database, "", "admin", "create", "anna@example.org")).Code);
        Assert.Equal(ExitCode.Usage, (await RunAsync(database, "", "admin")).Code);
    }
}
