namespace PeaceTracker.Features.Positions.Embed;

/// <summary>The source line of a widget: each once, in alphabetical order, and how many more where there are many.</summary>
internal static class SourceNames
{
    private const int Most = 8;

    public static IReadOnlyList<string> Of(IEnumerable<string> names)
    {
        var all = names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return all.Count <= Most ? all : [.. all.Take(Most - 1), $"+{all.Count - Most + 1}"];
    }
}
