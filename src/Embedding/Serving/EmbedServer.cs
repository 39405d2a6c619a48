using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace PeaceTracker.Embedding.Serving;

/// <summary>Answers everything under <c>/embed/</c>: with bytes that lie ready, where they do.</summary>
internal sealed class EmbedServer(EmbedStore store, EmbedReading reading, EmbedStream stream, ILogger<EmbedServer> log)
{
    private const int LongestQuery = 2_000;

    private static readonly StringValues Nosniff = "nosniff", NoReferrer = "no-referrer", Anyone = "*", AcceptEncoding = HeaderNames.AcceptEncoding, CrossOrigin = "cross-origin",
        Permissions = "accelerometer=(), autoplay=(), camera=(), display-capture=(), fullscreen=(), geolocation=(), gyroscope=(), microphone=(), midi=(), payment=(), usb=()";

    public Task AnswerAsync(HttpContext context, string path)
    {
        var query = context.Request.QueryString.Value ?? "";
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.Headers.Allow = "GET, HEAD";
            return SendAsync(context, EmbedKept.Text(StatusCodes.Status405MethodNotAllowed, "Widgets can only be read.", EmbedPolicy.Nothing), null);
        }

        if (store.Ready(path, query) is { } ready)
        {
            ready.Use();
            return SendAsync(context, ready.Kept!, ready.Order.Address);
        }

        return PrepareAsync(context, path, query);
    }

    private async Task PrepareAsync(HttpContext context, string path, string query)
    {
        try
        {
            if (query.Length > LongestQuery)
            {
                await SendAsync(context, EmbedKept.Text(StatusCodes.Status414UriTooLong, "This address is too long.", EmbedPolicy.Nothing), null);
            }
            else if (EmbedAddress.Parse(path) is not { } address)
            {
                await SendAsync(context, NotFound(), null);
            }
            else if (address.Form == EmbedForm.Events)
            {
                await ListenAsync(context, address, query);
            }
            else
            {
                var (kept, problems) = await store.FindAsync(address, path, query, context.RequestAborted);
                await SendAsync(context, kept ?? (problems.Count > 0 ? Bad(problems) : NotFound()), kept is null ? null : address);
            }
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for it any more.
        }
        catch (Exception fault) when (!context.Response.HasStarted)
        {
            log.LogError(fault, "A widget could not be made.");
            await SendAsync(context, EmbedKept.Text(StatusCodes.Status500InternalServerError, "This widget cannot be shown at the moment.", EmbedPolicy.Nothing), null);
        }
    }

    private async Task ListenAsync(HttpContext context, EmbedAddress address, string query)
    {
        var (order, problems) = await reading.OrderAsync(address, query, context.RequestAborted);
        if (order is null || problems.Count > 0)
        {
            await SendAsync(context, order is null ? NotFound() : Bad(problems), null);
        }
        else if (order.RetiredAt is not null)
        {
            await SendAsync(context, EmbedKept.Text(StatusCodes.Status410Gone, "This widget is shown no more.", EmbedPolicy.Nothing), null);
        }
        else if (!await stream.SendAsync(context, order))
        {
            context.Response.Headers.RetryAfter = "60";
            await SendAsync(context, EmbedKept.Text(StatusCodes.Status429TooManyRequests, "Too many widgets are held open from this address.", EmbedPolicy.Nothing), null);
        }
    }

    private static EmbedKept NotFound() => EmbedKept.Text(StatusCodes.Status404NotFound, "There is no such widget here.", EmbedPolicy.Nothing);

    private static EmbedKept Bad(IReadOnlyList<string> problems) => EmbedKept.Text(StatusCodes.Status400BadRequest, string.Join('\n', problems.Distinct(StringComparer.Ordinal)), EmbedPolicy.Nothing);

    private async Task SendAsync(HttpContext context, EmbedKept kept, EmbedAddress? address)
    {
        var (request, response) = (context.Request, context.Response);
        var headers = response.Headers;
        headers.ContentSecurityPolicy = kept.Policy;
        headers.XContentTypeOptions = Nosniff;
        headers["Referrer-Policy"] = NoReferrer;
        headers["Permissions-Policy"] = Permissions;
        headers["Cross-Origin-Resource-Policy"] = CrossOrigin;
        headers.CacheControl = kept.Cache;
        if (address is { Form: EmbedForm.Svg or EmbedForm.Png })
        {
            headers.AccessControlAllowOrigin = Anyone;
            headers.ContentDisposition = $"inline; filename=\"{address.Negotiation}-{address.Kind ?? address.View}{(address.Form == EmbedForm.Svg ? ".svg" : ".png")}\"";
        }

        if (address?.View is not null)
        {
            reading.Hit(address);
        }

        var bytes = kept.Plain;
        if (kept.Brotli is { } brotli)
        {
            headers.Vary = AcceptEncoding;
            bytes = TakesBrotli(request.Headers.AcceptEncoding) ? brotli : bytes;
        }

        if (kept.Status == StatusCodes.Status200OK)
        {
            headers.ETag = bytes.ETag;
            if (IsKnown(request.Headers.IfNoneMatch, bytes.ETag))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
        }

        response.StatusCode = kept.Status;
        headers.ContentType = kept.Type;
        headers.ContentLength = bytes.Bytes.Length;
        if (bytes.Encoding is not null)
        {
            headers.ContentEncoding = bytes.Encoding;
        }

        if (!HttpMethods.IsHead(request.Method))
        {
            await response.Body.WriteAsync(bytes.Bytes, context.RequestAborted);
        }
    }

    // "gzip, deflate, br, zstd" is what browsers say; a weight is looked at where one is given.
    private static bool TakesBrotli(StringValues accepted)
    {
        if (accepted is not [{ } one] || !one.Contains("br", StringComparison.OrdinalIgnoreCase))
        {
            return accepted.Count > 1 && Weighed(accepted);
        }

        return one.Contains(';', StringComparison.Ordinal) || one.Length > 60 ? Weighed(accepted) : one.Split(',').Any(part => part.AsSpan().Trim().Equals("br", StringComparison.OrdinalIgnoreCase));
    }

    private static bool Weighed(StringValues accepted) =>
        StringWithQualityHeaderValue.TryParseList(accepted, out var list) && list.Any(value => value.Value.Equals("br", StringComparison.OrdinalIgnoreCase) && value.Quality is not 0);

    // A cache in between may have called the name weak: the bytes are the same.
    private static bool IsKnown(StringValues known, string tag)
    {
        foreach (var value in known)
        {
            if (value is not null && (value == tag || value.Trim() == "*" || Array.Exists(value.Split(','), part => part.AsSpan().Trim() is var one && (one.SequenceEqual(tag) || one.StartsWith("W/") && one[2..].SequenceEqual(tag)))))
            {
                return true;
            }
        }

        return false;
    }
}
