using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PeaceTracker.Domain;

namespace PeaceTracker.Data.Configurations;

internal sealed class QuarantinedRowConfiguration : IEntityTypeConfiguration<QuarantinedRow>
{
    public void Configure(EntityTypeBuilder<QuarantinedRow> builder)
    {
        builder.BelongsTo<QuarantinedRow, Negotiation>(nameof(QuarantinedRow.NegotiationId))
            .BelongsTo<QuarantinedRow, ImportBatch>(nameof(QuarantinedRow.ImportBatchId));
        builder.HasIndex(row => new { row.NegotiationId, row.Key });
        builder.HasIndex(row => new { row.State, row.ImportBatchId });
    }
}
