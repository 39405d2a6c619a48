using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PeaceTracker.Domain;

namespace PeaceTracker.Data.Configurations;

internal sealed class ChangeConfiguration : IEntityTypeConfiguration<Change>
{
    public void Configure(EntityTypeBuilder<Change> builder)
    {
        builder.HasKey(change => change.Seq);
        builder.HasOne(change => change.Negotiation).WithMany().HasForeignKey(change => change.NegotiationId).OnDelete(DeleteBehavior.Restrict);
        builder.BelongsTo<Change, ImportBatch>(nameof(Change.ImportBatchId));

        // What changed last is read without the news, of which every visit to a feed may write a row.
        builder.HasIndex(change => new { change.NegotiationId, change.RecordedAt, change.Day }).IsDescending(false, true, true)
            .HasFilter($"Noun <> '{nameof(Noun.NewsItem)}'");
    }
}
