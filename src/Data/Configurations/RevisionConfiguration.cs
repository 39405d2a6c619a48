using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PeaceTracker.Domain;

namespace PeaceTracker.Data.Configurations;

internal sealed class RevisionConfiguration : IEntityTypeConfiguration<Revision>
{
    public void Configure(EntityTypeBuilder<Revision> builder)
    {
        builder.BelongsTo<Revision, Negotiation>(nameof(Revision.NegotiationId))
            .BelongsTo<Revision, ImportBatch>(nameof(Revision.ImportBatchId));
        builder.HasIndex(revision => new { revision.NegotiationId, revision.Noun, revision.Key });
    }
}
