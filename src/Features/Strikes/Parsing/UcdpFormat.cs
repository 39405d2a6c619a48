using PeaceTracker.Domain;

namespace PeaceTracker.Features.Strikes.Parsing;

/// <summary>
/// Events of UCDP GED (Uppsala Conflict Data Program, Georeferenced Event Dataset). An event is no count of weapons: it becomes an event
/// of violence with a lowest, best and highest estimate of deaths.
/// </summary>
internal static class UcdpFormat
{
    private const string Deaths = "ucdp-deaths";

    private const string Civilians = "Civilians";

    private static readonly string[] Names =
    [
        "id", "relid", "year", "active_year", "code_status", "type_of_violence", "conflict_dset_id", "conflict_new_id", "conflict_name", "dyad_dset_id",
        "dyad_new_id", "dyad_name", "side_a_dset_id", "side_a_new_id", "side_a", "side_b_dset_id", "side_b_new_id", "side_b", "number_of_sources",
        "source_article", "source_office", "source_date", "source_headline", "source_original", "where_prec", "where_coordinates", "where_description",
        "adm_1", "adm_2", "latitude", "longitude", "geom_wkt", "priogrid_gid", "country", "country_id", "region", "event_clarity", "date_prec",
        "date_start", "date_end", "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best", "high", "low", "gwnoa", "gwnob",
    ];

    private static readonly string[] Needed =
        ["id", "type_of_violence", "side_a", "side_b", "adm_1", "country", "date_prec", "date_start", "date_end", "deaths_civilians", "best", "high", "low"];

    private static readonly ReportedClaimant Claimant = new("ucdp", "Uppsala Conflict Data Program", OfTarget: false, Nationwide: false);

    public static StrikeFormat Format { get; } = new(
        "ucdp-ged",
        "UCDP GED events",
        "ucdp-",
        "UTC",
        new("ucdp-ged", "UCDP Georeferenced Event Dataset", "https://ucdp.uu.se", "Uppsala Conflict Data Program; to be cited with the version of the set."),
        [new(Deaths, "Deaths in an event (UCDP)", "People killed on all sides in one event of organised violence: UCDP’s best estimate between its lowest and highest. Of fighting between two sides UCDP does not say who attacked.")],
        [
            new("id", "key of the event"), new("date_start", "read to be checked"), new("date_end", "day"), new("date_prec", "doubt where the day is not exact"),
            new("type_of_violence", "which events are taken"), new("side_a", "the sides"), new("side_b", "the sides"), new("country", "which events against civilians are taken"),
            new("adm_1", "region"), new("best", "people killed"), new("low", "people killed, at the least"), new("high", "people killed, at the most"),
            new("deaths_civilians", "note beside the figure"), new("source_article", null), new("source_headline", null), new("latitude", null), new("longitude", null),
        ],
        first => (first.Contains("type_of_violence") && first.Contains("date_end")) || IsHeadless(first),
        Header,
        Begin)
    {
        Caution = "UCDP counts events and deaths, not weapons: nothing of it enters the figures of missiles and drones. Of fighting between two sides it does not say who attacked; "
            + "such events stand under the direction of this import and say so. Articles, headlines and coordinates are left out. Cite the set with its version.",
        MostBytesOfACell = 200_000,
    };

    // Candidate 24.0.1 was published without a header: 49 cells, of which the first is a number and the 39th and 40th are days.
    private static bool IsHeadless(IReadOnlyList<string> first) =>
        first.Count == Names.Length && first[0].Length > 0 && first[0].All(char.IsAsciiDigit) && IsDay(first[38]) && IsDay(first[39]);

    private static bool IsDay(string text) => text.Length >= 10 && text[4] == '-' && text[7] == '-' && char.IsAsciiDigit(text[0]);

    private static IReadOnlyList<string> Header(StrikeSheet sheet, ICollection<Files.Fault> faults)
    {
        if (IsHeadless(sheet.First))
        {
            sheet.ReadFirstAgain();
            return Names;
        }

        foreach (var fault in StrikeFormat.Faults(sheet.File, sheet.First, Needed, allKnown: false, StringComparer.OrdinalIgnoreCase))
        {
            faults.Add(fault);
        }

        return sheet.First;
    }

