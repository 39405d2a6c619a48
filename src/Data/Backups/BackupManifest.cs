using System.Text.Json;
using System.Text.Json.Serialization;

namespace PeaceTracker.Data.Backups;

/// <summary>
/// What a backup is, in a JSON file beside it. It is written after the backup was restored and checked: without one there
/// is no backup.
/// </summary>
/// <param name="File">Its name, without the folder.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">Hash of its bytes, lower-case hexadecimal.</param>
/// <param name="MadeAt">UTC.</param>
/// <param name="MadeBy">Who asked for it.</param>
/// <param name="Version">The application's version.</param>
/// <param name="Migration">The last migration of its schema.</param>
/// <param name="Audit">The head of its audit log; null where its schema has none yet.</param>
/// <param name="Rows">How many rows each table has.</param>
/// <param name="CheckedAt">When it was last restored and checked, UTC.</param>
/// <param name="Fault">What the last check found; null where it is sound.</param>
public sealed record BackupManifest(
    string File, long Bytes, string Sha256, DateTime MadeAt, string MadeBy, string Version, string Migration, AuditHead? Audit,
    IReadOnlyDictionary<string, long> Rows, DateTime CheckedAt, string? Fault)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = false,
    };

    [JsonIgnore]
    public bool IsSound => Fault is null;

    /// <summary>Where the manifest of a backup lies.</summary>
    public static string PathFor(string file) => Path.ChangeExtension(file, ".json");

    /// <summary>The manifest beside a backup; null where there is none that can be read.</summary>
    public static async Task<BackupManifest?> ReadAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            await using var stream = System.IO.File.OpenRead(PathFor(file));
            var manifest = await JsonSerializer.DeserializeAsync<BackupManifest>(stream, Options, cancellationToken);
            return manifest is { File: not null, Sha256: not null, Rows: not null } && manifest.File == Path.GetFileName(file) ? manifest : null;
        }
        catch (Exception fault) when (fault is JsonException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Writes it beside its backup, whole or not at all.</summary>
    public async Task WriteAsync(string folder, CancellationToken cancellationToken)
    {
        var path = PathFor(Path.Combine(folder, File));
        var part = path + ".part";
        await using (var stream = SafeFiles.Create(part))
        {
            await JsonSerializer.SerializeAsync(stream, this, Options, cancellationToken);
            stream.Flush(flushToDisk: true);
        }

        System.IO.File.Move(part, path, overwrite: true);
    }
}
