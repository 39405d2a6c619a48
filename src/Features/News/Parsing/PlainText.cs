using System.Globalization;
using System.Text;

namespace PeaceTracker.Features.News.Parsing;

/// <summary>
/// Gathers what a reader may see: white space is folded, characters that cannot be seen or that turn a line around go,
/// and what is too long is cut at a word's end.
/// </summary>
/// <param name="most">The most characters that are kept.</param>
internal sealed class PlainText(int most) : IMarkupSink
{
    // What windows-1252 has where Unicode has control characters: feeds mix up the two.
    private const string Mistaken = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    private readonly StringBuilder kept = new();

    private bool gap;

    /// <summary>Whether there is more than will be kept.</summary>
    public bool IsFull => kept.Length > most;

    public static string? Of(string? text, int most)
    {
        var plain = new PlainText(most);
        plain.Append(text);
        return plain.Finish();
    }

    // An element inside a word ends none.
    public void Open(string element, MarkupAttributes attributes) => gap |= !Markup.IsInline(element);

    public void Close(string element) => gap |= !Markup.IsInline(element);

    public void Append(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty && !IsFull)
        {
            var length = PlainRun.In(text);
            if (length > 0)
            {
                BeginWord();
                length = Math.Clamp(length, 1, Math.Max(1, most + 1 - kept.Length));
                kept.Append(text[..length]);
            }
            else
            {
                Rune.DecodeFromUtf16(text, out var rune, out length);
                Append(rune);
            }

            text = text[length..];
        }
    }

    /// <summary>The text; null where there is none.</summary>
    public string? Finish()
    {
        if (!IsFull)
        {
            return kept.Length == 0 ? null : kept.ToString();
        }

        var end = most - 1;
        while (end > most / 2 && !char.IsWhiteSpace(kept[end]))
        {
            end--;
        }

        // One long word, or a language that writes without spaces: only a pair must not be torn apart.
        end = char.IsWhiteSpace(kept[end]) ? end : char.IsLowSurrogate(kept[most - 1]) ? most - 2 : most - 1;
        return kept.ToString(0, end).TrimEnd(' ', ',', ';', ':', '-', '–', '—') + "…";
    }

    private void Append(Rune rune)
    {
        if (rune.Value is >= 0x80 and <= 0x9F && Mistaken[rune.Value - 0x80] is var meant && meant != rune.Value)
        {
            rune = new Rune(meant);
        }

        if (Rune.IsWhiteSpace(rune))
        {
            gap = true;
        }
        else if (!IsUnseen(rune))
        {
            BeginWord();
            kept.AppendRune(rune);
        }
    }

    private void BeginWord()
    {
        if (gap && kept.Length > 0)
        {
            kept.Append(' ');
        }

        gap = false;
    }

    // Joiners and direction marks are part of how some languages are written; overrides of direction are not.
    public static bool IsUnseen(Rune rune) => rune.Value is 0xAD or 0x200B or 0xFEFF or 0xFFFE or 0xFFFF or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069)
        || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control;
}
