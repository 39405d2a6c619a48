using System.Globalization;

namespace PeaceTracker.Controls.Drawings;

/// <summary>Where everything in a picture stands. What finds no room is counted and never drawn over the edge.</summary>
internal static class PictureLayout
{
    // A picture as high as this and 1600 wide is below what a PNG may have.
    private const double Highest = 2400;

    // In letters' sizes: what is narrower or lower says nothing.
    private const double LeastColumn = 17, LeastHeight = 8;

    public static Drawing Lay(Picture picture, PictureLook asked, Typefaces faces, PaletteValues palette)
    {
        var look = asked.Bounded;
        var sheet = PictureSheet.For(look, picture.Words, faces, palette);
        var margin = sheet.Left;
        var head = sheet.Strip(pen => Head(pen, sheet, picture));
        var foot = sheet.Strip(pen => Foot(pen, sheet, picture.Foot));
        var top = margin * (sheet.Fixed ? 0.8 : 0.9);
        var bodyTop = top + head.Height + sheet.Base;
        var most = (look.Height ?? Highest) - bodyTop - sheet.Base - foot.Height - (margin * 0.7);

        var body = Fit(sheet, Strips(sheet, picture.Blocks), most);
        var footTop = look.Height is { } height ? height - (margin * 0.7) - foot.Height : bodyTop + body.Height + sheet.Base;
        return new(
            picture.Title, string.Join(". ", new[] { picture.Subtitle, picture.Foot.AsOf }.OfType<string>()),
            look.Width, look.Height ?? Math.Ceiling(footTop + foot.Height + (margin * 0.7)), sheet.Palette["surface"],
            [.. Down(head, top), .. Down(body, bodyTop), .. Down(foot, footTop)]);
    }

    private static void Head(DrawingPen pen, PictureSheet sheet, Picture picture)
    {
        pen.Write(picture.Title, sheet.Left, sheet.Room, new(sheet.Base * (sheet.Narrow ? 1.4 : 1.7), Lettering: Lettering.Bold), sheet.Fixed ? 2 : 4);
        if (picture.Subtitle is { } subtitle)
        {
            pen.Write(subtitle, sheet.Left, sheet.Room, new(sheet.Base, "ink-soft"), sheet.Fixed ? 2 : 4);
        }
    }

    private static void Foot(DrawingPen pen, PictureSheet sheet, PictureFoot foot)
    {
        var style = new TextStyle(Math.Max(12, sheet.Base * 0.76), "ink-soft");
        pen.Area(sheet.Left, 0, sheet.Room, 1, pen.Palette["line"]);
        pen.Y = sheet.Base * 0.5;
        var standing = foot.AsOf.Length == 0 ? "PeaceTracker." : Sentence($"PeaceTracker. {foot.AsOf}");
        var source = foot.Source is null ? null : Sentence(Say(sheet.Words.Source, foot.Source));
        var licence = foot.Licence is null ? null : Sentence(Say(sheet.Words.Licence, foot.Licence));
        // Where little fits, a long list of sources is shortened and nothing else.
        foreach (var part in sheet.Fixed ? new[] { $"{standing} {licence}", source } : [standing, $"{source} {licence}"])
        {
            pen.Write(part ?? "", sheet.Left, sheet.Room, style, part == source ? 1 : 4);
        }

        var web = foot.Address.IsAbsoluteUri && (foot.Address.Scheme == Uri.UriSchemeHttps || foot.Address.Scheme == Uri.UriSchemeHttp);
        if (web)
        {
            pen.Write(foot.Address.ToString(), sheet.Left, sheet.Room, style with { Colour = "link", Href = foot.Address }, sheet.Fixed ? 1 : 3);
        }
    }

    private static string Say(string words, object gap) => string.Format(CultureInfo.InvariantCulture, words, gap);

    private static string Sentence(string text) => text.TrimEnd().EndsWith('.') ? text : $"{text}.";

