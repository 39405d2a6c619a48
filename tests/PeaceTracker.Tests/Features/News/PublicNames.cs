using System.Globalization;

namespace PeaceTracker.Tests.Features.News;

/// <summary>
/// Lets servers of this machine stand for servers on the public Internet, which no test may ask: they have names there.
/// Whatever has none of these names goes the guarded way.
/// </summary>
internal sealed class PublicNames : DelegatingHandler
{
    private const string Domain = ".public.example";

    private readonly HttpMessageInvoker machine = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false });

    /// <summary>The public address of what a server of this machine has at a path.</summary>
    public static Uri Of(Uri local) => new UriBuilder(local) { Host = string.Create(CultureInfo.InvariantCulture, $"p{local.Port}{Domain}"), Port = 80 }.Uri;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var asked = request.RequestUri!;
        if (!asked.Host.EndsWith(Domain, StringComparison.Ordinal))
        {
            return base.SendAsync(request, cancellationToken);
        }

        request.RequestUri = new UriBuilder(asked) { Host = "127.0.0.1", Port = int.Parse(asked.Host[1..^Domain.Length], CultureInfo.InvariantCulture) }.Uri;
        return machine.SendAsync(request, cancellationToken);
    }

    protected override void Dispose(bool disposing)
    {
        machine.Dispose();
        base.Dispose(disposing);
    }
}
