using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PeaceTracker.Domain;

namespace PeaceTracker.Data.Configurations;

internal sealed class SalienceConfiguration : IEntityTypeConfiguration<Salience>
{
    public void Configure(EntityTypeBuilder<Salience> builder)
    {
        builder.IsKept().HiddenWhenRetired()
            .BelongsTo<Salience, Source>(nameof(Salience.SourceId))
            .BelongsTo<Salience, Party>(nameof(Salience.PartyId))
            .BelongsTo<Salience, Issue>(nameof(Salience.IssueId));
    }
}
