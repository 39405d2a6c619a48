using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PeaceTracker.Domain;

namespace PeaceTracker.Data.Configurations;

internal sealed class WebhookDeliveryConfiguration : IEntityTypeConfiguration<WebhookDelivery>
{
    public void Configure(EntityTypeBuilder<WebhookDelivery> builder)
    {
        builder.BelongsTo<WebhookDelivery, Webhook>(nameof(WebhookDelivery.WebhookId));
        builder.HasIndex(delivery => delivery.MessageId).IsUnique();
        builder.HasIndex(delivery => new { delivery.State, delivery.NextAt });
    }
}
