using System.Globalization;
using PeaceTracker.Controls;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.Positions;

/// <summary>A line of text in a picture.</summary>
public sealed record PictureText(double X, double Y, double Size, string Colour, string Text, bool Bold = false, bool Slanted = false, string? Href = null)
{
    /// <summary>A number as it stands in an attribute.</summary>
    public static string Of(double number) => Math.Round(number, 1).ToString(CultureInfo.InvariantCulture);
}

/// <summary>A coloured area in a picture.</summary>
public sealed record PictureArea(double X, double Y, double Width, double Height, string Colour);

/// <summary>The shape of a stance in a picture.</summary>
public sealed record PictureMark(double X, double Y, double Size, Stance Stance);

/// <summary>
/// Where everything stands in a picture of the matrix: a title, a row for each issue, a column for each party, the time
/// that it was taken at, the sources and the address. Made for a slide of 1600 by 900; more rows make it longer.
/// </summary>
public sealed class PicturePlan
{
    /// <summary>Up to so many cells there is room for what was said in each, and for the words themselves.</summary>
    public const int MostQuotes = 12;

    private const double Margin = 48;

    private const double HeadWidth = 250;

    private const double Pad = 14;

    private readonly PaletteValues palette;

    private readonly MatrixFile file;

    private readonly int cells;

    private readonly double columnWidth;

    private double y = Margin;

    public PicturePlan(MatrixFile file, string negotiation, Uri site, TimeProvider clock, PaletteValues palette)
    {
        (this.file, this.palette) = (file, palette);
        var issues = file.Sheet.Issues.SelectMany(rows => rows.Seen).ToList();
        var columns = file.Sheet.Parties.Count + (file.Sheet.Differences is null ? 0 : 1);
        cells = issues.Count * file.Sheet.Parties.Count;
        columnWidth = Math.Max(190, (1600 - (2 * Margin) - HeadWidth) / Math.Max(1, columns));
        Width = (2 * Margin) + HeadWidth + (columnWidth * columns);

        Title = issues is [var only] ? $"{only.Name}: what each party says" : $"{file.Matrix.Title}: what each party says";
        Subtitle = MatrixCitation.When(MatrixCitation.Fixed(file.View, clock).Clocks);
        Write(Title, Margin, Width - (2 * Margin), 34, "ink", bold: true);
        Write(char.ToUpperInvariant(Subtitle[0]) + Subtitle[1..] + (file.Sheet.Since is { } since ? $"; changes since {since.Day.Text()} are marked" : ""), Margin, Width - (2 * Margin), 18, "ink-soft");
        y += 22;
        DrawHeads();
        foreach (var issue in issues)
        {
            DrawRow(issue);
        }

        y += 18;
        DrawFoot(issues, negotiation, site, clock);
        Height = Math.Max(y + Margin - 12, 480);
    }

    public string Title { get; }

    public string Subtitle { get; }

    public double Width { get; }

    public double Height { get; }

    public List<PictureText> Texts { get; } = [];

    public List<PictureArea> Areas { get; } = [];

    public List<PictureMark> Marks { get; } = [];

    private void DrawHeads()
    {
        var top = y;
        var bottom = top;
        var x = Margin + HeadWidth;
        foreach (var party in file.Sheet.Parties)
        {
            y = top;
            Write(party.ShortName, x + Pad, columnWidth - Pad, 20, "ink", bold: true);
            Write(party.Role.ToString(), x + Pad, columnWidth - Pad, 15, "ink-quiet");
            bottom = Math.Max(bottom, y);
            x += columnWidth;
        }

        if (file.Sheet.Differences is not null)
        {
            y = top;
            Write("Difference", x + Pad, columnWidth - Pad, 20, "ink", bold: true);
            Write("by their stances", x + Pad, columnWidth - Pad, 15, "ink-quiet");
            bottom = Math.Max(bottom, y);
        }

        y = bottom + 8;
        Areas.Add(new(Margin, y, Width - (2 * Margin), 2, palette["ink"]));
        y += 2;
    }

