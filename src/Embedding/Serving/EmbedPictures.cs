using PeaceTracker.Controls;
using PeaceTracker.Controls.Drawings;
using PeaceTracker.Embedding.Kinds;
using PeaceTracker.Embedding.Words;

namespace PeaceTracker.Embedding.Serving;

/// <summary>Makes a picture of what a widget shows, with the same title and foot as its document.</summary>
internal sealed class EmbedPictures(PictureWriter writer, PublicAddress site)
{
    /// <param name="standing">From which point in time it shows things, in a sentence.</param>
    public Picture Of(EmbedOrder order, EmbedContent content, string standing)
    {
        var words = EmbedWords.Of(order.Look.Language);
        IReadOnlyList<PictureBlock> blocks = content.Picture.Count > 0 || content.IsMissing ? content.Picture : content.Description is { } description ? [new PictureParagraph(description)] : [];
        var corrected = content.CorrectedAt is { } time ? $" {words.Say("corrected", words.Day(DateOnly.FromDateTime(time)))}." : "";
        return new(content.Title, content.Subtitle, blocks, new(
            content.IsMissing ? "" : standing + corrected,
            content.Sources.Count > 0 ? string.Join("; ", content.Sources) : null,
            content.IsMissing ? null : "CC BY 4.0" + words["quotes-are-theirs"],
            new(site.Link(content.Page), UriKind.RelativeOrAbsolute)))
        {
            Words = new()
            {
                Source = words["sources"] + " {0}", Licence = words["picture.licence"], More = words["picture.more"], NoReport = words["picture.no-report"],
                None = words["picture.none"], NoDay = words["picture.no-day"], From = words["picture.from"], Day = words.Day,
            },
        };
    }

    public string Svg(Picture picture, EmbedShape shape, EmbedLook look) => writer.Svg(picture, shape.Look(look.Theme == EmbedTheme.Dark));

    public Task<byte[]> PngAsync(Picture picture, EmbedShape shape, EmbedLook look, CancellationToken cancellationToken) =>
        writer.PngAsync(picture, shape.Look(look.Theme == EmbedTheme.Dark), shape.Scale, cancellationToken);
}
