using MudBlazor;

namespace PeaceTracker.Shell;

/// <summary>
/// MudBlazor's sizes and letters in our measure. Its colours come from the palette in <c>app.css</c>, which alone knows
/// light from dark, before any script of a component runs.
/// </summary>
internal static class HouseTheme
{
    private static readonly string[] Letters = ["Source Sans 3 Variable", "system-ui", "sans-serif"];

    public static MudTheme Value { get; } = new()
    {
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = Letters, FontSize = "1rem", LineHeight = "1.45", LetterSpacing = "normal" },
            Button = new ButtonTypography { FontFamily = Letters, FontSize = "0.9375rem", FontWeight = "600", TextTransform = "none", LetterSpacing = "normal" },
        },
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "3px", AppbarHeight = "48px" },
    };
}