    private void DrawRow(MatrixIssue issue)
    {
        var top = y;
        y = top + Pad;
        Write(issue.Name, Margin + (issue.Parent is null ? 0 : 20), HeadWidth - Pad - 20, 20, "ink", bold: true);
        Write(issue.Proposition, Margin + (issue.Parent is null ? 0 : 20), HeadWidth - Pad - 20, 15, "ink-quiet");
        var bottom = y;
        var x = Margin + HeadWidth;
        var tints = new List<(double X, Stance Stance)>();
        foreach (var party in file.Sheet.Parties)
        {
            y = top + Pad;
            var cell = file.Matrix[party.Key, issue.Key];
            tints.Add((x, cell?.Stance ?? Stance.NoKnownStatement));
            DrawCell(x + Pad, (party.Key, issue.Key), cell);
            bottom = Math.Max(bottom, y);
            x += columnWidth;
        }

        if (file.Sheet.Differences is { } differences)
        {
            y = top + Pad;
            Write($"{differences[issue.Key].Sign()} {differences[issue.Key].Word()}", x + Pad, columnWidth - Pad, 18, "ink", bold: true);
        }

        y = bottom + Pad;
        foreach (var (left, stance) in tints)
        {
            Areas.Add(new(left, top, columnWidth, y - top, palette.Tint(stance)));
            if (stance is not (Stance.Silent or Stance.NoKnownStatement))
            {
                Areas.Add(new(left, top, 4, y - top, palette.Ink(stance)));
            }
        }

        Areas.Add(new(Margin, y, Width - (2 * Margin), 1, palette["line"]));
        y += 1;
    }

    private void DrawCell(double x, (string Party, string Issue) place, MatrixCell? cell)
    {
        var room = columnWidth - (2 * Pad);
        var stance = cell?.Stance ?? Stance.NoKnownStatement;
        Marks.Add(new(x, y + 2, 18, stance));
        Write(stance.Word(), x + 26, room - 26, 18, "ink", bold: stance is not Stance.NoKnownStatement);
        if (cell is null)
        {
            return;
        }

        if (file.Sheet.Changes.TryGetValue(place, out var change))
        {
            var earlier = file.Sheet.Earlier?[place.Party, place.Issue];
            Write(change switch { MatrixChange.New => "New", MatrixChange.Stance => $"Changed: was {earlier!.Stance.Word()}", _ => "In other words than before" }, x, room, 15, "ink", bold: true);
        }

        Write(cell.SaidOn.ToString(), x, room, 15, "ink-soft");
        if (cells > 60)
        {
            return;
        }

        y += 4;
        Write(cell.Summary, x, room, 15, "ink", most: cells <= MostQuotes ? 7 : 3);
        // Two words do not make a quote for a slide where there is a sentence.
        var quotes = cells <= MostQuotes ? file.Evidence.GetValueOrDefault(place, []).Where(each => each.EnglishQuote is not null).ToList() : [];
        var quoted = quotes.Find(each => each.EnglishQuote!.Count(letter => letter == ' ') >= 3) ?? quotes.FirstOrDefault();
        if (quoted is not null)
        {
            y += 8;
            Write($"“{quoted.EnglishQuote!.Trim('“', '”', '"')}”", x, room, 16, "ink", slanted: true, most: 8);
            Write(string.Join(", ", new[] { quoted.Who, quoted.Source, quoted.Translation is null ? null : "translated" }.OfType<string>()), x, room, 13, "ink-soft", most: 2);
        }
    }

    private void DrawFoot(List<MatrixIssue> issues, string negotiation, Uri site, TimeProvider clock)
    {
        var sources = issues.SelectMany(issue => file.Sheet.Parties.SelectMany(party => file.Evidence.GetValueOrDefault((party.Key, issue.Key), []))).Select(each => each.Source)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var room = Width - (2 * Margin);
        Write(sources.Count == 0 ? "Sources: none, since no statement is known." : $"Sources: {string.Join("; ", sources)}.", Margin, room, 14, "ink-soft", most: 3);
        var address = new Uri(site, MatrixCitation.Fixed(file.View, clock).Address(negotiation)).ToString();
        Write($"PeaceTracker, {file.Matrix.Title}. Each stance is toward the sentence below the issue’s name.", Margin, room, 14, "ink-soft");
        Write(address, Margin, room, 14, "link", href: address);
    }

    private void Write(string text, double x, double room, double size, string colour, bool bold = false, bool slanted = false, int most = int.MaxValue, string? href = null)
    {
        foreach (var line in PictureLines.Of(text, room, bold ? size * 1.06 : size, most))
        {
            Texts.Add(new(x, y + (size * 0.95), size, palette[colour], line, bold, slanted, href));
            y += size * 1.3;
        }
    }
}
