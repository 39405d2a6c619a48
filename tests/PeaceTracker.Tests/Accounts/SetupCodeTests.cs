using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PeaceTracker.Accounts;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Accounts;

/// <summary>The first administrator comes from whoever runs the server, and from nobody else.</summary>
public sealed class SetupCodeTests
{
    private const string Email = "anna@example.org";

    private const string Password = "some words that are long";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Task<TestDatabase> DatabaseAsync(params (string Key, string Value)[] settings) => TestDatabase.CreateAsync(services =>
    {
        services.AddAccountKeeping();
        services.AddSingleton<IConfiguration>(provider => new ConfigurationBuilder()
            .AddInMemoryCollection([new("DataDirectory", provider.GetRequiredService<Folder>().Path), .. settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))]).Build());
        services.AddSingleton(new Folder());
    });

    private static Task<int> CountAsync(TestDatabase database) => database.ReadAsync(db => Task.FromResult(db.Users.Count()));

    [Fact]
    public async Task A_code_waits_in_the_data_directory_until_it_is_used_once()
    {
        await using var database = await DatabaseAsync();
        var first = database.Get<FirstAdministrator>();
        Assert.Null(await first.PrepareAsync(Token));
        var file = database.Get<SetupCode>().File;
        var code = (await File.ReadAllTextAsync(file, Token)).Trim();
        Assert.Matches("^([A-Z]{5}-){3}[A-Z]{5}$", code);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }

        // After a restart it is the same.
        Assert.Equal(code, new SetupCode(database.Get<DataDirectory>()).Open());

        Assert.Equal("Code", Assert.Single((await first.SetUpAsync("AAAAA-AAAAA-AAAAA-AAAAA", Email, Password, "192.0.2.1", Token)).Faults).Field);
        Assert.Equal("Password", Assert.Single((await first.SetUpAsync(code, Email, "short", "192.0.2.1", Token)).Faults).Field);
        var made = await first.SetUpAsync(code.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal), Email, Password, "192.0.2.1", Token);
        Assert.Equal(Role.Administrator, made.Account!.Role);
        Assert.False(File.Exists(file));
        Assert.NotEmpty((await first.SetUpAsync(code, "ben@example.org", Password, "192.0.2.1", Token)).Faults);
        Assert.Equal(1, await CountAsync(database));
        Assert.Contains(await database.ReadAsync(db => Task.FromResult(db.AuditEntries.ToList())), entry =>
            entry is { Deed: Deed.AccountInvited, Actor: "the setup code", Origin: "192.0.2.1", Headline: Email });
    }

    [Fact]
    public async Task A_file_that_holds_no_code_is_made_anew()
    {
        await using var database = await DatabaseAsync();
        var code = database.Get<SetupCode>();
        await File.WriteAllTextAsync(code.File, "not a code\n", Token);
        var made = code.Open();
        Assert.Equal(made, (await File.ReadAllTextAsync(code.File, Token)).Trim());
        Assert.False(code.Matches("not a code"));
        Assert.False(code.Matches(null));
        Assert.False(code.Matches(""));
        Assert.True(code.Matches(made));
    }

    [Fact]
    public async Task Who_guesses_too_often_is_not_listened_to()
    {
        await using var database = await DatabaseAsync();
        var first = database.Get<FirstAdministrator>();
        await first.PrepareAsync(Token);
        for (var i = 0; i < NetworkLimits.MostFromOnePlace; i++)
        {
            await first.SetUpAsync("wrong", Email, Password, "192.0.2.1", Token);
        }

        var code = database.Get<SetupCode>().Open();
        Assert.Contains("Too many attempts", Assert.Single((await first.SetUpAsync(code, Email, Password, "192.0.2.1", Token)).Faults).Words, StringComparison.Ordinal);
        database.Clock.Advance(AttemptCounter.Window);
        Assert.NotNull((await first.SetUpAsync(code, Email, Password, "192.0.2.1", Token)).Account);
    }

    [Theory]
    [InlineData(null, "Admin:PasswordFile is not")]
    [InlineData("no-such-file", "there is no such file")]
    [InlineData("short", "at least 12 characters")]
    [InlineData("some words that are long\n", null)]
    public async Task The_configuration_names_the_first_administrator_or_says_what_is_wrong_with_it(string? content, string? refusal)
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        if (content is not null and not "no-such-file")
        {
            await File.WriteAllTextAsync(file, content, Token);
        }

        await using var database = await DatabaseAsync([("Admin:Email", Email), .. content is null ? (ReadOnlySpan<(string, string)>)[] : [("Admin:PasswordFile", file)]]);
        var said = await database.Get<FirstAdministrator>().PrepareAsync(Token);
        Assert.Equal(refusal is null, said is null);
        Assert.Contains(refusal ?? "", said ?? "", StringComparison.Ordinal);
        Assert.Equal(refusal is null ? 1 : 0, await CountAsync(database));
        Assert.False(File.Exists(database.Get<SetupCode>().File));
        File.Delete(file);

        // It is only about the first: the file may be gone once it was read.
        Assert.Equal(refusal is null, await database.Get<FirstAdministrator>().PrepareAsync(Token) is null);
    }

    private sealed class Folder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("peacetracker-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
