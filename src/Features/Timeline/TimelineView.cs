using PeaceTracker.Clocks;
using PeaceTracker.Controls;

namespace PeaceTracker.Features.Timeline;

/// <summary>Which part of the line is shown, and from which point in time: the query of the page's address, and nothing else.</summary>
/// <param name="Clocks">The point in time.</param>
/// <param name="From">First day shown; null is the first of anything.</param>
/// <param name="To">Last day shown, inclusive; null is the last of anything.</param>
/// <param name="Kinds">The kinds shown; empty is the usual choice.</param>
/// <param name="Parties">Keys of the parties shown; empty is all.</param>
/// <param name="Issues">Keys of the issues shown; empty is all, also what names no issue.</param>
public sealed record TimelineView(
    ClockView Clocks, DateOnly? From, DateOnly? To, IReadOnlyList<TimelineKind> Kinds, IReadOnlyList<string> Parties, IReadOnlyList<string> Issues)
{
    /// <summary>All of it, now.</summary>
    public static TimelineView Present { get; } = new(ClockView.Present, null, null, [], [], []);

    /// <summary>What is shown of the kinds.</summary>
    public IReadOnlyList<TimelineKind> Shown => Kinds.Count == 0 ? TimelineKinds.Usual : Kinds;

    /// <summary>Reads an address. What cannot be read is left out and named in <paramref name="problems"/>.</summary>
    public static TimelineView Parse(Uri address, out IReadOnlyList<string> problems)
    {
        var query = new AddressQuery(address);
        var (clocks, from, to) = (ClockView.Read(query), query.Day("from"), query.Day("to"));
        var kinds = query.Keys("kinds");
        var known = TimelineKinds.All.Where(kind => kinds.Contains(kind.Key(), StringComparer.Ordinal)).ToList();
        problems =
        [
            .. query.Problems,
            .. kinds.Except(known.Select(kind => kind.Key()), StringComparer.Ordinal).Take(5).Select(key => $"kinds: there is no kind '{AddressQuery.Shortened(key)}'. The kinds are {string.Join(", ", TimelineKinds.All.Select(kind => kind.Key()))}."),
        ];
        if (from > to)
        {
            problems = [.. problems, $"from: {from?.Text()} is after {to?.Text()}. The two were taken in the other order."];
            (from, to) = (to, from);
        }

        return new(clocks, from, to, known, query.Keys("parties"), query.Keys("issues"));
    }

    /// <summary>The keys that are not among those of the record, as sentences.</summary>
    public IEnumerable<string> Unknown(TimelineRecord record) =>
        Parties.Except(record.Parties.Select(party => party.Key), StringComparer.Ordinal).Take(5).Select(key => $"parties: there is no party '{AddressQuery.Shortened(key)}' here.")
            .Concat(Issues.Except(record.Issues.Select(issue => issue.Key), StringComparer.Ordinal).Take(5).Select(key => $"issues: there is no issue '{AddressQuery.Shortened(key)}' here."));

    /// <summary>The view without keys that the record does not have, so that no link carries on what somebody mistyped.</summary>
    public TimelineView Known(TimelineRecord record) => this with
    {
        Parties = [.. Parties.Where(key => record.Parties.Any(party => party.Key == key))],
        Issues = [.. Issues.Where(key => record.Issues.Any(issue => issue.Key == key))],
    };

    /// <summary>The page in this view.</summary>
    public string Address(string negotiation) => $"/{negotiation}/timeline{Query}";

    /// <summary>An entry in this view: the page, scrolled to it.</summary>
    public string Address(string negotiation, TimelineEntry entry) => $"{Address(negotiation)}#{entry.Anchor}";

    /// <summary>Where an entry is found whatever was chosen: the whole line as it is usually shown, scrolled to it.</summary>
    public string Permanent(string negotiation, TimelineEntry entry) =>
        (Present with { Clocks = Clocks, Kinds = entry.Kind == TimelineKind.Nuance ? TimelineKinds.All : [] }).Address(negotiation, entry);

    /// <summary>The same entries as a file.</summary>
    public string FileAddress(string negotiation) => $"/{negotiation}/timeline.csv{Query}";

    /// <summary>The view as a query, empty for all of it, now.</summary>
    public string Query => AddressQuery.Write(
    [
        .. Clocks.Parts, ("from", [From?.Iso()]), ("to", [To?.Iso()]), ("kinds", Kinds.Select(kind => kind.Key())), ("parties", Parties), ("issues", Issues),
    ]);

    /// <summary>With a kind added to what is shown, or taken out of it where it was in. The usual choice needs no words.</summary>
    public TimelineView Toggle(TimelineKind kind)
    {
        List<TimelineKind> chosen = [.. TimelineKinds.All.Where(other => Shown.Contains(other) != (other == kind))];
        return this with { Kinds = chosen.SequenceEqual(TimelineKinds.Usual) ? [] : chosen };
    }

    /// <summary>With a party added to the choice, or taken out of it where it was in.</summary>
    public TimelineView ToggleParty(string key) => this with { Parties = Toggled(Parties, key) };

    /// <summary>With an issue added to the choice, or taken out of it where it was in.</summary>
    public TimelineView ToggleIssue(string key) => this with { Issues = Toggled(Issues, key) };

    private static IReadOnlyList<string> Toggled(IReadOnlyList<string> chosen, string key) =>
        chosen.Contains(key, StringComparer.Ordinal) ? [.. chosen.Where(other => other != key)] : [.. chosen, key];
}
