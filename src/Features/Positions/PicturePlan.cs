using PeaceTracker.Controls;
using PeaceTracker.Controls.Drawings;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.Positions;

/// <summary>
/// Where everything stands in a picture of the matrix: a title, a row for each issue, a column for each party, the time
/// that it was taken at, the sources and the address. Made for a slide of 1600 by 900; more rows make it longer.
/// </summary>
internal sealed class PicturePlan
{
    /// <summary>Up to so many cells there is room for what was said in each, and for the words themselves.</summary>
    public const int MostQuotes = 12;

    private const double Margin = 48;

    private const double HeadWidth = 250;

    private const double Pad = 14;

    private readonly DrawingPen pen;

    private readonly MatrixFile file;

    private readonly int cells;

    private readonly double columnWidth;

    private readonly double width;

    private PicturePlan(MatrixFile file, DrawingPen pen)
    {
        (this.file, this.pen) = (file, pen);
        pen.Y = Margin;
        var issues = file.Sheet.Issues.SelectMany(rows => rows.Seen).ToList();
        var columns = file.Sheet.Parties.Count + (file.Sheet.Differences is null ? 0 : 1);
        cells = issues.Count * file.Sheet.Parties.Count;
        columnWidth = Math.Max(190, (1600 - (2 * Margin) - HeadWidth) / Math.Max(1, columns));
        width = (2 * Margin) + HeadWidth + (columnWidth * columns);
    }

    /// <summary>The picture of a view of the matrix.</summary>
    /// <param name="site">The address of this site.</param>
    public static Drawing Draw(MatrixFile file, string negotiation, Uri site, TimeProvider clock, DrawingPen pen)
    {
        var plan = new PicturePlan(file, pen);
        var issues = file.Sheet.Issues.SelectMany(rows => rows.Seen).ToList();
        var title = issues is [var only] ? $"{only.Name}: what each party says" : $"{file.Matrix.Title}: what each party says";
        var when = MatrixCitation.When(MatrixCitation.Fixed(file.View, clock).Clocks);
        plan.Write(title, Margin, plan.width - (2 * Margin), 34, "ink", bold: true);
        plan.Write(char.ToUpperInvariant(when[0]) + when[1..] + (file.Sheet.Since is { } since ? $"; changes since {since.Day.Text()} are marked" : ""), Margin, plan.width - (2 * Margin), 18, "ink-soft");
        pen.Y += 22;
        plan.DrawHeads();
        foreach (var issue in issues)
        {
            plan.DrawRow(issue);
        }

        pen.Y += 18;
        plan.DrawFoot(issues, negotiation, site, clock);
        return new(title, when, plan.width, Math.Max(pen.Y + Margin - 12, 480), pen.Palette["surface"], pen.Shapes);
    }

    private void DrawHeads()
    {
        var top = pen.Y;
        var bottom = top;
        var x = Margin + HeadWidth;
        foreach (var party in file.Sheet.Parties)
        {
            pen.Y = top;
            Write(party.ShortName, x + Pad, columnWidth - Pad, 20, "ink", bold: true);
            Write(party.Role.ToString(), x + Pad, columnWidth - Pad, 15, "ink-quiet");
            bottom = Math.Max(bottom, pen.Y);
            x += columnWidth;
        }

        if (file.Sheet.Differences is not null)
        {
            pen.Y = top;
            Write("Difference", x + Pad, columnWidth - Pad, 20, "ink", bold: true);
            Write("by their stances", x + Pad, columnWidth - Pad, 15, "ink-quiet");
            bottom = Math.Max(bottom, pen.Y);
        }

        pen.Y = bottom + 8;
        pen.Area(Margin, pen.Y, width - (2 * Margin), 2, pen.Palette["ink"]);
        pen.Y += 2;
    }

    private void DrawRow(MatrixIssue issue)
    {
        var top = pen.Y;
        pen.Y = top + Pad;
        Write(issue.Name, Margin + (issue.Parent is null ? 0 : 20), HeadWidth - Pad - 20, 20, "ink", bold: true);
        Write(issue.Proposition, Margin + (issue.Parent is null ? 0 : 20), HeadWidth - Pad - 20, 15, "ink-quiet");
        var bottom = pen.Y;
        var x = Margin + HeadWidth;
        var tints = new List<(double X, Stance Stance)>();
        foreach (var party in file.Sheet.Parties)
        {
            pen.Y = top + Pad;
            var cell = file.Matrix[party.Key, issue.Key];
            tints.Add((x, cell?.Stance ?? Stance.NoKnownStatement));
            DrawCell(x + Pad, (party.Key, issue.Key), cell);
            bottom = Math.Max(bottom, pen.Y);
            x += columnWidth;
        }

        if (file.Sheet.Differences is { } differences)
        {
            pen.Y = top + Pad;
            Write($"{differences[issue.Key].Sign()} {differences[issue.Key].Word()}", x + Pad, columnWidth - Pad, 18, "ink", bold: true);
        }

        pen.Y = bottom + Pad;
        foreach (var (left, stance) in tints)
        {
            pen.Ground(left, top, columnWidth, pen.Y - top, stance);
        }

        pen.Area(Margin, pen.Y, width - (2 * Margin), 1, pen.Palette["line"]);
        pen.Y += 1;
    }

    private void DrawCell(double x, (string Party, string Issue) place, MatrixCell? cell)
    {
        var room = columnWidth - (2 * Pad);
        var stance = cell?.Stance ?? Stance.NoKnownStatement;
        pen.Mark(x, pen.Y + 2, 18, stance);
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

        pen.Y += 4;
        Write(cell.Summary, x, room, 15, "ink", most: cells <= MostQuotes ? 7 : 3);
        // Two words do not make a quote for a slide where there is a sentence.
        var quotes = cells <= MostQuotes ? file.Evidence.GetValueOrDefault(place, []).Where(each => each.EnglishQuote is not null).ToList() : [];
        var quoted = quotes.Find(each => each.EnglishQuote!.Count(letter => letter == ' ') >= 3) ?? quotes.FirstOrDefault();
        if (quoted is not null)
        {
            pen.Y += 8;
            Write($"“{quoted.EnglishQuote!.Trim('“', '”', '"')}”", x, room, 16, "ink", slanted: true, most: 8);
            Write(string.Join(", ", new[] { quoted.Who, quoted.Source, quoted.Translation is null ? null : "translated" }.OfType<string>()), x, room, 13, "ink-soft", most: 2);
        }
    }

    private void DrawFoot(List<MatrixIssue> issues, string negotiation, Uri site, TimeProvider clock)
    {
        var sources = issues.SelectMany(issue => file.Sheet.Parties.SelectMany(party => file.Evidence.GetValueOrDefault((party.Key, issue.Key), []))).Select(each => each.Source)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var room = width - (2 * Margin);
        Write(sources.Count == 0 ? "Sources: none, since no statement is known." : $"Sources: {string.Join("; ", sources)}.", Margin, room, 14, "ink-soft", most: 3);
        var address = new Uri(site, MatrixCitation.Fixed(file.View, clock).Address(negotiation));
        Write($"PeaceTracker, {file.Matrix.Title}. Each stance is toward the sentence below the issue’s name.", Margin, room, 14, "ink-soft");
        Write(address.ToString(), Margin, room, 14, "link", href: address);
    }

    private void Write(string text, double x, double room, double size, string colour, bool bold = false, bool slanted = false, int most = int.MaxValue, Uri? href = null) =>
        pen.Write(text, x, room, new(size, colour, bold ? Lettering.Bold : slanted ? Lettering.Slanted : Lettering.Plain, href), most);
}
