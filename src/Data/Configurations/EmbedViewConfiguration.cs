using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PeaceTracker.Domain;

namespace PeaceTracker.Data.Configurations;

internal sealed class EmbedViewConfiguration : IEntityTypeConfiguration<EmbedView>
{
    public void Configure(EntityTypeBuilder<EmbedView> builder)
    {
        builder.BelongsTo<EmbedView, Negotiation>(nameof(EmbedView.NegotiationId));
        builder.HasIndex(view => new { view.NegotiationId, view.Key }).IsUnique();
    }
}
