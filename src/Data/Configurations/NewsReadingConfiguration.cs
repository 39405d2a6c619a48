using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PeaceTracker.Domain;

namespace PeaceTracker.Data.Configurations;

internal sealed class NewsReadingConfiguration : IEntityTypeConfiguration<NewsReading>
{
    public void Configure(EntityTypeBuilder<NewsReading> builder)
    {
        builder.HasKey(reading => new { reading.AccountId, reading.NegotiationId });
        builder.BelongsTo<NewsReading, Account>(nameof(NewsReading.AccountId)).BelongsTo<NewsReading, Negotiation>(nameof(NewsReading.NegotiationId));
    }
}
