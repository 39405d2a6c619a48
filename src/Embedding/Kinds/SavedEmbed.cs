namespace PeaceTracker.Embedding.Kinds;

/// <summary>What is known of a saved widget when it is served.</summary>
/// <param name="Kind">The name of its kind.</param>
/// <param name="Query">What was chosen, as an address's query: choice, clocks and look.</param>
/// <param name="AllowedSites">Who may frame it, as sources of a content security policy; empty is whoever may frame all others.</param>
/// <param name="RetiredAt">Since when it is shown no more, UTC; null while it is.</param>
public sealed record SavedEmbed(string Kind, string Query, IReadOnlyList<string> AllowedSites, DateTime? RetiredAt);

/// <summary>Finds saved widgets, and hears of visits to them. One feature offers it.</summary>
public interface ISavedEmbeds
{
    /// <summary>The saved widget of a key, retired ones too; null where there is none.</summary>
    Task<SavedEmbed?> FindAsync(string negotiation, string key, CancellationToken cancellationToken);

    /// <summary>One more was sent. Called for each answer: it must only take note.</summary>
    void Hit(string negotiation, string key);
}
