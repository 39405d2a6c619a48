using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PeaceTracker.Domain;

namespace PeaceTracker.Data.Configurations;

internal sealed class StrikeConfiguration : IEntityTypeConfiguration<Strike>
{
    public void Configure(EntityTypeBuilder<Strike> builder)
    {
        builder.IsKept().HiddenWhenRetired().BelongsTo<Strike, Source>(nameof(Strike.SourceId))
            .BelongsTo<Strike, Party>(nameof(Strike.AttackerId))
            .BelongsTo<Strike, Party>(nameof(Strike.TargetId));
        builder.HasMany(strike => strike.Claims).WithOne().HasForeignKey(claim => claim.StrikeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(strike => new { strike.NegotiationId, strike.AttackerId, strike.Day });

        // No foreign key: SQLite can only add one by writing the whole table anew, and batches are never deleted.
        builder.HasIndex(strike => strike.ImportBatchId);
    }
}
