using PeaceTracker.Clocks;
using PeaceTracker.Controls;

namespace PeaceTracker.Features.Changes;

/// <summary>Which changes are shown: the query of the page's address, and nothing else.</summary>
/// <param name="Clocks">The point in time up to which they are shown.</param>
/// <param name="Since">How the earlier day stands in the address: "friday", "last-talks", a day; null is the last Friday.</param>
/// <param name="Recorded">Whether a change counts by when it was recorded here; else by when it was said, done or published.</param>
/// <param name="Parties">Keys of the parties whose changes are shown; empty is all.</param>
/// <param name="Issues">Keys of the issues, each with its parts; empty is all.</param>
public sealed record ChangesView(ClockView Clocks, string? Since, bool Recorded, IReadOnlyList<string> Parties, IReadOnlyList<string> Issues)
{
    private const string ByRecording = "recorded";

    /// <summary>What was said or published since the last Friday.</summary>
    public static ChangesView Present { get; } = new(ClockView.Present, null, Recorded: false, [], []);

    /// <summary>Whether every reader who asks for the same day sees the same.</summary>
    public bool IsCommon => Clocks.IsPresent && Parties.Count == 0 && Issues.Count == 0 && Since is null or SinceQueries.Friday or SinceQueries.LastTalks;

    /// <summary>Reads an address. What cannot be read is left out and named in <paramref name="problems"/>.</summary>
    public static ChangesView Parse(Uri address, out IReadOnlyList<string> problems)
    {
        var query = new AddressQuery(address);
        var by = query.Text("by");
        var view = new ChangesView(ClockView.Read(query), query.Text("since"), by == ByRecording, query.Keys("parties"), query.Keys("issues"));
        problems = by is null or ByRecording ? query.Problems : [.. query.Problems, $"by: '{AddressQuery.Shortened(by)}' is not a clock. It is left out, or 'recorded'."];
        return view;
    }

    /// <summary>The page in this view, of one negotiation or, where none is named, of all.</summary>
    public string Address(string? negotiation) => (negotiation is null ? "/changes" : $"/{negotiation}/changes") + AddressQuery.Write(
        [.. Clocks.Parts, ("since", [Since]), ("by", [Recorded ? ByRecording : null]), ("parties", Parties), ("issues", Issues)]);

    /// <summary>The keys that none of the negotiations has, as sentences.</summary>
    public IEnumerable<string> Unknown(IReadOnlyList<WhatChanged> shown) =>
        Parties.Where(key => !shown.Any(one => one.Parties.Any(party => party.Key == key))).Select(key => $"parties: there is no party '{AddressQuery.Shortened(key)}' here.")
            .Concat(Issues.Where(key => !shown.Any(one => one.Issues.Any(issue => issue.Key == key))).Select(key => $"issues: there is no issue '{AddressQuery.Shortened(key)}' here."));

    /// <summary>The view without keys that are nowhere, so that no link carries on what somebody mistyped.</summary>
    public ChangesView Known(IReadOnlyList<WhatChanged> shown) => this with
    {
        Parties = [.. Parties.Where(key => shown.Any(one => one.Parties.Any(party => party.Key == key)))],
        Issues = [.. Issues.Where(key => shown.Any(one => one.Issues.Any(issue => issue.Key == key)))],
    };

    /// <summary>With a key added to a choice, or taken out of it where it was in.</summary>
    public static IReadOnlyList<string> Toggled(IReadOnlyList<string> chosen, string key) =>
        chosen.Contains(key, StringComparer.Ordinal) ? [.. chosen.Where(other => other != key)] : [.. chosen, key];
}
