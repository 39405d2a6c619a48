using System.Collections.Frozen;

namespace PeaceTracker.Embedding.Kinds;

/// <summary>The kinds of widgets that there are, by name.</summary>
public sealed class EmbedKinds(IEnumerable<EmbedKind> kinds)
{
    private readonly FrozenDictionary<string, EmbedKind> byName = kinds.ToFrozenDictionary(kind => kind.Name, StringComparer.Ordinal);

    /// <summary>All of them, in the order in which the doors offer them.</summary>
    public IReadOnlyList<EmbedKind> All { get; } = [.. kinds];

    /// <summary>The kind of a name; null where there is none.</summary>
    public EmbedKind? Find(string name) => byName.GetValueOrDefault(name);
}
