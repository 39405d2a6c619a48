using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PeaceTracker.Domain;

namespace PeaceTracker.Data.Configurations;

internal sealed class SpeakerConfiguration : IEntityTypeConfiguration<Speaker>
{
    public void Configure(EntityTypeBuilder<Speaker> builder)
    {
        builder.IsKept().BelongsTo<Speaker, Source>(nameof(Speaker.SourceId))
            .BelongsTo<Speaker, Party>(nameof(Speaker.PartyId));
    }
}
