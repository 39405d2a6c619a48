using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PeaceTracker.Data.Searching;

namespace PeaceTracker.Data.Configurations;

internal sealed class SearchEntryConfiguration : IEntityTypeConfiguration<SearchEntry>
{
    public void Configure(EntityTypeBuilder<SearchEntry> builder)
    {
        // Only read: the table is derived from the others and no business of migrations.
        builder.ToView(SearchDefinition.Table);
        builder.HasKey(entry => entry.Id);
    }
}
