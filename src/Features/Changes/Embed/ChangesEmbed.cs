using PeaceTracker.Controls;
using PeaceTracker.Embedding.Kinds;
using PeaceTracker.Live;

namespace PeaceTracker.Features.Changes.Embed;

/// <summary>What changed in the last days; where nothing did, that, and what changed last.</summary>
internal sealed class ChangesEmbed(WhatChangedQueries changes) : EmbedKind
{
    private const string Days = "days", Counted = "count", Parties = "parties", Issues = "issues";

    // As the feeds: where nothing changed, the month before the last position.
    private const int UsualDays = 30;

    private const int MostSources = 8;

    public override string Name => "changes";

    public override string Title => "What changed";

    public override string About => "What changed in the last days: shifts of positions first, then texts, events, truces, strikes and statements.";

    public override IReadOnlyList<EmbedField> Fields { get; } =
    [
        new(Days, EmbedFieldType.Count, "Days") { Numbers = (UsualDays, 366) },
        new(Counted, EmbedFieldType.Count, "How many in all") { Numbers = (8, 30) },
        new(Parties, EmbedFieldType.Keys, "Parties") { Of = EmbedOffer.Parties },
        new(Issues, EmbedFieldType.Keys, "Issues") { Of = EmbedOffer.Issues },
    ];

    public override IReadOnlyList<LiveTopic> Topics { get; } = [LiveTopic.Positions, LiveTopic.Strikes];

    public override string? Styles => "changes";

    public override (int Width, int Height) Size => (560, 640);

    public override async Task<EmbedContent> ReadAsync(EmbedRequest request, CancellationToken cancellationToken)
    {
        var (today, days) = (request.Today, request.Values.Count(Days));
        var after = today.AddDays(-Math.Min(days, today.DayNumber));
        // What all read by default is shared with the feeds; other stretches are too many to keep.
        var view = new ChangesView(request.Clocks, days == UsualDays ? null : after.Iso(), Recorded: false, request.Values.Many(Parties), request.Values.Many(Issues));
        if (await changes.FindAsync(request.Negotiation, view, after, cancellationToken) is not { } read)
        {
            return EmbedContent.Missing(request.Words["missing"], $"/{request.Negotiation}");
        }

        var known = view.Known([read]);
        if (known.Parties.Count < view.Parties.Count && known.Parties.Count == 0 || known.Issues.Count < view.Issues.Count && known.Issues.Count == 0)
        {
            return EmbedContent.Missing(request.Words["missing"], (known with { Since = after.Iso() }).Address(request.Negotiation));
        }

        DateOnly? asked = read.Total == 0 ? after : null;
        if (read is { Total: 0, Latest: { } latest } && latest <= after && latest.DayNumber > UsualDays)
        {
            after = latest.AddDays(-UsualDays);
            read = await changes.FindAsync(request.Negotiation, view, after, cancellationToken) ?? read;
        }

        var sheet = ChangesEmbedSheet.Of(read, request.Values.Count(Counted), after, asked, request.Clocks, request.Words);
        return new(request.Words.Say("changes.title", read.Title), ChangesEmbedList.Of(sheet), (known with { Since = after.Iso() }).Address(request.Negotiation))
        {
            Description = asked is { } day ? request.Words.Say("changes.nothing", request.Words.Day(day)) : $"{request.Words.Say("changes.since", request.Words.Day(after))} {sheet.Counts}.",
            Picture = sheet.Picture,
            Sources = Names(sheet),
        };
    }

    // The page names a day; the widget counts from the day that it is looked at.
    public override IEnumerable<(string Name, IEnumerable<string?> Values)>? ChoiceOf(IReadOnlyList<string> path, AddressQuery query) =>
        path is ["changes"] ? [(Parties, query.Keys(Parties)), (Issues, query.Keys(Issues))] : null;

    private static List<string> Names(ChangesEmbedSheet sheet)
    {
        var names = sheet.Entries.Select(entry => entry.Source).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return names.Count <= MostSources ? names : [.. names.Take(MostSources - 1), $"+{names.Count - MostSources + 1}"];
    }
}
