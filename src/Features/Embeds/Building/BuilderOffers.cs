using PeaceTracker.Embedding.Kinds;

namespace PeaceTracker.Features.Embeds.Building;

/// <summary>What can be chosen by name in a negotiation: keys with what they are called.</summary>
/// <param name="Title">The negotiation's title.</param>
public sealed record BuilderOffers(string Title, IReadOnlyDictionary<EmbedOffer, IReadOnlyList<(string Key, string Name)>> Named)
{
    /// <summary>What a field offers; nothing where its keys cannot be listed.</summary>
    public IReadOnlyList<(string Key, string Name)> Of(EmbedField field) => Named.GetValueOrDefault(field.Of, []);
}
