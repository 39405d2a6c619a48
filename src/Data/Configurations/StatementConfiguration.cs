using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PeaceTracker.Domain;

namespace PeaceTracker.Data.Configurations;

internal sealed class StatementConfiguration : IEntityTypeConfiguration<Statement>
{
    public void Configure(EntityTypeBuilder<Statement> builder)
    {
        builder.IsKept()
            .BelongsTo<Statement, Source>(nameof(Statement.SourceId))
            .BelongsTo<Statement, Party>(nameof(Statement.PartyId))
            .BelongsTo<Statement, Speaker>(nameof(Statement.SpeakerId))
            .BelongsTo<Statement, Proposal>(nameof(Statement.ProposalId));
        builder.Ignore(statement => statement.SaidOn);
    }
}
