using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PeaceTracker.Domain;

namespace PeaceTracker.Data.Configurations;

internal sealed class FeedStateConfiguration : IEntityTypeConfiguration<FeedState>
{
    public void Configure(EntityTypeBuilder<FeedState> builder)
    {
        builder.ToTable("FeedStates");
        builder.HasKey(state => state.FeedId);
        builder.Property(state => state.FeedId).ValueGeneratedNever();
        builder.HasIndex(state => state.NextCheckAt);
    }
}
