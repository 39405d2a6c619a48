using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PeaceTracker.Domain;

namespace PeaceTracker.Data.Configurations;

internal sealed class StrikeClaimConfiguration : IEntityTypeConfiguration<StrikeClaim>
{
    public void Configure(EntityTypeBuilder<StrikeClaim> builder)
    {
        builder.IsKept().HiddenWhenRetired()
            .BelongsTo<StrikeClaim, Source>(nameof(StrikeClaim.SourceId))
            .BelongsTo<StrikeClaim, Claimant>(nameof(StrikeClaim.ClaimantId))
            .BelongsTo<StrikeClaim, CountingDefinition>(nameof(StrikeClaim.CountingDefinitionId))
            .BelongsTo<StrikeClaim, ImportBatch>(nameof(StrikeClaim.ImportBatchId));
        builder.ToTable(table => table.HasCheckConstraint(
            "CK_StrikeClaims_Figure", "Best >= 0 AND (Low IS NULL OR Low <= Best) AND (High IS NULL OR High >= Best)"));
    }
}
