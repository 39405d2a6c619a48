using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PeaceTracker.Domain;

namespace PeaceTracker.Data.Configurations;

internal sealed class EmbedHitsConfiguration : IEntityTypeConfiguration<EmbedHits>
{
    public void Configure(EntityTypeBuilder<EmbedHits> builder)
    {
        builder.HasKey(hits => new { hits.ViewId, hits.Day });
        builder.BelongsTo<EmbedHits, EmbedView>(nameof(EmbedHits.ViewId));
    }
}
