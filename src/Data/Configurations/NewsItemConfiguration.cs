using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PeaceTracker.Domain;

namespace PeaceTracker.Data.Configurations;

internal sealed class NewsItemConfiguration : IEntityTypeConfiguration<NewsItem>
{
    public void Configure(EntityTypeBuilder<NewsItem> builder)
    {
        builder.BelongsTo<NewsItem, Negotiation>(nameof(NewsItem.NegotiationId))
            .BelongsTo<NewsItem, NewsFeed>(nameof(NewsItem.FeedId))
            .BelongsTo<NewsItem, Source>(nameof(NewsItem.SourceId));
        builder.HasIndex(item => item.StoryId);
        builder.Property(item => item.Tags).HasDefaultValueSql("'[]'");
        builder.Property(item => item.Version).HasDefaultValue(1).HasSentinel(0);
        builder.HasIndex(item => new { item.NegotiationId, item.Canonical });

        // The items of one feed in the order of lists.
        builder.HasIndex(item => new { item.FeedId, item.SortAt, item.Id }).IsDescending(false, true, true);

        // What is stored of the page that a quote is from.
        builder.HasIndex(item => new { item.NegotiationId, item.Url });
        builder.HasIndex(item => new { item.NegotiationId, item.FeedId, item.Key }).IsUnique();
        builder.HasIndex(item => new { item.NegotiationId, item.SortAt, item.Id }).IsDescending(false, true, true);
    }
}
