using System.Buffers.Binary;
using System.Text;

namespace PeaceTracker.Benchmarks;

/// <summary>
/// As much of the circuit's protocol as a page without a browser needs: SignalR messages, each an array in MessagePack
/// after its length.
/// </summary>
internal static class BlazorPack
{
    /// <summary>Ends the handshake.</summary>
    public const string Handshake = "{\"protocol\":\"blazorpack\",\"version\":1}\u001e";

    /// <summary>Calls a method of the circuit's hub.</summary>
    /// <param name="id">By which its answer is known; null where none is waited for.</param>
    public static byte[] Invocation(string? id, string target, params object?[] arguments)
    {
        var body = new MemoryStream();
        body.WriteByte(0x96);
        body.WriteByte(1);
        body.WriteByte(0x80);
        Write(body, id);
        Write(body, target);
        body.WriteByte((byte)(0x90 | arguments.Length));
        foreach (var argument in arguments)
        {
            Write(body, argument);
        }

        body.WriteByte(0x90);
        var message = new MemoryStream();
        for (var rest = (uint)body.Length; ; rest >>= 7)
        {
            message.WriteByte((byte)(rest > 0x7f ? rest | 0x80 : rest));
            if (rest <= 0x7f)
            {
                break;
            }
        }

        body.WriteTo(message);
        return message.ToArray();
    }

    /// <summary>The length of a message and of the prefix that says it; null where the prefix is not there yet.</summary>
    public static (int Prefix, int Length)? Length(ReadOnlySpan<byte> bytes)
    {
        var length = 0;
        for (var i = 0; i < Math.Min(5, bytes.Length); i++)
        {
            length |= (bytes[i] & 0x7f) << (7 * i);
            if ((bytes[i] & 0x80) == 0)
            {
                return (i + 1, length);
            }
        }

        return null;
    }

    /// <summary>Reads one value: null, bool, long, string, byte[] or object[].</summary>
    public static object? Read(ref ReadOnlySpan<byte> bytes)
    {
        var kind = Take(ref bytes, 1)[0];
        switch (kind)
        {
            case <= 0x7f: return (long)kind;
            case >= 0xe0: return (long)(sbyte)kind;
            case >= 0x80 and <= 0x8f: return Map(ref bytes, kind & 0xf);
            case >= 0x90 and <= 0x9f: return Array(ref bytes, kind & 0xf);
            case >= 0xa0 and <= 0xbf: return Text(ref bytes, kind & 0x1f);
            case 0xc0: return null;
            case 0xc2: return false;
            case 0xc3: return true;
            case 0xc4: return Take(ref bytes, Take(ref bytes, 1)[0]).ToArray();
            case 0xc5: return Take(ref bytes, BinaryPrimitives.ReadUInt16BigEndian(Take(ref bytes, 2))).ToArray();
            case 0xc6: return Take(ref bytes, (int)BinaryPrimitives.ReadUInt32BigEndian(Take(ref bytes, 4))).ToArray();
            case 0xcc: return (long)Take(ref bytes, 1)[0];
            case 0xcd: return (long)BinaryPrimitives.ReadUInt16BigEndian(Take(ref bytes, 2));
            case 0xce: return (long)BinaryPrimitives.ReadUInt32BigEndian(Take(ref bytes, 4));
            case 0xcf: return (long)BinaryPrimitives.ReadUInt64BigEndian(Take(ref bytes, 8));
            case 0xd0: return (long)(sbyte)Take(ref bytes, 1)[0];
            case 0xd1: return (long)BinaryPrimitives.ReadInt16BigEndian(Take(ref bytes, 2));
            case 0xd2: return (long)BinaryPrimitives.ReadInt32BigEndian(Take(ref bytes, 4));
            case 0xd3: return BinaryPrimitives.ReadInt64BigEndian(Take(ref bytes, 8));
            case 0xd9: return Text(ref bytes, Take(ref bytes, 1)[0]);
            case 0xda: return Text(ref bytes, BinaryPrimitives.ReadUInt16BigEndian(Take(ref bytes, 2)));
            case 0xdb: return Text(ref bytes, (int)BinaryPrimitives.ReadUInt32BigEndian(Take(ref bytes, 4)));
            case 0xdc: return Array(ref bytes, BinaryPrimitives.ReadUInt16BigEndian(Take(ref bytes, 2)));
            default: throw new InvalidDataException($"A value of kind {kind:x2} is not expected here.");
        }
    }

    private static object?[] Array(ref ReadOnlySpan<byte> bytes, int count)
    {
        var values = new object?[count];
        for (var i = 0; i < count; i++)
        {
            values[i] = Read(ref bytes);
        }

        return values;
    }

    private static object?[] Map(ref ReadOnlySpan<byte> bytes, int count) => Array(ref bytes, count * 2);

    private static string Text(ref ReadOnlySpan<byte> bytes, int length) => Encoding.UTF8.GetString(Take(ref bytes, length));

    private static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> bytes, int count)
    {
        var taken = bytes[..count];
        bytes = bytes[count..];
        return taken;
    }

    private static void Write(Stream body, object? value)
    {
        Span<byte> number = stackalloc byte[8];
        switch (value)
        {
            case null:
                body.WriteByte(0xc0);
                break;
            case bool flag:
                body.WriteByte(flag ? (byte)0xc3 : (byte)0xc2);
                break;
            case long count:
                body.WriteByte(0xd3);
                BinaryPrimitives.WriteInt64BigEndian(number, count);
                body.Write(number);
                break;
            case string text:
                var bytes = Encoding.UTF8.GetBytes(text);
                body.WriteByte(0xdb);
                BinaryPrimitives.WriteUInt32BigEndian(number, (uint)bytes.Length);
                body.Write(number[..4]);
                body.Write(bytes);
                break;
            default:
                throw new ArgumentException($"A {value.GetType().Name} is not sent.", nameof(value));
        }
    }
}
