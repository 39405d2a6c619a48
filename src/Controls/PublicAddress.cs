namespace PeaceTracker.Controls;

/// <summary>Where readers find this site; <c>PublicAddress</c> of the configuration. What leaves the site links back to it.</summary>
/// <param name="Configured">The address, ending with a slash; null where none is configured.</param>
public sealed record PublicAddress(Uri? Configured)
{
    /// <summary>The address of a configuration; one that is none is not looked at.</summary>
    public static PublicAddress From(IConfiguration configuration) => new(
        Uri.TryCreate(configuration["PublicAddress"], UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            ? new Uri(address.GetLeftPart(UriPartial.Authority) + "/")
            : null);

    /// <summary>The configured address; else the one that a reader used.</summary>
    public Uri Of(HttpRequest request) => Configured ?? new($"{request.Scheme}://{request.Host}/");

    /// <summary>A path here as an absolute address; the path alone where no address is configured.</summary>
    public string Link(string path) => Configured is null ? path : new Uri(Configured, path).AbsoluteUri;
}
