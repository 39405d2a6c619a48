using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PeaceTracker.Domain;

namespace PeaceTracker.Data.Configurations;

internal sealed class PositionRevisionConfiguration : IEntityTypeConfiguration<PositionRevision>
{
    public void Configure(EntityTypeBuilder<PositionRevision> builder)
    {
        builder.BelongsTo<PositionRevision, Negotiation>(nameof(PositionRevision.NegotiationId))
            .BelongsTo<PositionRevision, ImportBatch>(nameof(PositionRevision.ImportBatchId));
        builder.Ignore(revision => revision.SaidOn);
        builder.HasOne(revision => revision.Position).WithMany(position => position.Revisions)
            .HasForeignKey(revision => revision.PositionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(revision => revision.Replaces).WithMany()
            .HasForeignKey(revision => revision.ReplacesId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(revision => revision.Statements).WithMany()
            .UsingEntity("Evidence", join => join.HasOne(typeof(Statement)).WithMany().HasForeignKey("StatementId").OnDelete(DeleteBehavior.Restrict),
                join => join.HasOne(typeof(PositionRevision)).WithMany().HasForeignKey("RevisionId").OnDelete(DeleteBehavior.Restrict));

        // The order in which a view looks for the revision that holds: a seek, however long the history.
        builder.HasIndex(revision => new { revision.PositionId, revision.SaidDay, revision.PublishedOn, revision.Number })
            .IsDescending(false, true, true, true).IsUnique(false);
        builder.HasIndex(revision => new { revision.PositionId, revision.Number }).IsUnique();
        builder.HasIndex(revision => new { revision.NegotiationId, revision.Key });
        builder.ToTable(table => table.HasCheckConstraint("CK_PositionRevisions_Placement", "Placement IS NULL OR Placement BETWEEN 0 AND 100"));
    }
}
