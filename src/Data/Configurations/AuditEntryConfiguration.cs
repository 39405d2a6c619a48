using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PeaceTracker.Domain;

namespace PeaceTracker.Data.Configurations;

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.HasKey(entry => entry.Seq);
        builder.Property(entry => entry.Seq).ValueGeneratedNever();
        builder.BelongsTo<AuditEntry, Negotiation>(nameof(AuditEntry.NegotiationId));
        builder.HasIndex(entry => new { entry.NegotiationId, entry.Noun, entry.Key });
        builder.HasIndex(entry => entry.Actor);
    }
}
