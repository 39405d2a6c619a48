using PeaceTracker.Controls;
using PeaceTracker.Embedding.Discovery;
using PeaceTracker.Embedding.Serving;

namespace PeaceTracker.Features.Embeds.OEmbed;

/// <summary>Answers programs that ask what to put where somebody pasted an address of this site (oEmbed 1.0).</summary>
internal sealed class OEmbedEndpoint(EmbedPages pages, EmbedReading reading, EmbedStore store, PublicAddress site)
{
    /// <summary>How large the picture is that stands beside a link, in pixels.</summary>
    public static readonly (int Width, int Height) Card = (1200, 630);

    private const int LiveAge = 3_600, FrozenAge = 604_800;

    public async Task<IResult> AnswerAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var headers = request.HttpContext.Response.Headers;
        headers.AccessControlAllowOrigin = "*";
        headers.CacheControl = "no-store";
        if (request.Query["format"] is { Count: > 0 } format && format is not ["json"])
        {
            return TypedResults.Text("Answers are written as JSON only: format=json.", statusCode: StatusCodes.Status501NotImplemented);
        }

        if (OEmbedQuestion.Read(request.Query, out var problem) is not { } asked)
        {
            return TypedResults.Text(problem, statusCode: StatusCodes.Status400BadRequest);
        }

        if (!IsOurs(asked.Address, request) || await FindAsync(asked, site.Of(request), cancellationToken) is not { } answer)
        {
            return TypedResults.Text("No widget of this site stands for this address.", statusCode: StatusCodes.Status404NotFound);
        }

        headers.CacheControl = "public, max-age=300";
        return TypedResults.Json(answer);
    }

    private async Task<OEmbedAnswer?> FindAsync(OEmbedQuestion asked, Uri home, CancellationToken cancellationToken)
    {
        var (address, query) = Place(asked.Address);
        if (address is null)
        {
            return null;
        }

        var (order, problems) = await reading.OrderAsync(address, query, cancellationToken);
        if (order is null || problems.Count > 0)
        {
            return null;
        }

        // A saved widget's choice is its own; all that is added to its address is what a page around asks of it.
        var path = address.In(EmbedForm.Document);
        var own = address.View is null ? order.Query : "";
        var (kept, _) = await store.FindAsync(address, path, own, cancellationToken);
        if (kept is not { Status: StatusCodes.Status200OK, Title: { } title })
        {
            return null;
        }

        var (width, height) = (Math.Min(order.Kind.Size.Width, asked.MaxWidth ?? int.MaxValue), Math.Min(order.Kind.Size.Height, asked.MaxHeight ?? int.MaxValue));
        var picture = address.In(EmbedForm.Png) + (own.Length == 0 ? "?" : own + "&") + "shape=card";
        return new()
        {
            Thumbnail = asked.MaxWidth < Card.Width || asked.MaxHeight < Card.Height ? null : new Uri(home, picture).AbsoluteUri,
            Title = title, Site = home.AbsoluteUri, Html = EmbedCode.Frame(new Uri(home, path + own), title, width, height),
            Width = width, Height = height, CacheAge = order.Clocks.RecordedBy is null ? LiveAge : FrozenAge,
        };
    }

    private (EmbedAddress? Address, string Query) Place(Uri asked)
    {
        if (EmbedAddress.Parse(asked.AbsolutePath) is { } widget)
        {
            return (widget.Form == EmbedForm.Events ? null : widget with { Form = EmbedForm.Document }, asked.Query);
        }

        return pages.Find(asked) is { } twin ? (twin.Address, twin.Query) : (null, "");
    }

    // Where readers find this site, or where whoever asks has found it.
    private bool IsOurs(Uri address, HttpRequest request) => IsAt(address, site.Configured)
        || Uri.TryCreate($"{request.Scheme}://{request.Host}/", UriKind.Absolute, out var here) && IsAt(address, here);

    // An address of old begins with http where the site now has https.
    private static bool IsAt(Uri address, Uri? home) => home is not null && string.Equals(address.IdnHost, home.IdnHost, StringComparison.OrdinalIgnoreCase)
        && (address.Port == home.Port || address.IsDefaultPort && home.IsDefaultPort);
}
