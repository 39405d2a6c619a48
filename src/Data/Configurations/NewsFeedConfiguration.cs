using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PeaceTracker.Domain;

namespace PeaceTracker.Data.Configurations;

internal sealed class NewsFeedConfiguration : IEntityTypeConfiguration<NewsFeed>
{
    public void Configure(EntityTypeBuilder<NewsFeed> builder)
    {
        builder.HiddenWhenRetired().BelongsTo<NewsFeed, Negotiation>(nameof(NewsFeed.NegotiationId));
        builder.Property(feed => feed.OutlineAttributes).HasConversion<AttributesConverter, AttributesComparer>().HasDefaultValueSql("'{}'");
        builder.HasIndex(feed => new { feed.NegotiationId, feed.Url }).IsUnique();
        builder.HasOne(feed => feed.State).WithOne().HasForeignKey<FeedState>(state => state.FeedId).OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(feed => feed.State).IsRequired();
    }
}
