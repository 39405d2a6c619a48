namespace PeaceTracker.Features.Strikes.Parsing;

/// <summary>What a row says besides its figures: where they were shot down, and words for the reader.</summary>
/// <param name="ByRegion">How many were shot down in which region; without a number where the post only names it.</param>
/// <param name="ByModel">How many came of which model, where the row is about several.</param>
/// <param name="OfLaunched">What else is said of those that came.</param>
/// <param name="OfDestroyed">What else is said of those that were shot down.</param>
/// <param name="Unread">Columns that hold no literal of Python, as they should.</param>
internal sealed record KaggleDetails(IReadOnlyList<PythonEntry> ByRegion, IReadOnlyList<PythonEntry> ByModel, string? OfLaunched, string? OfDestroyed, IReadOnlyList<string> Unread)
{
    public static KaggleDetails None { get; } = new([], [], null, null, []);

    public static KaggleDetails Read(StrikeCells cells, Dictionary<string, int?> counts)
    {
        var unread = new List<string>();
        var (regions, affected, border) = (Literal("destroyed_details"), Literal("affected region"), Literal("border_crossing"));
        var byModel = Literal("launched_details");
        Literal("launch_place_details");

        // "is_shahed" is no yes or no: it says how many of them, about, were Shaheds and not decoys.
        string?[] launched =
        [
            counts["is_shahed"] is { } shaheds ? $"About {shaheds} of them were Shaheds proper" : null,
            counts["turbojet"] is { } jets ? $"{jets} of them had jet engines" : null,
            cells.Text("carrier") is { Length: > 0 } carrier ? $"From {carrier.Replace("Navi", "Navy", StringComparison.Ordinal)}" : null,
            byModel.Count > 0 ? $"By model: {Listed(byModel)}" : null,
            border.Count > 0 ? $"Crossed a border: {Listed(border)}" : null,
        ];
        string?[] destroyed =
        [
            counts["turbojet_destroyed"] is { } jetsDown ? $"{jetsDown} of them had jet engines" : null,
            affected.Count > 0 ? $"Regions named: {Listed(affected)}" : null,
            counts["num_fall_fragment_location"] is { } places ? $"Fragments fell at {places} places" : null,
        ];
        return new(regions, byModel, Sentences(launched), Sentences(destroyed), unread);

        IReadOnlyList<PythonEntry> Literal(string name)
        {
            if (PythonLiteral.Read(cells.Text(name)) is { } entries)
            {
                return entries;
            }

            unread.Add(name);
            return [];
        }
    }

    /// <summary>"Odesa oblast 11, south, Kalibr 3"</summary>
    public static string Listed(IEnumerable<PythonEntry> entries) =>
        string.Join(", ", entries.Select(entry => entry.Number is { } number ? $"{entry.Name} {number}" : entry.Name));

    private static string? Sentences(IEnumerable<string?> parts) => string.Concat(parts.OfType<string>().Select(part => part + ". ")) is { Length: > 0 } text ? text.TrimEnd() : null;
}
