using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PeaceTracker.Domain;

namespace PeaceTracker.Data.Configurations;

internal sealed class ResponseConfiguration : IEntityTypeConfiguration<Response>
{
    public void Configure(EntityTypeBuilder<Response> builder)
    {
        builder.IsKept().HiddenWhenRetired()
            .BelongsTo<Response, Proposal>(nameof(Response.ProposalId))
            .BelongsTo<Response, Party>(nameof(Response.PartyId))
            .BelongsTo<Response, Statement>(nameof(Response.StatementId));
    }
}
