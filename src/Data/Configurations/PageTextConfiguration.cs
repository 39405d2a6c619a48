using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PeaceTracker.Domain;

namespace PeaceTracker.Data.Configurations;

internal sealed class PageTextConfiguration : IEntityTypeConfiguration<PageText>
{
    public void Configure(EntityTypeBuilder<PageText> builder)
    {
        builder.BelongsTo<PageText, Negotiation>(nameof(PageText.NegotiationId));
        builder.HasIndex(page => new { page.NegotiationId, page.Url });
    }
}
