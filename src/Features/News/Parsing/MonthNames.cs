namespace PeaceTracker.Features.News.Parsing;

/// <summary>Months by the first three letters of their names: English, and what Ukrainian and Russian sites write.</summary>
internal static class MonthNames
{
    private static readonly string[][] Names =
    [
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"],
        ["янв", "фев", "мар", "апр", "мая", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"],
        ["січ", "лют", "бер", "кві", "тра", "чер", "лип", "сер", "вер", "жов", "лис", "гру"],
    ];

    /// <summary>1 to 12; 0 where it is no month.</summary>
    public static int Number(string name)
    {
        var start = name.ToLowerInvariant()[..3];
        return Names.Select(names => Array.IndexOf(names, start) + 1).FirstOrDefault(month => month > 0);
    }
}
