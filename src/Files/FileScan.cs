using System.Security.Cryptography;

namespace PeaceTracker.Files;

/// <summary>What a look at every byte of a file tells, before any of it is read as text. The file is never held as a whole.</summary>
/// <param name="Hash">SHA-256 of the file, lower-case hexadecimal.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Form">How its characters are written; null where it is no text that can be read.</param>
/// <param name="Fault">Why it is none, and where; null where it is.</param>
internal sealed record FileScan(string Hash, long Bytes, TextForm? Form, Fault? Fault)
{
    private const int BufferBytes = 128 * 1024;

    /// <summary>Looks at a file.</summary>
    /// <param name="file">Its name, for the fault.</param>
    /// <param name="stream">What it holds, read from here to its end.</param>
    /// <param name="progress">Told how many bytes were looked at.</param>
    /// <param name="cancellationToken">Stops looking.</param>
    public static async Task<FileScan> ReadAsync(string file, Stream stream, Action<long>? progress, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[BufferBytes];
        var head = Array.Empty<byte>();
        var characters = new CharacterCensus();
        var bytes = 0L;
        while (await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken) is > 0 and var read)
        {
            hash.AppendData(buffer, 0, read);
            head = bytes == 0 ? buffer[..read] : head;
            characters.Count(buffer.AsSpan(0, read));
            bytes += read;
            progress?.Invoke(bytes);
        }

        var (form, words, line) = FileKind.Impostor(head) is { } impostor ? (null, impostor, 1) : characters.Judge(head);
        return new(Convert.ToHexStringLower(hash.GetHashAndReset()), bytes, form, words is null ? null : new(file, line, null, words));
    }
}