    private static IEnumerable<PictureStrip> Strips(PictureSheet sheet, IReadOnlyList<PictureBlock> blocks)
    {
        for (var index = 0; index < blocks.Count; index++)
        {
            if (index > 0)
            {
                yield return PictureSheet.Gap(sheet.Base * (blocks[index - 1] is PictureHeading ? 0.3 : blocks[index] is PictureHeading ? 1.2 : 0.8));
            }

            var strips = blocks[index] switch
            {
                PictureStanceRows rows => StanceStrips.Of(sheet, rows),
                PictureEntries entries => EntryStrips.Of(sheet, entries),
                PictureBars bars => BarStrips.Of(sheet, bars),
                PictureColumns columns => Columns(sheet, columns),
                var block => TextStrips.Of(sheet, block),
            };
            foreach (var strip in strips)
            {
                yield return strip;
            }
        }
    }

    private static IEnumerable<PictureStrip> Columns(PictureSheet sheet, PictureColumns columns)
    {
        var gap = sheet.Base * 2;
        var room = (sheet.Room - (gap * (columns.Columns.Count - 1))) / Math.Max(1, columns.Columns.Count);
        if (columns.Columns.Count < 2 || room < sheet.Base * LeastColumn)
        {
            return columns.Columns.SelectMany((blocks, index) => index == 0 ? Strips(sheet, blocks) : Strips(sheet, blocks).Prepend(PictureSheet.Gap(sheet.Base * 0.8)));
        }

        var all = columns.Columns.Select((blocks, index) => sheet with { Left = sheet.Left + (index * (room + gap)), Room = room })
            .Zip(columns.Columns, (own, blocks) => (Sheet: own, Strips: Strips(own, blocks).ToList())).ToList();
        var counts = all.Sum(column => column.Strips.Sum(strip => strip.Counts));
        return [Across(double.MaxValue) with { Shorter = height => height < sheet.Base * LeastHeight ? null : Across(height) }];

        PictureStrip Across(double height)
        {
            var fitted = all.Select(column => Fit(column.Sheet, column.Strips, height)).ToList();
            return new([.. fitted.SelectMany(strip => strip.Shapes)], fitted.Max(strip => strip.Height), counts);
        }
    }

    private static PictureStrip Fit(PictureSheet sheet, IEnumerable<PictureStrip> strips, double room)
    {
        var all = strips.ToList();
        if (all.Sum(strip => strip.Height) <= room)
        {
            return Stack(all);
        }

        var style = new TextStyle(sheet.Base * 0.9, "ink-soft", Lettering.Bold);
        var forMore = (style.Size * 1.3) + (sheet.Base * 0.4);
        var seen = new List<PictureStrip>();
        var height = 0d;
        var next = 0;
        for (; next < all.Count && height + all[next].Height + forMore <= room; next++)
        {
            seen.Add(all[next]);
            height += all[next].Height;
        }

        if (next < all.Count && all[next].Shorter?.Invoke(room - height - (next == all.Count - 1 ? 0 : forMore)) is { } shorter)
        {
            seen.Add(shorter);
            next++;
        }

        while (seen is [.., { WithNext: true }])
        {
            seen.RemoveAt(seen.Count - 1);
        }

        var left = all.Skip(next).Sum(strip => strip.Counts);
        if (left > 0 || all.Skip(next).Any(strip => !strip.WithNext))
        {
            seen.Add(sheet.Strip(pen =>
            {
                pen.Y = sheet.Base * 0.4;
                pen.Write(left > 0 ? Say(sheet.Words.More, left) : "…", sheet.Left, sheet.Room, style, 1);
            }));
        }

        return Stack(seen);
    }

    private static PictureStrip Stack(List<PictureStrip> strips)
    {
        var shapes = new List<DrawnShape>();
        var height = 0d;
        foreach (var strip in strips)
        {
            shapes.AddRange(Down(strip, height));
            height += strip.Height;
        }

        return new(shapes, height);
    }

    private static IEnumerable<DrawnShape> Down(PictureStrip strip, double by) => strip.Shapes.Select(shape => shape.Down(by));
}
