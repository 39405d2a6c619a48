using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PeaceTracker.Domain;

namespace PeaceTracker.Data.Configurations;

internal sealed class ImportBatchConfiguration : IEntityTypeConfiguration<ImportBatch>
{
    public void Configure(EntityTypeBuilder<ImportBatch> builder)
    {
        builder.BelongsTo<ImportBatch, Negotiation>(nameof(ImportBatch.NegotiationId));
        builder.HasIndex(batch => new { batch.NegotiationId, batch.Hash });
    }
}
