namespace PeaceTracker.Features.Following.Digests;

/// <summary>What a digest tells. All texts are plain and links are absolute.</summary>
/// <param name="Title">The negotiation's title.</param>
/// <param name="Page">The page of its changes.</param>
/// <param name="Parts">Changes by kind; none is empty.</param>
/// <param name="News">What the news are about most.</param>
internal sealed record Digest(string Title, string Page, IReadOnlyList<DigestPart> Parts, IReadOnlyList<DigestLine> News)
{
    public bool IsEmpty => Parts.Count == 0 && News.Count == 0;

    public int Changes => Parts.Sum(part => part.Total);
}

/// <summary>Changes of one kind: the newest of them, and how many there are.</summary>
internal sealed record DigestPart(string Heading, int Total, IReadOnlyList<DigestLine> Lines);

/// <summary>One thing: what it is called, what is said, and where it can be read.</summary>
internal sealed record DigestLine(string Title, string? Text, string? Url);
