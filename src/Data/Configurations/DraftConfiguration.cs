using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PeaceTracker.Domain;

namespace PeaceTracker.Data.Configurations;

internal sealed class DraftConfiguration : IEntityTypeConfiguration<Draft>
{
    public void Configure(EntityTypeBuilder<Draft> builder)
    {
        builder.BelongsTo<Draft, Negotiation>(nameof(Draft.NegotiationId));
        builder.BelongsTo<Draft, Account>(nameof(Draft.AuthorId));
        builder.Property(draft => draft.Version).IsConcurrencyToken();
        builder.Property(draft => draft.Records).HasConversion(
            records => JsonSerializer.Serialize(records, JsonSerializerOptions.Default),
            json => JsonSerializer.Deserialize<List<DraftedRecord>>(json, JsonSerializerOptions.Default)!,
            new ValueComparer<IReadOnlyList<DraftedRecord>>((left, right) => ReferenceEquals(left, right), records => records.Count));
        builder.HasIndex(draft => new { draft.Status, draft.ChangedAt });
        builder.HasIndex(draft => new { draft.NegotiationId, draft.Noun, draft.Key });
    }
}
