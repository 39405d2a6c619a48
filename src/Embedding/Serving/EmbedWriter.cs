using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using PeaceTracker.Embedding.Kinds;

namespace PeaceTracker.Embedding.Serving;

/// <summary>Makes the document of a widget: reads what it shows, renders it, compresses it.</summary>
internal sealed partial class EmbedWriter(EmbedReading reading, EmbedStyles styles, EmbedPictures pictures, IServiceScopeFactory scopes, ILoggerFactory logs)
{
    // An address with a day that is past shows the same until an error is put right.
    private const string Live = "public, max-age=30, stale-while-revalidate=300, stale-if-error=86400";

    private const string Frozen = "public, max-age=3600, stale-while-revalidate=86400, stale-if-error=604800";

    // Rules of style are no text: what stands for them in the document is exchanged after it was written.
    private const string Unstyled = "<style></style>";

    public async Task<EmbedKept> WriteAsync(EmbedOrder order, CancellationToken cancellationToken)
    {
        var (content, changedAt) = await reading.ContentAsync(order, cancellationToken);
        if (order.RetiredAt is { } retired)
        {
            content = EmbedContent.Missing(Words.EmbedWords.Of(order.Look.Language).Say("retired", Words.EmbedWords.Of(order.Look.Language).Day(DateOnly.FromDateTime(retired))), content.Page);
        }

        var status = order.RetiredAt is not null ? StatusCodes.Status410Gone : content.IsMissing ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        var cache = order.Clocks.RecordedBy is null ? Live : Frozen;
        if (order.Shape is { } shape)
        {
            var picture = pictures.Of(order, content, EmbedStanding.Of(order.Clocks, Words.EmbedWords.Of(order.Look.Language), reading.Today, changedAt));
            return order.Address.Form == EmbedForm.Png
                ? EmbedKept.Of(status, "image/png", await pictures.PngAsync(picture, shape, order.Look, cancellationToken), compress: false, EmbedPolicy.OfPicture(order), cache)
                : EmbedKept.Of(status, "image/svg+xml; charset=utf-8", Encoding.UTF8.GetBytes(pictures.Svg(picture, shape, order.Look)), compress: true, EmbedPolicy.OfPicture(order), cache);
        }

        var sheet = styles.Of(order.Kind, order.Look);
        var html = await RenderAsync<EmbedDocument>(new()
        {
            [nameof(EmbedDocument.Order)] = order, [nameof(EmbedDocument.Content)] = content,
            [nameof(EmbedDocument.ChangedAt)] = changedAt, [nameof(EmbedDocument.Today)] = reading.Today,
        });
        return EmbedKept.Of(status, "text/html; charset=utf-8", Encoding.UTF8.GetBytes(Plain(html).Replace(Unstyled, $"<style>{sheet.Css}</style>", StringComparison.Ordinal)), compress: true, EmbedPolicy.Of(order, sheet), cache, content);
    }

    // Letters of all scripts as themselves: written as numbers, as the renderer does, a document in Cyrillic weighs three times as much. A plus, too: programs look for
    // "application/json+oembed" as it is.
    private static string Plain(string html) => Numbered().Replace(html, match => Rune.TryCreate(int.Parse(match.Groups["code"].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture), out var rune) && (rune.Value >= 0xA0 || rune.Value == '+') ? rune.ToString() : match.Value);

    [GeneratedRegex("&#x(?<code>[0-9A-F]{2,6});", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Numbered();

    private async Task<string> RenderAsync<TComponent>(Dictionary<string, object?> parameters)
        where TComponent : IComponent
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, logs);
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(parameters))).ToHtmlString());
    }
}
