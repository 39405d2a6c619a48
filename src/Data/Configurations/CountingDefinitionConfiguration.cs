using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PeaceTracker.Domain;

namespace PeaceTracker.Data.Configurations;

internal sealed class CountingDefinitionConfiguration : IEntityTypeConfiguration<CountingDefinition>
{
    public void Configure(EntityTypeBuilder<CountingDefinition> builder)
    {
        builder.IsKept().BelongsTo<CountingDefinition, Source>(nameof(CountingDefinition.SourceId));
    }
}
