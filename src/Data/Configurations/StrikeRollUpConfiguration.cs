using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PeaceTracker.Data.RollUps;
using PeaceTracker.Domain;

namespace PeaceTracker.Data.Configurations;

internal sealed class StrikeRollUpConfiguration : IEntityTypeConfiguration<StrikeRollUp>
{
    public void Configure(EntityTypeBuilder<StrikeRollUp> builder)
    {
        builder.BelongsTo<StrikeRollUp, Negotiation>(nameof(StrikeRollUp.NegotiationId));
        builder.Ignore(row => row.Tally);

        // The first is how charts read, the second how a day's strikes are taken anew.
        builder.HasIndex(row => new { row.NegotiationId, row.ClaimantId, row.AttackerId, row.DayRule, row.Day });
        builder.HasIndex(row => new { row.NegotiationId, row.AttackerId, row.StrikeDay });
    }
}
