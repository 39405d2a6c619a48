using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PeaceTracker.Domain;

namespace PeaceTracker.Data.Configurations;

internal sealed class ViolationClaimConfiguration : IEntityTypeConfiguration<ViolationClaim>
{
    public void Configure(EntityTypeBuilder<ViolationClaim> builder)
    {
        builder.IsKept().HiddenWhenRetired()
            .BelongsTo<ViolationClaim, Source>(nameof(ViolationClaim.SourceId))
            .BelongsTo<ViolationClaim, Commitment>(nameof(ViolationClaim.CommitmentId))
            .BelongsTo<ViolationClaim, Party>(nameof(ViolationClaim.PartyId));
    }
}
