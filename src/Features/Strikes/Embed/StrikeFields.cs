using PeaceTracker.Domain;
using PeaceTracker.Embedding.Kinds;

namespace PeaceTracker.Features.Strikes.Embed;

/// <summary>Choices that widgets of strikes share.</summary>
internal static class StrikeFields
{
    /// <summary>The kind of weapon, or all.</summary>
    public static EmbedField Kind(string name) => new(name, EmbedFieldType.Word, "Weapons")
    {
        Words = [("all", "All"), .. StrikeWords.Weapons.Select(kind => (new WeaponClass(kind).Word, kind.Word()))],
    };
}
