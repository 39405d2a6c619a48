using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PeaceTracker.Domain;

namespace PeaceTracker.Data.Configurations;

internal sealed class FeedVisitConfiguration : IEntityTypeConfiguration<FeedVisit>
{
    public void Configure(EntityTypeBuilder<FeedVisit> builder)
    {
        builder.BelongsTo<FeedVisit, NewsFeed>(nameof(FeedVisit.FeedId));
        builder.HasIndex(visit => new { visit.FeedId, visit.At });
    }
}
