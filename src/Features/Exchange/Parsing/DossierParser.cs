using System.Security.Cryptography;
using System.Text;
using PeaceTracker.Records;
using PeaceTracker.Files;

namespace PeaceTracker.Features.Exchange.Parsing;

/// <summary>
/// Reads a whole dossier and reports every fault of form, key and reference in it at once. It sees files only through
/// the function it is given.
/// </summary>
/// <param name="open">The bytes of a file beside the descriptor, by name; null where there is none.</param>
internal sealed class DossierParser(Func<string, byte[]?> open)
{
    private readonly List<Fault> faults = [];

    private readonly SHA256 hash = SHA256.Create();

    /// <summary>Reads the dossier in a folder.</summary>
    public static DossierReading ParseFolder(string folder) => new DossierParser(name =>
    {
        var file = new FileInfo(Path.Combine(folder, name));
        return !file.Exists ? null : file.Length > CsvText.MaxBytes ? throw new IOException("is larger than 64 MB") : File.ReadAllBytes(file.FullName);
    }).Parse();

    public DossierReading Parse()
    {
        using (hash)
        {
            if (Open(DossierDescriptor.FileName) is not { } json)
            {
                return new(null, faults);
            }

            var descriptor = Utf8Text.Check(DossierDescriptor.FileName, json, faults) is { } text ? DossierDescriptor.Parse(Encoding.UTF8.GetString(text.Span), faults) : null;
            if (descriptor is null)
            {
                return new(null, faults);
            }

            var tables = RecordFormat.Tables.ToDictionary(table => table.Name, table => ReadTable(table, descriptor));
            CheckReferences(tables);
            var feeds = ReadFeeds(descriptor);
            hash.TransformFinalBlock([], 0, 0);
            return faults.Count > 0
                ? new(null, faults)
                : new(new Dossier(descriptor, Convert.ToHexStringLower(hash.Hash!), tables, feeds), faults);
        }
    }

    private IReadOnlyList<RecordRow> ReadTable(RecordTable table, DossierDescriptor descriptor) =>
        descriptor.Files.TryGetValue(table.Name, out var file) && Open(file) is { } bytes
            ? TableParser.Parse(table, file, bytes, faults)
            : [];

    private IReadOnlyList<OpmlFeed> ReadFeeds(DossierDescriptor descriptor)
    {
        if (!descriptor.Files.TryGetValue(DossierDescriptor.Feeds, out var file) || Open(file) is not { } bytes)
        {
            return [];
        }

        var list = OpmlParser.Parse(bytes);
        faults.AddRange(list.Faults.Select(fault => fault with { File = file }));
        return list.Feeds;
    }

    private void CheckReferences(Dictionary<string, IReadOnlyList<RecordRow>> tables)
    {
        var keys = tables.ToDictionary(
            table => table.Key, table => table.Value.Select(row => row.Text("key")).OfType<string>().ToHashSet(StringComparer.Ordinal));

        // What is missing from a file that could not be read whole is no fault of those who name it.
        var broken = faults.Where(fault => fault.Column is null or "key").Select(fault => fault.File).ToHashSet(StringComparer.Ordinal);
        foreach (var row in tables.Values.SelectMany(rows => rows))
        {
            foreach (var field in row.Table.Fields.Where(field => field.References is not null && !broken.Contains(field.References + ".csv")))
            {
                var named = field.Type == RecordType.List ? row.List(field.Name) : row.Text(field.Name) is { } one ? [one] : [];
                foreach (var key in named.Where(key => !keys[field.References!].Contains(key)))
                {
                    faults.Add(row.Fault(field.Name, $"'{key}' is not a key in {field.References}.csv"));
                }
            }
        }
    }

    private byte[]? Open(string name)
    {
        byte[]? bytes;
        try
        {
            bytes = open(name);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            faults.Add(new(name, null, null, "cannot be read: " + fault.Message));
            return null;
        }

        if (bytes is null)
        {
            faults.Add(new(name, null, null, "is missing"));
            return null;
        }

        // The names count too, so that two files that change places are another package.
        hash.TransformBlock(Encoding.UTF8.GetBytes(name), 0, Encoding.UTF8.GetByteCount(name), null, 0);
        hash.TransformBlock(bytes, 0, bytes.Length, null, 0);
        return bytes;
    }
}
