using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PeaceTracker.Domain;

namespace PeaceTracker.Data.Configurations;

internal sealed class PositionConfiguration : IEntityTypeConfiguration<Position>
{
    public void Configure(EntityTypeBuilder<Position> builder)
    {
        builder.HiddenWhenRetired().BelongsTo<Position, Negotiation>(nameof(Position.NegotiationId));
        builder.HasOne(position => position.Party).WithMany().HasForeignKey(position => position.PartyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(position => position.Issue).WithMany().HasForeignKey(position => position.IssueId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(position => new { position.NegotiationId, position.PartyId, position.IssueId }).IsUnique();
        builder.Property(position => position.Version).IsConcurrencyToken();
    }
}
