using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PeaceTracker.Domain;

namespace PeaceTracker.Data.Configurations;

internal sealed class IssueConfiguration : IEntityTypeConfiguration<Issue>
{
    public void Configure(EntityTypeBuilder<Issue> builder)
    {
        builder.IsKept().HiddenWhenRetired()
            .BelongsTo<Issue, Source>(nameof(Issue.SourceId))
            .BelongsTo<Issue, Issue>(nameof(Issue.ParentId));
        builder.Property(issue => issue.Scale).HasConversion<ScaleConverter, ScaleComparer>();
    }
}
