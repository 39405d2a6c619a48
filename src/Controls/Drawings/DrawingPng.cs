using System.Text;
using SkiaSharp;

namespace PeaceTracker.Controls.Drawings;

/// <summary>
/// A drawing as PNG, drawn by Skia from the same shapes as the SVG: no SVG is read, and nothing can be fetched. At most two
/// are drawn at once, never on the thread of a request, and none is larger than four million points.
/// </summary>
internal sealed class DrawingPng(Typefaces faces) : IDisposable
{
    /// <summary>The longest side, in points of the picture.</summary>
    public const int LongestSide = 2400;

    private const double MostPoints = 4_000_000;

    private readonly SemaphoreSlim places = new(2);

    /// <summary>How many points one of the drawing's units is: what was asked for between 1 and 3, or less where the picture would become too large.</summary>
    public static double Scale(double width, double height, double asked) =>
        new[] { double.IsNaN(asked) ? 1 : Math.Clamp(asked, 1, 3), LongestSide / width, LongestSide / height, Math.Sqrt(MostPoints / (width * height)) }.Min();

    /// <summary>The same drawing gives the same bytes.</summary>
    public async Task<byte[]> WriteAsync(Drawing drawing, double scale, CancellationToken cancellationToken)
    {
        await places.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(() => Write(drawing, Scale(drawing.Width, drawing.Height, scale)), cancellationToken);
        }
        finally
        {
            places.Release();
        }
    }

    public void Dispose() => places.Dispose();

    private byte[] Write(Drawing drawing, double scale)
    {
        // Rounded down: a bound is a bound.
        using var map = new SKBitmap(new SKImageInfo((int)(drawing.Width * scale), (int)(drawing.Height * scale), SKColorType.Rgba8888, SKAlphaType.Opaque));
        using (var canvas = new SKCanvas(map))
        {
            canvas.Clear(SKColor.Parse(drawing.Ground));
            canvas.Scale((float)scale);
            foreach (var shape in drawing.Shapes)
            {
                Draw(canvas, shape);
            }
        }

        using var points = map.PeekPixels();
        // A higher level saves two parts in a hundred and takes four times as long.
        using var data = points.Encode(new SKPngEncoderOptions(SKPngEncoderFilterFlags.AllFilters, 6));
        return data?.ToArray() ?? throw new InvalidOperationException("The picture could not be written as PNG.");
    }

    private void Draw(SKCanvas canvas, DrawnShape shape)
    {
        using var paint = new SKPaint { IsAntialias = true };
        switch (shape)
        {
            case DrawnArea area:
                paint.Color = SKColor.Parse(area.Colour);
                canvas.DrawRect((float)area.X, (float)area.Y, (float)area.Width, (float)area.Height, paint);
                break;
            case DrawnBreak line:
                paint.Color = SKColor.Parse(line.Colour);
                paint.StrokeWidth = 1;
                using (paint.PathEffect = SKPathEffect.CreateDash([4, 3], 0))
                {
                    canvas.DrawLine((float)line.X, (float)line.Y, (float)line.X, (float)(line.Y + line.Height), paint);
                }

                break;
            case DrawnStrokes strokes:
                Draw(canvas, strokes, paint);
                break;
            case DrawnLine line:
                paint.Color = SKColor.Parse(line.Colour);
                using (var font = faces.Font(line.Lettering, line.Size))
                {
                    canvas.DrawText(Seen(line.Text), (float)line.X, (float)line.Y, SKTextAlign.Left, font, paint);
                }

                break;
        }
    }

    private static void Draw(SKCanvas canvas, DrawnStrokes strokes, SKPaint paint)
    {
        var before = canvas.Save();
        canvas.Translate((float)strokes.X, (float)strokes.Y);
        canvas.Scale((float)strokes.Scale);
        foreach (var stroke in strokes.Strokes)
        {
            using var path = SKPath.ParseSvgPathData(stroke.Path);
            using var dashes = stroke.Dash is { } dash ? SKPathEffect.CreateDash([(float)dash.Dash, (float)dash.Gap], 0) : null;
            paint.Color = SKColor.Parse(stroke.Cut ? strokes.Ground : strokes.Ink);
            paint.Style = stroke.Width is null ? SKPaintStyle.Fill : SKPaintStyle.Stroke;
            paint.StrokeWidth = (float)(stroke.Width ?? 0);
            paint.PathEffect = dashes;
            canvas.DrawPath(path, paint);
        }

        canvas.RestoreToCount(before);
    }

    // What joins letters has no letter of its own.
    private static string Seen(string text) => text.Contains('\u200d') || text.Contains('\u200c')
        ? new StringBuilder(text).Replace("\u200d", "").Replace("\u200c", "").ToString()
        : text;
}
