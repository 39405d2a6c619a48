using System.Globalization;
using PeaceTracker.Data;

namespace PeaceTracker.Features.Settings;

/// <summary>A setting that administrators may change while the application runs.</summary>
/// <param name="Name">Its name, as in the configuration.</param>
/// <param name="Title">How people call it.</param>
/// <param name="Fault">What is wrong with a value, in words; null where nothing is.</param>
internal sealed record SettingRule(string Name, string Title, Func<string, string?> Fault)
{
    public static IReadOnlyList<SettingRule> All { get; } =
    [
        new(Preferences.FourEyes, "Four-eyes rule", value => value is "true" or "false" ? null : "must be on or off"),
        new(Preferences.BackupHours, "Hours between backups", value => Whole(value, 0, 8760)),
        new(Preferences.BackupsKept, "Backups kept", value => Whole(value, 1, 1000)),
    ];

    public static SettingRule Of(string name) => All.Single(rule => rule.Name == name);

    /// <summary>What a value comes to as it was written, perhaps by hand: one that cannot be read is none.</summary>
    public string Read(string? written) => written?.ToLowerInvariant() is { } value && Fault(value) is null ? value : Preferences.Defaults[Name];

    private static string? Whole(string value, int least, int most) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"must be a whole number from {least} to {most}");
}
