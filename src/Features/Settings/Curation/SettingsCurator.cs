using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PeaceTracker.Accounts;
using PeaceTracker.Data;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.Settings.Curation;

/// <summary>Changes settings. Whoever changes one says which value they saw; where it is another by now, nothing is changed.</summary>
public sealed class SettingsCurator(Gate gate, Writer writer, Preferences preferences)
{
    /// <summary>Whether the one who drafted something may not publish it.</summary>
    [Requires(Role.Administrator)]
    public Task<SettingOutcome> SetFourEyesAsync(string opened, bool on, CancellationToken cancellationToken) =>
        SetAsync([(Preferences.FourEyes, opened, on ? "true" : "false")], cancellationToken);

    /// <summary>How often backups are made and how many are kept.</summary>
    [Requires(Role.Administrator)]
    public Task<SettingOutcome> SetBackupsAsync((string Opened, string Value) hours, (string Opened, string Value) kept, CancellationToken cancellationToken) =>
        SetAsync([(Preferences.BackupHours, hours.Opened, hours.Value), (Preferences.BackupsKept, kept.Opened, kept.Value)], cancellationToken);

    private async Task<SettingOutcome> SetAsync((string Name, string Opened, string Value)[] wishes, CancellationToken cancellationToken)
    {
        var admission = await gate.AskAsync(Role.Administrator, cancellationToken);
        if (admission.Caller is not { } caller)
        {
            return new SettingOutcome.Refused(admission.Refusal);
        }

        foreach (var wish in wishes)
        {
            var rule = SettingRule.Of(wish.Name);
            if (rule.Fault(wish.Value) is { } fault)
            {
                return new SettingOutcome.Refused($"{rule.Title} {fault}.");
            }
        }

        return await writer.WriteAsync(caller.Name, (db, recording, token) => StoreAsync(db, recording, wishes, token), cancellationToken);
    }

    private async Task<SettingOutcome> StoreAsync(TrackerContext db, Recording recording, (string Name, string Opened, string Value)[] wishes, CancellationToken cancellationToken)
    {
        foreach (var (name, opened, _) in wishes)
        {
            if (await NowAsync(db, name, cancellationToken) is var now && now != opened)
            {
                return new SettingOutcome.Conflict($"{SettingRule.Of(name).Title}: somebody else set it to {Word(now)} meanwhile. Nothing was changed; look again.");
            }
        }

        var changed = wishes.Where(wish => wish.Value != wish.Opened).ToList();
        foreach (var (name, opened, value) in changed)
        {
            if (await db.Settings.SingleOrDefaultAsync(setting => setting.Name == name, cancellationToken) is { } stored)
            {
                stored.Value = value;
            }
            else
            {
                db.Add(new Setting { Name = name, Value = value });
            }

            recording.Note(Deed.SettingChanged, $"{SettingRule.Of(name).Title}: {Word(value)}", key: name, before: Json(opened), after: Json(value));
        }

        await db.SaveChangesAsync(cancellationToken);
        return changed.Count == 0 ? new SettingOutcome.Unchanged() : new SettingOutcome.Saved();
    }

    private async Task<string> NowAsync(TrackerContext db, string name, CancellationToken cancellationToken) =>
        SettingRule.Of(name).Read(await preferences.ReadAsync(db, name, cancellationToken));

    private static string Word(string value) => value switch { "true" => "on", "false" => "off", _ => value };

    private static string Json(string value) => JsonSerializer.Serialize(new Dictionary<string, string>(StringComparer.Ordinal) { ["Value"] = Word(value) });
}

/// <summary>What came of changing a setting.</summary>
public abstract record SettingOutcome
{
    /// <summary>It is stored.</summary>
    public sealed record Saved : SettingOutcome;

    /// <summary>It was so already.</summary>
    public sealed record Unchanged : SettingOutcome;

    /// <summary>It was not allowed, or is no such value.</summary>
    public sealed record Refused(string Words) : SettingOutcome;

    /// <summary>It was changed by somebody else since it was read.</summary>
    public sealed record Conflict(string Words) : SettingOutcome;
}
