namespace PeaceTracker.Controls;

/// <summary>Stands on a page that shows widgets of this site in frames: its policy lets them in, and nobody else's.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FramesWidgetsAttribute : Attribute;
