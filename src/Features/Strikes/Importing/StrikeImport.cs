namespace PeaceTracker.Features.Strikes.Importing;

/// <summary>A strike file and where it is to go.</summary>
/// <param name="FileName">Its name, without its folder.</param>
/// <param name="Open">Opens what it holds, from its beginning; asked for more than once.</param>
/// <param name="Negotiation">Slug of the negotiation.</param>
/// <param name="Attacker">Key of the party that attacked.</param>
/// <param name="Target">Key of the party that was attacked.</param>
internal sealed record StrikeImport(string FileName, Func<Stream> Open, string Negotiation, string Attacker, string Target)
{
    /// <summary>The form that it must be in; null where it is told by what the file holds.</summary>
    public string? Format { get; init; }

    /// <summary>A file on disk.</summary>
    public static StrikeImport Of(string path, string name, string negotiation, string attacker, string target) =>
        new(name, () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan | FileOptions.Asynchronous), negotiation, attacker, target);
}

/// <summary>How far an import has come.</summary>
/// <param name="Stage">What is being done, in a word or two.</param>
/// <param name="Rows">Rows read in it.</param>
/// <param name="Bytes">Bytes read in it.</param>
/// <param name="OfBytes">Bytes in all.</param>
public sealed record ImportProgress(string Stage, long Rows, long Bytes, long OfBytes);
