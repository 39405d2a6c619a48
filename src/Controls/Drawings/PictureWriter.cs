namespace PeaceTracker.Controls.Drawings;

/// <summary>Draws pictures. The same picture in the same look is the same text and the same bytes.</summary>
internal sealed class PictureWriter(Typefaces faces, PaletteValues palette, DrawingPng png)
{
    /// <summary>The picture as an SVG document.</summary>
    public string Svg(Picture picture, PictureLook look) => DrawingSvg.Write(PictureLayout.Lay(picture, look, faces, palette));

    /// <summary>The picture as PNG.</summary>
    /// <param name="scale">How many points one unit of the look is, from 1 to 3; fewer where the picture would have more than four million.</param>
    public Task<byte[]> PngAsync(Picture picture, PictureLook look, double scale, CancellationToken cancellationToken) =>
        png.WriteAsync(PictureLayout.Lay(picture, look, faces, palette), scale, cancellationToken);
}

/// <summary>What drawings are made with.</summary>
internal static class DrawingServices
{
    public static IServiceCollection AddDrawings(this IServiceCollection services) => services
        .AddSingleton<PaletteValues>()
        .AddSingleton<Typefaces>()
        .AddSingleton<DrawingPng>()
        .AddSingleton<PictureWriter>();
}
