using PeaceTracker.Live;

namespace PeaceTracker.Embedding.Kinds;

/// <summary>
/// A kind of widget: what it is called, what can be chosen of it, and how what it shows is read. A feature offers its kinds
/// in its door (<c>AddEmbed</c>); documents, pictures and events are served from here alike for all.
/// </summary>
public abstract class EmbedKind
{
    /// <summary>The last part of its address: "matrix". It never changes, since it stands in other people's pages.</summary>
    public abstract string Name { get; }

    /// <summary>What it is called where one is chosen: "Matrix of positions".</summary>
    public abstract string Title { get; }

    /// <summary>What it shows, in a sentence.</summary>
    public abstract string About { get; }

    /// <summary>What can be chosen, besides the clocks and the look. Names are those of the page's own address.</summary>
    public abstract IReadOnlyList<EmbedField> Fields { get; }

    /// <summary>What it listens to: a change of these renders it anew.</summary>
    public abstract IReadOnlyList<LiveTopic> Topics { get; }

    /// <summary>Its own rules of style, after the common ones; few. The name of a resource beside the kind, without ending; null where it has none.</summary>
    public virtual string? Styles => null;

    /// <summary>How wide and high it usually is, in CSS pixels: what a site that asks for a size is told.</summary>
    public virtual (int Width, int Height) Size => (640, 480);

    /// <summary>Reads what is shown.</summary>
    public abstract Task<EmbedContent> ReadAsync(EmbedRequest request, CancellationToken cancellationToken);

    /// <summary>
    /// The choice that shows what a page of this application shows; null where this page is none of its. A page is known by
    /// the parts of its path after the negotiation, and its query.
    /// </summary>
    public virtual IEnumerable<(string Name, IEnumerable<string?> Values)>? ChoiceOf(IReadOnlyList<string> path, Controls.AddressQuery query) => null;
}
