using System.Globalization;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.Strikes.Parsing;

/// <summary>
/// Our own form, a row for each claim with the strike that it is about; described in docs/importing.md. Everything that a row names
/// by key (sides, claimant, definition, source) must be there.
/// </summary>
internal static class ClaimsFormat
{
    /// <summary>How a local time is written.</summary>
    public const string TimeFormat = "yyyy-MM-dd'T'HH:mm";

    /// <summary>The columns, all of them needed, in any order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "claim", "strike", "attacker", "target", "extent", "day", "starts_at", "ends_at", "zone", "claimant", "kind", "model", "region",
        "figure", "low", "best", "high", "bound", "definition", "known_on", "source", "url", "note", "strike_source", "strike_url",
    ];

    private static readonly (string Column, string Table)[] References =
        [("attacker", "parties"), ("target", "parties"), ("claimant", "claimants"), ("definition", "counting_definitions"), ("source", "sources"), ("strike_source", "sources")];

    public static StrikeFormat Format { get; } = new(
        "claims",
        "PeaceTracker claims",
        null,
        "UTC",
        null,
        [],
        [.. Names.Select(name => new ColumnUse(name, "the field of that name"))],
        first => first.Contains("claim") && first.Contains("strike") && first.Contains("figure"),
        (sheet, faults) =>
        {
            foreach (var fault in StrikeFormat.Faults(sheet.File, sheet.First, Names, allKnown: true, StringComparer.Ordinal))
            {
                faults.Add(fault);
            }

            return sheet.First;
        },
        Begin);

    /// <summary>How a value of a closed list is written: ShotDown is "shot-down".</summary>
    public static string Word(Enum value) => WeaponWords.Hyphenated(value.ToString());

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

        var (key, strike) = (Key(cells, "claim"), Key(cells, "strike"));
        var (extent, kind, figure, bound) = (Word<StrikeExtent>(cells, "extent"), Word<WeaponKind>(cells, "kind"), Word<Figure>(cells, "figure"), Word<Bound>(cells, "bound"));
        var (day, known) = (EventDay.Read(cells, "day"), EventDay.Read(cells, "known_on"));
        var (low, best, high) = (cells.Count("low"), cells.Count("best"), cells.Count("high"));
        var zone = cells.Text("zone");
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
        {
            cells.Add("zone", $"'{StrikeSheet.Shortened(zone)}' is not a time zone");
        }

        var (starts, ends) = cells.AreFaulty ? default : (Time(cells, "starts_at", zone), Time(cells, "ends_at", zone));
        var (url, strikeUrl) = (Address(cells, "url"), Address(cells, "strike_url"));

        if (cells.AreFaulty)
        {
            return null;
        }

        var place = Optional(cells, "region");
        if (!told.Add(key))
        {
            return ReadRow.Without(cells.Line, key, RowFate.Duplicate, "the file has the same claim before", "claim");
        }

        if (Excluding(cells, terms, best, low, high, kind!.Value, figure!.Value, starts, ends) is { } why)
        {
            return ReadRow.Without(cells.Line, key, RowFate.Quarantined, why.Reason, why.Column) with { Place = place };
        }

        return new(cells.Line, key, RowFate.Stored, new(
            cells.Line, strike, day!.Value, starts, ends, new(cells.Text("claimant"), "", OfTarget: false, Nationwide: false), url,
            kind.Value, Optional(cells, "model"), place, Optional(cells, "note"),
            [new(key, figure.Value, best!.Value, cells.Text("definition")) { Low = low, High = high, Bound = bound!.Value }])
        {
            Extent = extent!.Value, KnownOn = known, Own = new(zone, cells.Text("attacker"), cells.Text("target"), cells.Text("source"), cells.Text("strike_source"), strikeUrl),
        }, []) { Place = place };
    }

    private static (string Reason, string Column)? Excluding(
        StrikeCells cells, StrikeTerms terms, int? best, int? low, int? high, WeaponKind kind, Figure figure, DateTime? starts, DateTime? ends)
    {
        foreach (var (column, table) in References)
        {
            if (!terms.Keys.TryGetValue(table, out var known) || !known.Contains(cells.Text(column)))
            {
                return ($"the {column} is not known here", column);
            }
        }

        return best is null ? ("no figure is given", "best")
            : low > best || high < best ? ("the figure is not between the least and the most", "best")
            : cells.Text("attacker") == cells.Text("target") ? ("the attacker and the target are the same", "target")
            : ends < starts ? ("the window ends before it starts", "ends_at")
            : kind == WeaponKind.None && figure is not (Figure.Hits or Figure.Killed or Figure.Injured) ? ("a figure about weapons needs a kind of weapon", "kind")
            : null;
    }

    // What would be a formula to a spreadsheet was written behind an apostrophe.
    private static string? Optional(StrikeCells cells, string column) => cells.Text(column) switch
    {
        "" => null,
        ['\'', '=' or '+' or '-' or '@', ..] and var kept => kept[1..],
        var text => text,
    };

    private static string? Address(StrikeCells cells, string column)
    {
        var address = Optional(cells, column);
        if (address is not null && !Rules.IsWebAddress(address))
        {
            cells.Add(column, "is not a web address");
        }

        return address;
    }

    private static string Key(StrikeCells cells, string column)
    {
        var text = cells.Text(column);
        if (!Slug.IsValid(text))
        {
            cells.Add(column, $"'{StrikeSheet.Shortened(text)}' is not a key of small letters, digits and hyphens");
        }

        return text;
    }

    private static T? Word<T>(StrikeCells cells, string column)
        where T : struct, Enum
    {
        var text = cells.Text(column);
        foreach (var value in Enum.GetValues<T>())
        {
            if (Word(value) == text)
            {
                return value;
            }
        }

        cells.Add(column, $"'{StrikeSheet.Shortened(text)}' is none of {string.Join(", ", Enum.GetValues<T>().Select(value => Word(value)))}");
        return null;
    }

    private static DateTime? Time(StrikeCells cells, string column, string zone)
    {
        var text = cells.Text(column);
        if (text.Length == 0)
        {
            return null;
        }

        if (!DateTime.TryParseExact(text, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) || LocalClock.ToUtc(local, zone) is not { } time)
        {
            cells.Add(column, $"'{StrikeSheet.Shortened(text)}' is not a local time such as 2025-04-23T19:00");
            return null;
        }

        return time;
    }
}
