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
        builder.Property<DateTime?>(Retirement.Property);
        return builder.BelongsTo<T, Negotiation>(nameof(IKept.NegotiationId));
    }

    /// <summary>A retired one is left out of all that is read, unless the reader asks for it.</summary>
    public static EntityTypeBuilder<T> HiddenWhenRetired<T>(this EntityTypeBuilder<T> builder)
        where T : class
    {
        builder.Property<DateTime?>(Retirement.Property);
        builder.HasQueryFilter(Retirement.Filter, row => EF.Property<DateTime?>(row, Retirement.Property) == null);
        return builder;
    }

    public static EntityTypeBuilder<T> BelongsTo<T, TOwner>(this EntityTypeBuilder<T> builder, string foreignKey)
        where T : class
        where TOwner : class
    {
        builder.HasOne(typeof(TOwner)).WithMany().HasForeignKey(foreignKey).OnDelete(DeleteBehavior.Restrict);
        return builder;
    }
}
