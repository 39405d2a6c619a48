namespace PeaceTracker.Features.Following.Webhooks;

/// <summary>Where webhooks may lead; section <c>Webhooks</c> of the configuration.</summary>
/// <param name="AllowPrivateNetworks">Whether they may lead to private networks and to this machine, without encryption: for development and tests.</param>
internal sealed record WebhookSettings(bool AllowPrivateNetworks = false)
{
    public static WebhookSettings From(IConfiguration configuration) => new(configuration.GetValue("Webhooks:AllowPrivateNetworks", false));
}
