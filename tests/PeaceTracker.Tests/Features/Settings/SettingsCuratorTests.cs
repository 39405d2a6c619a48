using Microsoft.EntityFrameworkCore;
using PeaceTracker.Domain;
using PeaceTracker.Features.Settings;
using PeaceTracker.Features.Settings.Curation;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Features.Settings;

/// <summary>Settings are changed by administrators alone, never over somebody else's change, and never without a trace.</summary>
public sealed class SettingsCuratorTests : IAsyncLifetime
{
    private TestDatabase database = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private SettingsCurator Curator => database.Get<SettingsCurator>();

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync(services => services.AddSettings().AddTestAccounts());
        await database.SignInAsync(Role.Administrator);
    }

    [Fact]
    public async Task The_four_eyes_rule_is_on_until_an_administrator_turns_it_off()
    {
        Assert.True((await database.Get<SettingsQueries>().NowAsync(Token)).FourEyes);
        Assert.IsType<SettingOutcome.Saved>(await Curator.SetFourEyesAsync("true", on: false, Token));
        Assert.False((await database.Get<SettingsQueries>().NowAsync(Token)).FourEyes);

        var entry = await database.ReadAsync(db => db.AuditEntries.SingleAsync(row => row.Deed == Deed.SettingChanged));
        Assert.Equal(("administrator@example.org", "Review:FourEyes", "{\"Value\":\"on\"}", "{\"Value\":\"off\"}"), (entry.Actor, entry.Key, entry.Before, entry.After));
    }

    [Fact]
    public async Task Whoever_saw_an_older_value_is_told_and_changes_nothing()
    {
        await Curator.SetBackupsAsync(("24", "6"), ("14", "14"), Token);
        var conflict = Assert.IsType<SettingOutcome.Conflict>(await Curator.SetBackupsAsync(("24", "12"), ("14", "3"), Token));
        Assert.Contains("set it to 6 meanwhile", conflict.Words, StringComparison.Ordinal);
        var now = await database.Get<SettingsQueries>().NowAsync(Token);
        Assert.Equal(("6", "14"), (now.BackupHours, now.BackupsKept));
        Assert.IsType<SettingOutcome.Unchanged>(await Curator.SetBackupsAsync(("6", "6"), ("14", "14"), Token));
        Assert.Equal(1, await database.ReadAsync(db => db.AuditEntries.CountAsync(row => row.Deed == Deed.SettingChanged)));
    }

    [Theory]
    [InlineData("-1", "14")]
    [InlineData("x", "14")]
    [InlineData("24", "0")]
    [InlineData("9000", "14")]
    [InlineData("", "14")]
    public async Task A_value_that_is_none_is_refused(string hours, string kept) =>
        Assert.Contains("whole number", Assert.IsType<SettingOutcome.Refused>(await Curator.SetBackupsAsync(("24", hours), ("14", kept), Token)).Words, StringComparison.Ordinal);

    [Theory]
    [InlineData(Role.Curator)]
    [InlineData(Role.Editor)]
    public async Task Nobody_below_an_administrator_sets_anything(Role role)
    {
        await database.SignInAsync(role);
        Assert.IsType<SettingOutcome.Refused>(await Curator.SetFourEyesAsync("true", on: false, Token));
        Assert.IsType<SettingOutcome.Refused>(await Curator.SetBackupsAsync(("24", "0"), ("14", "1"), Token));
        Assert.Equal(0, await database.ReadAsync(db => db.Settings.CountAsync()));
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();
}
