using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PeaceTracker.Domain;

namespace PeaceTracker.Data.Configurations;

internal sealed class TriageRuleConfiguration : IEntityTypeConfiguration<TriageRule>
{
    public void Configure(EntityTypeBuilder<TriageRule> builder)
    {
        builder.IsKept().HiddenWhenRetired();
    }
}
