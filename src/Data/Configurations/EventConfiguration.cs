using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PeaceTracker.Domain;

namespace PeaceTracker.Data.Configurations;

internal sealed class EventConfiguration : IEntityTypeConfiguration<Event>
{
    public void Configure(EntityTypeBuilder<Event> builder)
    {
        builder.IsKept().HiddenWhenRetired().BelongsTo<Event, Source>(nameof(Event.SourceId));
        builder.HasIndex(@event => new { @event.NegotiationId, @event.StartsOn });
    }
}
