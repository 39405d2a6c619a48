using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PeaceTracker.Domain;

namespace PeaceTracker.Data.Configurations;

internal sealed class EventAccountConfiguration : IEntityTypeConfiguration<EventAccount>
{
    public void Configure(EntityTypeBuilder<EventAccount> builder)
    {
        builder.IsKept().HiddenWhenRetired().BelongsTo<EventAccount, Source>(nameof(EventAccount.SourceId))
            .BelongsTo<EventAccount, Event>(nameof(EventAccount.EventId));
    }
}
