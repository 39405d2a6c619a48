using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PeaceTracker.Domain;

namespace PeaceTracker.Data.Configurations;

internal sealed class NewsMarkConfiguration : IEntityTypeConfiguration<NewsMark>
{
    public void Configure(EntityTypeBuilder<NewsMark> builder)
    {
        builder.HasKey(mark => new { mark.AccountId, mark.ItemId });
        builder.BelongsTo<NewsMark, Account>(nameof(NewsMark.AccountId)).BelongsTo<NewsMark, NewsItem>(nameof(NewsMark.ItemId));
        builder.HasIndex(mark => new { mark.AccountId, mark.StarredAt });
    }
}
