using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PeaceTracker.Domain;

namespace PeaceTracker.Data.Configurations;

internal sealed class ProvisionConfiguration : IEntityTypeConfiguration<Provision>
{
    public void Configure(EntityTypeBuilder<Provision> builder)
    {
        builder.IsKept().HiddenWhenRetired()
            .BelongsTo<Provision, Source>(nameof(Provision.SourceId))
            .BelongsTo<Provision, Proposal>(nameof(Provision.ProposalId))
            .BelongsTo<Provision, Issue>(nameof(Provision.IssueId));
    }
}
