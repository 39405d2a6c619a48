using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PeaceTracker.Domain;

namespace PeaceTracker.Data.Configurations;

internal sealed class TriageConfiguration : IEntityTypeConfiguration<Triage>
{
    public void Configure(EntityTypeBuilder<Triage> builder)
    {
        builder.ToTable("Triages");
        builder.HasKey(triage => triage.ItemId);
        builder.Property(triage => triage.ItemId).ValueGeneratedNever();
        builder.BelongsTo<Triage, NewsItem>(nameof(Triage.ItemId))
            .BelongsTo<Triage, Negotiation>(nameof(Triage.NegotiationId))
            .BelongsTo<Triage, Draft>(nameof(Triage.DraftId))
            .BelongsTo<Triage, Account>(nameof(Triage.AssigneeId));
        builder.Property(triage => triage.Version).IsConcurrencyToken();
        builder.HasIndex(triage => new { triage.NegotiationId, triage.State, triage.ArrivedAt });
    }
}
