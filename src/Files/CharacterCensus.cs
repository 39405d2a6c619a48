using System.Buffers;

namespace PeaceTracker.Files;

/// <summary>
/// Counts what tells the ways of writing characters apart. In UTF-8 a character beyond ASCII is a sequence by strict rules;
/// in Windows-1251 whole words are beyond ASCII, in Windows-1252 single letters; in UTF-16 every second byte of Latin text is zero.
/// </summary>
internal sealed class CharacterCensus
{
    // Everything but printable ASCII, tab and the ends of lines.
    private static readonly SearchValues<byte> Telling = SearchValues.Create(
        [.. Enumerable.Range(0, 256).Where(value => value is < 32 and not (9 or 10 or 13) or >= 127).Select(value => (byte)value)]);

    private readonly long[] zeros = new long[2];

    private long position, lines = 1, sequences, broken, pairs, singles, lastHigh = -2;

    private int? lineOfBroken, lineOfZero, lineOfControl;

    private int need;

    private byte low, high;

    /// <summary>Counts the next bytes.</summary>
    public void Count(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (at < bytes.Length)
        {
            var jump = bytes[at..].IndexOfAny(Telling);
            var next = jump < 0 ? bytes.Length : at + jump;
            if (next > at)
            {
                BreakOff();
                lines += lineOfBroken is null || lineOfZero is null || lineOfControl is null ? bytes[at..next].Count((byte)'\n') : 0;
            }

            if (next < bytes.Length)
            {
                Take(bytes[next], position + next);
            }

            at = next + 1;
        }

        position += bytes.Length;
    }

    /// <summary>How the characters are written; or why this is no text, and the line where that shows.</summary>
    public (TextForm? Form, string? Words, int? Line) Judge(ReadOnlySpan<byte> head)
    {
        BreakOff();
        if (head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return (head[0] == 0xFF ? TextForm.Utf16 : TextForm.Utf16BigEndian, null, null);
        }

        if (zeros[0] + zeros[1] > position / 5 && (zeros[0] == 0 || zeros[1] == 0))
        {
            return (zeros[0] == 0 ? TextForm.Utf16 : TextForm.Utf16BigEndian, null, null);
        }

        return (lineOfZero, lineOfControl, broken) switch
        {
            ({ } line, _, _) => (null, "is not text: it holds a NUL character", line),
            (_, { } line, _) => (null, "is not text: it holds a control character", line),
            (_, _, 0) => (TextForm.Utf8, null, null),
            // As much of it is right as is wrong: UTF-8 that was damaged, not another way of writing.
            _ when sequences >= broken => (null, "is damaged UTF-8 text", lineOfBroken),
            _ => (pairs > singles ? TextForm.Windows1251 : TextForm.Windows1252, null, null),
        };
    }

    private void Take(byte value, long place)
    {
        if (value < 0x80)
        {
            BreakOff();
            zeros[place % 2] += value == 0 ? 1 : 0;
            lineOfZero ??= value == 0 ? Line : null;
            lineOfControl ??= value is not (0 or 127) ? Line : null;
            return;
        }

        (pairs, singles) = lastHigh == place - 1 ? (pairs + 1, singles) : (pairs, singles + 1);
        lastHigh = place;
        if (need > 0 && value >= low && value <= high)
        {
            (low, high) = (0x80, 0xBF);
            need--;
            sequences += need == 0 ? 1 : 0;
            return;
        }

        BreakOff();
        (need, low, high) = value switch
        {
            >= 0xC2 and <= 0xDF => (1, (byte)0x80, (byte)0xBF),
            0xE0 => (2, (byte)0xA0, (byte)0xBF),
            0xED => (2, (byte)0x80, (byte)0x9F),
            >= 0xE1 and <= 0xEF => (2, (byte)0x80, (byte)0xBF),
            0xF0 => (3, (byte)0x90, (byte)0xBF),
            >= 0xF1 and <= 0xF3 => (3, (byte)0x80, (byte)0xBF),
            0xF4 => (3, (byte)0x80, (byte)0x8F),
            _ => (0, (byte)0, (byte)0),
        };
        if (need == 0)
        {
            Break();
        }
    }

    private int Line => (int)Math.Min(lines, int.MaxValue);

    // A sequence that was begun and does not go on.
    private void BreakOff()
    {
        if (need > 0)
        {
            need = 0;
            Break();
        }
    }

    private void Break()
    {
        broken++;
        lineOfBroken ??= Line;
    }
}
