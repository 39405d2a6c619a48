using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PeaceTracker.Domain;

namespace PeaceTracker.Data.Configurations;

internal sealed class NewsItemBodyConfiguration : IEntityTypeConfiguration<NewsItemBody>
{
    public void Configure(EntityTypeBuilder<NewsItemBody> builder)
    {
        builder.ToTable("NewsItemBodies");
        builder.HasKey(body => body.ItemId);
        builder.Property(body => body.ItemId).ValueGeneratedNever();
        builder.BelongsTo<NewsItemBody, NewsItem>(nameof(NewsItemBody.ItemId));
    }
}
