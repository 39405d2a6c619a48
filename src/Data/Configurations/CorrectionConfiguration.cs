using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PeaceTracker.Domain;

namespace PeaceTracker.Data.Configurations;

internal sealed class CorrectionConfiguration : IEntityTypeConfiguration<Correction>
{
    public void Configure(EntityTypeBuilder<Correction> builder)
    {
        builder.BelongsTo<Correction, Negotiation>(nameof(Correction.NegotiationId));
        builder.HasOne(correction => correction.Revision).WithMany().HasForeignKey(correction => correction.RevisionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(correction => new { correction.NegotiationId, correction.PublishedAt });
    }
}
