namespace PeaceTracker.Domain;

/// <summary>A setting of the installation that administrators change while it runs; it stands before the configuration's.</summary>
public sealed class Setting
{
    /// <summary>Its name as in the configuration, for example <c>Review:FourEyes</c>.</summary>
    public required string Name { get; init; }

    public required string Value { get; set; }
}
