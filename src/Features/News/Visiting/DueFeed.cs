namespace PeaceTracker.Features.News.Visiting;

/// <summary>A feed that is to be visited now, and by nobody else meanwhile.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Url">Its address.</param>
/// <param name="ETag">Validator of the document that is known.</param>
/// <param name="LastModified">Validator of the document that is known.</param>
/// <param name="LeasedUntil">Until when nobody else visits it, UTC.</param>
internal sealed record DueFeed(int Id, string Url, string? ETag, string? LastModified, DateTime LeasedUntil)
{
    /// <summary>The server, which several feeds may share: its name and port.</summary>
    public string Server => Uri.TryCreate(Url, UriKind.Absolute, out var address) ? address.Authority : Url;
}
