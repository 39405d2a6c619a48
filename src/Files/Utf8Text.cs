using System.Text;
using System.Text.Unicode;

namespace PeaceTracker.Files;

/// <summary>Text files from outside: UTF-8, with or without a byte order mark, and nothing else.</summary>
internal static class Utf8Text
{
    /// <summary>The bytes without a byte order mark; null, with a fault, where they are not UTF-8 text.</summary>
    public static ReadOnlyMemory<byte>? Check(string file, byte[] bytes, ICollection<Fault> faults)
    {
        var fault = bytes.AsSpan() switch
        {
            [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => new Fault(file, 1, null, "is not UTF-8 text but UTF-16: save it as UTF-8"),
            [(byte)'P', (byte)'K', 3, 4, ..] => new Fault(file, null, null, "is not UTF-8 text but a zip archive: unpack it first"),
            _ when !Utf8.IsValid(bytes) => new Fault(file, LineOf(bytes, FirstInvalid(bytes)), null, "is not UTF-8 text"),
            // Valid UTF-8 by the letter, but no text: UTF-16 without its mark, or a damaged file.
            _ when bytes.AsSpan().IndexOf((byte)0) is >= 0 and var index => new Fault(file, LineOf(bytes, index), null, "is not UTF-8 text: it holds a NUL character"),
            _ => null,
        };

        if (fault is not null)
        {
            faults.Add(fault);
            return null;
        }

        return bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsMemory(Encoding.UTF8.Preamble.Length) : bytes;
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var index = 0;
        while (index < bytes.Length && Rune.DecodeFromUtf8(bytes[index..], out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            index += length;
        }

        return index;
    }

    private static int LineOf(ReadOnlySpan<byte> bytes, int index) => bytes[..index].Count((byte)'\n') + 1;
}
