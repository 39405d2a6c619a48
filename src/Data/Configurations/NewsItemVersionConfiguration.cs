using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PeaceTracker.Domain;

namespace PeaceTracker.Data.Configurations;

internal sealed class NewsItemVersionConfiguration : IEntityTypeConfiguration<NewsItemVersion>
{
    public void Configure(EntityTypeBuilder<NewsItemVersion> builder)
    {
        builder.BelongsTo<NewsItemVersion, NewsItem>(nameof(NewsItemVersion.ItemId));
        builder.HasIndex(version => new { version.ItemId, version.Number }).IsUnique();
    }
}
