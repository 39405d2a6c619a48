using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PeaceTracker.Domain;

namespace PeaceTracker.Data.Configurations;

/// <summary>What all kept nouns share: they belong to a negotiation, have a key, and nothing that they rest on can vanish.</summary>
internal static class KeptConfiguration
{
    public static EntityTypeBuilder<T> IsKept<T>(this EntityTypeBuilder<T> builder)
        where T : class, IKept
    {
        builder.HasIndex(nameof(IKept.NegotiationId), nameof(IKept.Key)).IsUnique();
        return builder.BelongsTo<T, Negotiation>(nameof(IKept.NegotiationId));
    }

    public static EntityTypeBuilder<T> BelongsTo<T, TOwner>(this EntityTypeBuilder<T> builder, string foreignKey)
        where T : class
        where TOwner : class
    {
        builder.HasOne(typeof(TOwner)).WithMany().HasForeignKey(foreignKey).OnDelete(DeleteBehavior.Restrict);
        return builder;
    }
}
