using PeaceTracker.Controls.Drawings;
using PeaceTracker.Domain;

namespace PeaceTracker.Tests.Controls.Drawings;

/// <summary>Pictures of a negotiation that does not exist, with every kind of block.</summary>
internal static class MadeUpPictures
{
    private static readonly PictureFoot Foot = new("As of 24 Apr 2025, 17:05 UTC", "North’s ministry; South’s office", "CC BY 4.0", new("https://peace.example/north"));

    public static Picture Of(params IReadOnlyList<PictureBlock> blocks) => new("North and South", "What is said of the border", blocks, Foot);

    public static Picture Every(int words = 3, int rows = 3)
    {
        var stances = Enum.GetValues<Stance>();
        var text = string.Join(' ', Enumerable.Repeat("what is said of the border", words));
        var day = new DateOnly(2025, 3, 28);
        return Of(
            new PictureStanceRows(["North", "South", "The mediator"], [.. Enumerable.Range(0, rows).Select(row => new PictureStanceRow(
                $"Issue {row + 1}", text, [.. Enumerable.Range(0, 3).Select(column => new PictureStance(stances[(row + (column * 3)) % stances.Length], "24 Apr 2025", column == 0 ? text : null))]))]),
            new PictureHeading("Entries"),
            new PictureEntries([.. Enumerable.Range(0, rows).Select(row => new PictureEntry("23 Apr 2025", $"Entry {row + 1}: {text}", row == 1 ? null : text, row == 0 ? Stance.RedLine : null, row == 0 ? null : "●"))]),
            new PictureParagraph($"“{text}”", Quotation: true, "North’s minister, in a speech, 23 Apr 2025"),
            new PictureParagraph(text),
            new PictureBars("drones launched", "as South’s air force reports", [.. Enumerable.Range(0, 90).Select(index => new PictureBar(day.AddDays(index), index % 11 == 5 ? null : index % 7 == 3 ? 0 : (index * 37 % 200) + 20))],
                [new(day.AddDays(40), "decoys are counted among them")]),
            new PictureFigure("1,204", "drones launched", "as South’s air force reports", "counted are those that crossed the line"),
            new PictureNote(text));
    }

    public static Picture Hostile()
    {
        string[] texts =
        [
            "<script>alert(1)</script>", "<image href=\"file:///etc/passwd\"/>", "<image xlink:href=\"http://127.0.0.1/\"/>", "]]>&amp;&#0;", new('m', 10_000), "a\u0000\u0008\u001b\uFFFE",
            "ירושלים والقاهرة \u202Egnp.exe", "🕊👩‍👩‍👧 漢字", "half \uD83D", "url(http://127.0.0.1/)", "", "   ", "a" + new string('\u0301', 5000),
        ];
        return new(string.Concat(texts), texts[4],
            [
                .. texts.Select(text => new PictureHeading(text)), .. texts.Select(text => new PictureParagraph(text, Quotation: true, text)), .. texts.Select(text => new PictureNote(text)),
                .. texts.Select(text => new PictureFigure(text, text, text, text)), new PictureEntries([.. texts.Select(text => new PictureEntry(text, text, text, null, text))]),
                .. texts.Select(text => new PictureStanceRows(texts, [new(text, text, [new(Stance.Opposes, text, text)])])), new PictureStanceRows([], [new("", null, [])]),
                .. texts.Select(text => new PictureBars(text, text, [new(DateOnly.MinValue, int.MaxValue), new(DateOnly.MaxValue, -5), new(DateOnly.MaxValue, 7)], [new(DateOnly.MaxValue, text)])),
                new PictureBars("", "", [], []), new PictureColumns([]), new PictureColumns([[], []]), new PictureColumns([[new PictureColumns([[new PictureNote(texts[4])], []])], [new PictureFigure(texts[4], texts[4], texts[4], texts[4])]]),
            ],
            new(texts[0], texts[4], texts[1], new("https://peace.example/north")));
    }
}
