using System.Globalization;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.Strikes.Parsing;

/// <summary>
/// Events of ACLED (Armed Conflict Location and Event Data), as its export tool writes them since 2023. An event is no count of weapons:
/// it becomes an event of violence with the deaths that ACLED reports.
/// </summary>
internal static class AcledFormat
{
    private const string Deaths = "acled-fatalities";

    // event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,…,notes,fatalities,tags,timestamp
    private static readonly string[] Needed = ["event_id_cnty", "event_date", "event_type", "sub_event_type", "actor1", "fatalities"];

    // Violence from afar: the only kinds that have an attacker and are strikes in the sense of this project.
    private static readonly HashSet<string> Kinds = new(["Air/drone strike", "Shelling/artillery/missile attack"], StringComparer.OrdinalIgnoreCase);

    private static readonly ReportedClaimant Claimant = new("acled", "ACLED", OfTarget: false, Nationwide: false);

    public static StrikeFormat Format { get; } = new(
        "acled",
        "ACLED events",
        "acled-",
        "UTC",
        new("acled", "ACLED", "https://acleddata.com", "Armed Conflict Location and Event Data. Its terms ask for attribution with the day of access and restrict passing rows on."),
        [new(Deaths, "Deaths in an event (ACLED)", "People killed in one event by ACLED’s coding, which takes the most conservative reliable report; whose side they were on is not told apart.")],
        [
            new("event_id_cnty", "key of the event"), new("event_date", "day"), new("time_precision", "doubt where the day is not exact"),
            new("sub_event_type", "air and drone strikes, shelling and missile attacks are taken"), new("actor1", "the attacker"), new("admin1", "region"),
            new("fatalities", "people killed"), new("timestamp", "day on which ACLED said so"), new("notes", null), new("source", null), new("latitude", null), new("longitude", null),
        ],
        first => first.Contains("event_id_cnty", StringComparer.OrdinalIgnoreCase) && first.Contains("sub_event_type", StringComparer.OrdinalIgnoreCase),
        (sheet, faults) =>
        {
            foreach (var fault in StrikeFormat.Faults(sheet.File, sheet.First, Needed, allKnown: false, StringComparer.OrdinalIgnoreCase))
            {
                faults.Add(fault);
            }

            return sheet.First;
        },
        Begin)
    {
        Caution = "ACLED counts events and deaths, not weapons: nothing of it enters the figures of missiles and drones. Its notes, sources and coordinates are left out. "
            + "Its terms ask for attribution with the day of access and restrict passing rows on: publish sums, not the rows.",
        MostBytesOfACell = 64_000,
    };

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

        var (day, deaths, id) = (EventDay.Read(cells, "event_date"), cells.Count("fatalities"), cells.Text("event_id_cnty"));
        var key = "acled-" + id.ToLowerInvariant();
        if (!Slug.IsValid(key))
        {
            cells.Add("event_id_cnty", $"'{StrikeSheet.Shortened(id)}' is not the number of an event");
        }

        if (cells.AreFaulty)
        {
            return null;
        }

        var (attacker, kind, place) = (cells.Text("actor1"), cells.Text("sub_event_type"), cells.Text("admin1"));
        var (fate, reason, column) = (attacker, deaths) switch
        {
            _ when !told.Add(key) => (RowFate.Duplicate, "the file has the same event before", "event_id_cnty"),
            _ when !Kinds.Contains(kind) => (RowFate.LeftOut, "the event is no strike from afar", "sub_event_type"),
            _ when terms.Attacker.Is(attacker) && (deaths is null) => (RowFate.Quarantined, "no number of deaths is given", "fatalities"),
            _ when terms.Attacker.Is(attacker) => (RowFate.Stored, "", ""),
            _ when terms.Target.Is(attacker) => (RowFate.LeftOut, "its attacker is the side that is attacked here: import it again with the sides exchanged", "actor1"),
            _ => (RowFate.LeftOut, "its attacker is no side of this import", "actor1"),
        };
        if (fate != RowFate.Stored)
        {
            return ReadRow.Without(cells.Line, key, fate, reason, column) with { Place = place.Length == 0 ? null : place };
        }

        RowDoubt[] doubts = cells.Text("time_precision") is "2" or "3" ? [new(cells.Line, "the day is known only to the week or month", "time_precision")] : [];
        var note = $"{kind}.{(doubts.Length > 0 ? " The day is known only to the week or month." : "")}";
        return new(cells.Line, key, RowFate.Stored, new(
            cells.Line, key, day!.Value, null, null, Claimant, null, WeaponKind.None, null, place.Length == 0 ? null : place, note,
            [new($"{key}-killed", Figure.Killed, deaths!.Value, Deaths)])
        {
            KnownOn = SaidOn(cells, day.Value),
        }, doubts) { Place = place.Length == 0 ? null : place };
    }

    // Seconds since 1970: when the row was last changed. Some exports leave it out.
    private static DateOnly? SaidOn(StrikeCells cells, DateOnly day) =>
        long.TryParse(cells.Text("timestamp"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds < 4_102_444_800
        && DateOnly.FromDateTime(DateTime.UnixEpoch.AddSeconds(seconds)) is var said && said >= day ? said : null;
}