    private static Func<ReadRow?> Begin(StrikeCells cells, StrikeTerms terms)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        return () => Row(cells, terms, told);
    }

    private static ReadRow? Row(StrikeCells cells, StrikeTerms terms, HashSet<string> told)
    {
        if (!cells.Begin())
        {
            return null;
        }

        var (from, to) = (EventDay.Read(cells, "date_start"), EventDay.Read(cells, "date_end"));
        var (low, best, high, civilians) = (cells.Count("low"), cells.Count("best"), cells.Count("high"), cells.Count("deaths_civilians"));
        var (id, place) = (cells.Text("id"), cells.Text("adm_1") is { Length: > 0 } named ? named : null);
        var key = "ucdp-" + id;
        if (id.Length is 0 or > 20 || !id.All(char.IsAsciiLetterOrDigit) || !Slug.IsValid(key = key.ToLowerInvariant()))
        {
            cells.Add("id", $"'{StrikeSheet.Shortened(id)}' is not the number of an event");
        }

        if (cells.AreFaulty)
        {
            return null;
        }

        var (fate, reason, column) = !told.Add(id) ? (RowFate.Duplicate, "the file has the same event before", "id") : Fate(cells, terms);
        if (fate == RowFate.Stored && (best is null || low > best || high < best || to < from))
        {
            (fate, reason, column) = best is null ? (RowFate.Quarantined, "no best estimate of deaths is given", "best")
                : to < from ? (RowFate.Quarantined, "the event ends before it starts", "date_end")
                : (RowFate.Quarantined, "the best estimate is not between the lowest and the highest", "best");
        }

        if (fate != RowFate.Stored)
        {
            return ReadRow.Without(cells.Line, key, fate, reason, column) with { Place = place };
        }

        RowDoubt[] doubts = cells.Text("date_prec") is "" or "1" ? [] : [new(cells.Line, "the day is not known exactly", "date_prec")];
        return new(cells.Line, key, RowFate.Stored, new(
            cells.Line, key, to!.Value, null, null, Claimant, null, WeaponKind.None, null, place, Note(cells, from!.Value, to.Value, civilians, doubts.Length > 0),
            [new($"{key}-killed", Figure.Killed, best!.Value, Deaths) { Low = low, High = high }]), doubts) { Place = place };
    }

    // 1: between states or a state and rebels, 2: between groups, 3: one side against civilians.
    private static (RowFate Fate, string Reason, string Column) Fate(StrikeCells cells, StrikeTerms terms)
    {
        var (a, b) = (cells.Text("side_a"), cells.Text("side_b"));
        if (cells.Text("type_of_violence") == "3" || b.Equals(Civilians, StringComparison.OrdinalIgnoreCase))
        {
            return terms.Attacker.Is(a) ? terms.Target.Is(cells.Text("country"))
                    ? (RowFate.Stored, "", "")
                    : (RowFate.LeftOut, "it is violence against civilians of another country", "country")
                : terms.Target.Is(a) ? (RowFate.LeftOut, "its attacker is the side that is attacked here: import it again with the sides exchanged", "side_a")
                : (RowFate.LeftOut, "its attacker is no side of this import", "side_a");
        }

        return (terms.Attacker.Is(a) && terms.Target.Is(b)) || (terms.Target.Is(a) && terms.Attacker.Is(b))
            ? (RowFate.Stored, "", "")
            : (RowFate.LeftOut, "it is not between the sides of this import", "side_b");
    }

    private static string Note(StrikeCells cells, DateOnly from, DateOnly to, int? civilians, bool inexact)
    {
        var attacked = cells.Text("type_of_violence") == "3" ? $"{cells.Text("side_a")} against civilians." : "Fighting between the two sides: UCDP does not say who attacked.";
        return attacked
            + (civilians > 0 ? $" Civilians among the dead: {civilians}." : "")
            + (from < to ? $" From {from:yyyy-MM-dd} to {to:yyyy-MM-dd}." : "")
            + (inexact ? " The day is not known exactly." : "");
    }
}
