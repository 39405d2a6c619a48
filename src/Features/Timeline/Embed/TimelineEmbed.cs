using PeaceTracker.Controls;
using PeaceTracker.Domain;
using PeaceTracker.Embedding.Kinds;
using PeaceTracker.Live;

namespace PeaceTracker.Features.Timeline.Embed;

/// <summary>The next talks and the last ones, or of other kinds of entries what comes and what was.</summary>
internal sealed class TimelineEmbed(TimelineQueries timeline, EmbedCorrections corrections) : EmbedKind
{
    private const string Counted = "count", Kinds = "kinds", Parties = "parties", Issues = "issues";

    private const int MostSources = 8;

    public override string Name => "timeline";

    public override string Title => "Next and last talks";

    public override string About => "The talks that come and those that were: when, where, who took part, and what came of them. Other kinds of entries can be chosen.";

    public override IReadOnlyList<EmbedField> Fields { get; } =
    [
        new(Counted, EmbedFieldType.Count, "How many of each") { Numbers = (5, 15) },
        new(Kinds, EmbedFieldType.Keys, "Kinds of entries"),
        new(Parties, EmbedFieldType.Keys, "Parties") { Of = EmbedOffer.Parties },
        new(Issues, EmbedFieldType.Keys, "Issues") { Of = EmbedOffer.Issues },
    ];

    // Strikes of note are entries, too.
    public override IReadOnlyList<LiveTopic> Topics { get; } = [LiveTopic.Positions, LiveTopic.Strikes];

    public override string? Styles => "timeline";

    public override (int Width, int Height) Size => (560, 560);

    public override async Task<EmbedContent> ReadAsync(EmbedRequest request, CancellationToken cancellationToken)
    {
        if (await timeline.ReadAsync(request.Negotiation, request.Clocks.Moment, cancellationToken) is not { } record)
        {
            return EmbedContent.Missing(request.Words["missing"], $"/{request.Negotiation}");
        }

        // A kind that is none is left out, and where none is left talks are shown.
        var asked = request.Values.Many(Kinds);
        List<TimelineKind> kinds = [.. TimelineKinds.All.Where(kind => asked.Contains(kind.Key(), StringComparer.Ordinal))];
        var view = new TimelineView(request.Clocks, null, null, kinds.Count == 0 ? [TimelineKind.Talks] : kinds, request.Values.Many(Parties), request.Values.Many(Issues)).Known(record);
        var sheet = TimelineEmbedSheet.Of(request.Negotiation, record, view, request.Values.Count(Counted), request.Today, request.Words);
        List<TimelineEntry> shown = [.. sheet.Coming, .. sheet.Past];
        return new(request.Words.Say(sheet.Many || view.Kinds[0] != TimelineKind.Talks ? "timeline.title-of-kinds" : "timeline.title", record.Title), TimelineEmbedList.Of(sheet), view.Address(request.Negotiation))
        {
            Description = $"{(sheet.Coming is [var next, ..] ? $"{request.Words["timeline.next"]}: {next.Title}, {sheet.When(next)}." : sheet.Nothing)}{(sheet.Past is [var last, ..] ? $" {request.Words["timeline.last"]}: {last.Title}, {sheet.When(last)}." : null)}",
            Picture = sheet.Picture,
            Sources = Names(shown),
            CorrectedAt = await corrections.LatestAsync(request.Negotiation, [.. shown.Select(Recorded).OfType<(Noun, string)>()], cancellationToken),
        };
    }

    public override IEnumerable<(string Name, IEnumerable<string?> Values)>? ChoiceOf(IReadOnlyList<string> path, AddressQuery query) =>
        path is ["timeline"] ? [(Kinds, query.Keys(Kinds)), (Parties, query.Keys(Parties)), (Issues, query.Keys(Issues))] : null;

    private static List<string> Names(IEnumerable<TimelineEntry> entries)
    {
        var names = entries.SelectMany(entry => entry.Sources).Select(source => source.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return names.Count <= MostSources ? names : [.. names.Take(MostSources - 1), $"+{names.Count - MostSources + 1}"];
    }

    // The record that an entry tells of, by its place on the page; null where it tells of none that is corrected by its key.
    private static (Noun, string)? Recorded(TimelineEntry entry) => entry.Anchor.Split('.') switch
    {
        [var key] => (Noun.Event, key),
        ["commitment", var key] => (Noun.Commitment, key),
        ["proposal", var key, _] => (Noun.Proposal, key),
        _ => null,
    };
}
