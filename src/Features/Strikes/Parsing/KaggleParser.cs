using PeaceTracker.Files;

namespace PeaceTracker.Features.Strikes.Parsing;

/// <summary>
/// Reads <c>missile_attacks_daily.csv</c>, which volunteers compile from posts of Ukrainian commands and publish on Kaggle.
/// </summary>
internal static class KaggleParser
{
    // 2025-04-23 19:00,2025-04-24 06:30,Shahed-136/131,…,145.0,64.0,68.0,…  – an empty cell means "not reported", not zero
    // A file of another kind has a fault in each line; so many are enough to see it.
    private const int MostFaults = 100;

    public static IReadOnlyList<KaggleRow> Parse(string file, byte[] bytes, ICollection<Fault> faults)
    {
        using var csv = CsvText.Open(file, bytes, faults);
        if (csv is null)
        {
            return [];
        }

        var header = csv.Headers.ToArray();
        var strange = KaggleColumns.Faults(file, header).Take(MostFaults).ToList();
        if (strange.Count > 0)
        {
            strange.ForEach(faults.Add);
            return [];
        }

        var columns = KaggleColumns.Names.ToDictionary(name => name, name => Array.IndexOf(header, name));
        var cells = new KaggleCells(file, csv, columns, faults);
        var rows = new List<KaggleRow>();
        while (faults.Count < MostFaults && csv.Read())
        {
            if (cells.Row() is { } row)
            {
                rows.Add(row);
            }
        }

        if (faults.Count >= MostFaults)
        {
            faults.Add(new(file, null, null, "has more faults than are told: reading stopped here"));
        }

        return rows;
    }
}
