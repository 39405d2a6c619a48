using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PeaceTracker.Domain;

namespace PeaceTracker.Data.Configurations;

internal sealed class DigestSubscriptionConfiguration : IEntityTypeConfiguration<DigestSubscription>
{
    public void Configure(EntityTypeBuilder<DigestSubscription> builder)
    {
        builder.BelongsTo<DigestSubscription, Account>(nameof(DigestSubscription.AccountId))
            .BelongsTo<DigestSubscription, Negotiation>(nameof(DigestSubscription.NegotiationId));
        builder.HasIndex(subscription => new { subscription.AccountId, subscription.NegotiationId }).IsUnique();
        builder.HasIndex(subscription => subscription.NextAt);
    }
}
