using System.Buffers.Binary;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using PeaceTracker.Controls;
using PeaceTracker.Controls.Drawings;
using PeaceTracker.Domain;
using PeaceTracker.Tests.HouseRules;
using SkiaSharp;

namespace PeaceTracker.Tests.Controls.Drawings;

public sealed class PictureTests : IDisposable
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private readonly Typefaces faces = new();

    private readonly PaletteValues palette = new(File.ReadAllText(Repository.File("wwwroot/css/app.css")));

    private readonly DrawingPng png;

    private readonly PictureWriter writer;

    public PictureTests()
    {
        png = new(faces);
        writer = new(faces, palette, png);
    }

    public static TheoryData<int, int?, bool> Looks
    {
        get
        {
            var looks = new TheoryData<int, int?, bool>();
            foreach (var width in (int[])[320, 480, 640, 1200, 1600])
            {
                looks.Add(width, null, false);
                looks.Add(width, 630, true);
            }

            return looks;
        }
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Looks))]
    public void Nothing_is_drawn_over_an_edge(int width, int? height, bool dark)
    {
        foreach (var picture in (Picture[])[MadeUpPictures.Every(), MadeUpPictures.Every(words: 40, rows: 60), MadeUpPictures.Hostile()])
        {
            var drawing = PictureLayout.Lay(picture, new(width, height, dark), faces, palette);
            Assert.Equal(height ?? drawing.Height, drawing.Height);
            Assert.InRange(drawing.Height, 1, 2400);
            Assert.All(drawing.Shapes, shape =>
            {
                var (left, top, right, bottom) = Edges(shape);
                Assert.True(left >= 0 && top >= 0 && right <= width + 0.01 && bottom <= drawing.Height + 0.01, $"{shape} runs out of {width} × {drawing.Height}.");
            });
        }
    }

    [Fact]
    public void What_finds_no_room_is_counted()
    {
        var entries = Enumerable.Range(1, 40).Select(number => new PictureEntry("24 Apr 2025", $"Entry {number}")).ToList();
        var lines = Texts(writer.Svg(MadeUpPictures.Of(new PictureHeading("All of them"), new PictureEntries(entries)), PictureLook.Card()));
        var seen = lines.Count(line => line.StartsWith("Entry ", StringComparison.Ordinal));
        Assert.InRange(seen, 3, 20);
        Assert.Contains($"…and {40 - seen} more", lines);
    }

    [Fact]
    public void What_finds_room_is_not_counted()
    {
        var entries = Enumerable.Range(1, 3).Select(number => new PictureEntry("24 Apr 2025", $"Entry {number}")).ToList();
        Assert.DoesNotContain(Texts(writer.Svg(MadeUpPictures.Of(new PictureEntries(entries)), PictureLook.Card())), line => line.StartsWith('…'));
    }

    [Fact]
    public void A_long_quotation_is_shortened_and_says_still_who_said_it()
    {
        var text = string.Join(' ', Enumerable.Repeat("“We said what we said.”", 200));
        var lines = Texts(writer.Svg(MadeUpPictures.Of(new PictureParagraph(text, Quotation: true, "The speaker, in a speech")), PictureLook.Card()));
        Assert.Contains("The speaker, in a speech", lines);
        Assert.Contains(lines, line => line.EndsWith('…'));
    }

    [Fact]
    public void A_stance_is_a_shape_in_its_colour_and_a_word()
    {
        foreach (var stance in Enum.GetValues<Stance>())
        {
            var svg = XDocument.Parse(writer.Svg(MadeUpPictures.Of(new PictureStanceRows(["North"], [new("Border", null, [new(stance, "24 Apr 2025")])])), new(640)));
            Assert.Contains(svg.Descendants(Svg + "g").Elements(), path => (string?)path.Attribute("fill") == palette.Ink(stance) || (string?)path.Attribute("stroke") == palette.Ink(stance));
            Assert.Contains(stance.Word(), Texts(svg));
        }
    }

    [Theory]
    [InlineData(320)]
    [InlineData(640)]
    [InlineData(700)]
    [InlineData(1200)]
    public void No_word_for_a_stance_is_torn_apart(int width)
    {
        var stances = Enum.GetValues<Stance>();
        for (var columns = 1; columns <= 6; columns++)
        {
            var rows = stances.Select(stance => new PictureStanceRow("Border", null, [.. Enumerable.Repeat(new PictureStance(stance), columns)])).ToList();
            var words = Texts(writer.Svg(MadeUpPictures.Of(new PictureStanceRows([.. Enumerable.Repeat("North", columns)], rows)), new(width))).SelectMany(line => line.Split(' ')).ToHashSet(StringComparer.Ordinal);
            Assert.All(stances.SelectMany(stance => stance.Word().Split(' ')), word => Assert.Contains(word, words));
        }
    }

    [Theory]
    [InlineData(1200, null, 1)]
    [InlineData(1200, 630, 1)]
    [InlineData(640, null, 2)]
    [InlineData(320, null, 3)]
    public async Task A_png_is_as_large_as_was_asked_for_and_the_same_each_time(int width, int? height, int scale)
    {
        var look = new PictureLook(width, height);
        var drawing = PictureLayout.Lay(MadeUpPictures.Every(), look, faces, palette);
        var bytes = await writer.PngAsync(MadeUpPictures.Every(), look, scale, Token);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A], bytes[..8]);
        var (wide, high) = Size(bytes);
        var expected = DrawingPng.Scale(width, drawing.Height, scale);
        Assert.Equal(((int)(width * expected), (int)(drawing.Height * expected)), (wide, high));
        Assert.Equal(bytes, await writer.PngAsync(MadeUpPictures.Every(), look, scale, Token));
    }

    [Theory]
    [InlineData(-5, -5, 0)]
    [InlineData(int.MaxValue, int.MaxValue, 1e9)]
    [InlineData(1600, 2400, 3)]
    [InlineData(320, null, double.NaN)]
    [InlineData(int.MinValue, null, double.PositiveInfinity)]
    public async Task No_picture_is_larger_than_its_bounds(int width, int? height, double scale)
    {
        var (wide, high) = Size(await writer.PngAsync(MadeUpPictures.Every(), new(width, height), scale, Token));
        Assert.InRange(wide, 320, 2400);
        Assert.InRange(high, 1, 2400);
        Assert.InRange(wide * high, 1, 4_000_000);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_shape_of_a_stance_is_where_it_was_put(bool dark)
    {
        var look = new PictureLook(640, null, dark);
        foreach (var stance in Enum.GetValues<Stance>())
        {
            var picture = MadeUpPictures.Of(new PictureStanceRows(["North"], [new("Border", null, [new(stance)])]));
            var mark = Assert.Single(PictureLayout.Lay(picture, look, faces, palette).Shapes.OfType<DrawnStrokes>());
            using var map = SKBitmap.Decode(await writer.PngAsync(picture, look, 2, Token));
            var ink = SKColor.Parse((dark ? palette.Dark : palette).Ink(stance));
            var points = 0;
            for (var x = 0; x < mark.Scale * 32; x++)
            {
                for (var y = 0; y < mark.Scale * 32; y++)
                {
                    points += map.GetPixel((int)(mark.X * 2) + x, (int)(mark.Y * 2) + y) == ink ? 1 : 0;
                }
            }

            Assert.True(points >= 8, $"{stance}: {points} points in its colour");
        }
    }

    [Fact]
    public async Task The_dark_form_has_the_colours_of_the_dark_theme()
    {
        Assert.NotEqual(palette["surface"], palette.Dark["surface"]);
        using var map = SKBitmap.Decode(await writer.PngAsync(MadeUpPictures.Every(), PictureLook.Card(dark: true), 1, Token));
        Assert.Equal(SKColor.Parse(palette.Dark["surface"]), map.GetPixel(2, 2));
    }

    [Fact]
    public async Task Nothing_in_a_text_is_markup_or_an_address_that_is_fetched()
    {
        var svg = writer.Svg(MadeUpPictures.Hostile(), new(640));
        var document = XDocument.Parse(svg);
        Assert.All(document.Descendants(), element => Assert.Contains(element.Name.LocalName, (string[])["svg", "title", "desc", "rect", "g", "path", "text", "a"]));
        Assert.All(document.Descendants().Attributes(), attribute => Assert.DoesNotMatch(new Regex("^(on|style|src|xlink)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)), attribute.Name.LocalName));
        Assert.All(document.Descendants().Attributes("href"), href => Assert.Equal("https://peace.example/north", href.Value));
        Assert.Contains(Texts(document), line => line.Contains("<image", StringComparison.Ordinal));
        Assert.NotEmpty(await writer.PngAsync(MadeUpPictures.Hostile(), new(640), 1, Token));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("data:text/html,hello")]
    [InlineData("/north")]
    public void An_address_that_is_none_of_the_web_is_not_written(string address)
    {
        var picture = MadeUpPictures.Every() with { Foot = new("As of today", null, null, new Uri(address, UriKind.RelativeOrAbsolute)) };
        Assert.DoesNotContain("href", writer.Svg(picture, new(640)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_without_a_report_is_told_from_a_day_of_which_none_is_reported()
    {
        var day = new DateOnly(2025, 4, 24);
        var drawing = PictureLayout.Lay(MadeUpPictures.Of(new PictureBars("drones", "as North reports", [new(day, 0), new(day.AddDays(1), null), new(day.AddDays(3), 9)], [])), new(640), faces, palette);
        var bars = drawing.Shapes.OfType<DrawnArea>().Where(area => area.Colour == palette["drone"]).ToList();
        var gaps = drawing.Shapes.OfType<DrawnArea>().Where(area => area.Colour == palette["no-report"]).ToList();
        // A day that is not in the list has no report either; each has a mark in the key.
        Assert.Equal((3, 3), (bars.Count, gaps.Count));
        Assert.Equal(1.5, bars[0].Height);
        Assert.True(gaps[0].Y > bars[0].Y + bars[0].Height);
    }

    [Fact]
    public void A_bar_of_several_days_is_as_wide_as_they_are_and_leaves_no_gap_in_them()
    {
        var day = new DateOnly(2025, 4, 21);
        var drawing = PictureLayout.Lay(MadeUpPictures.Of(new PictureBars("drones", "as North reports", [new(day, 5), new(day.AddDays(1), 9, day.AddDays(7)), new(day.AddDays(9), null, day.AddDays(15))], []) { NoReport = "no figure" }), new(640), faces, palette);
        var bars = drawing.Shapes.OfType<DrawnArea>().Where(area => area.Colour == palette["drone"]).ToList();
        var gaps = drawing.Shapes.OfType<DrawnArea>().Where(area => area.Colour == palette["no-report"]).ToList();
        Assert.Equal((2, 3), (bars.Count, gaps.Count));
        Assert.Equal(7 * bars[0].Width, bars[1].Width, 6);
        Assert.Equal((bars[0].Width, bars[1].Width), (gaps[0].Width, gaps[1].Width));
        Assert.Contains(drawing.Shapes.OfType<DrawnLine>(), line => line.Text == "no figure");
    }

    [Theory]
    [InlineData(1200, 630, true)]
    [InlineData(1200, null, true)]
    [InlineData(480, null, false)]
    public void Columns_stand_side_by_side_where_there_is_room_and_none_hides_another(int width, int? height, bool beside)
    {
        var day = new DateOnly(2025, 4, 24);
        var drawing = PictureLayout.Lay(MadeUpPictures.Of(new PictureColumns([[new PictureBars("missiles", "as North reports", [new(day, 5)], [], "missile")], [new PictureBars("drones", "as North reports", [new(day, 9)], [])]])), new(width, height), faces, palette);
        var (missile, drone) = (drawing.Shapes.OfType<DrawnArea>().Single(area => area.Colour == palette["missile"]), drawing.Shapes.OfType<DrawnArea>().Single(area => area.Colour == palette["drone"]));
        Assert.Equal(beside, drone.X > missile.X + missile.Width);
        Assert.Equal(!beside, drone.Y > missile.Y + missile.Height);
        Assert.All(drawing.Shapes.Select(Edges), edges => Assert.True(edges.Right <= drawing.Width && edges.Bottom <= drawing.Height));
    }

    public void Dispose()
    {
        png.Dispose();
        faces.Dispose();
    }

    private static (double Left, double Top, double Right, double Bottom) Edges(DrawnShape shape) => shape switch
    {
        DrawnArea area => (area.X, area.Y, area.X + area.Width, area.Y + area.Height),
        DrawnBreak line => (line.X, line.Y, line.X, line.Y + line.Height),
        DrawnLine line => (line.X, line.Y - (line.Size * 0.7), line.X + line.Width, line.Y + (line.Size * 0.2)),
        DrawnStrokes strokes => (strokes.X, strokes.Y, strokes.X + (16 * strokes.Scale), strokes.Y + (16 * strokes.Scale)),
        _ => throw new ArgumentOutOfRangeException(nameof(shape)),
    };

    private static (int Width, int Height) Size(byte[] png) => (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));

    private static List<string> Texts(string svg) => Texts(XDocument.Parse(svg));

    private static List<string> Texts(XDocument svg) => [.. svg.Descendants(Svg + "text").Select(text => text.Value)];
}
