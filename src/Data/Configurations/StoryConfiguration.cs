using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PeaceTracker.Domain;

namespace PeaceTracker.Data.Configurations;

internal sealed class StoryConfiguration : IEntityTypeConfiguration<Story>
{
    public void Configure(EntityTypeBuilder<Story> builder)
    {
        builder.BelongsTo<Story, Negotiation>(nameof(Story.NegotiationId));
        builder.HasIndex(story => new { story.NegotiationId, story.LastAt, story.Id }).IsDescending(false, true, true);
    }
}
