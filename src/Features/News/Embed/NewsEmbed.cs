using PeaceTracker.Controls;
using PeaceTracker.Embedding.Kinds;
using PeaceTracker.Features.News.Screen;
using PeaceTracker.Live;

namespace PeaceTracker.Features.News.Embed;

/// <summary>The latest news, a line for each story: titles that lead to the originals, and no picture.</summary>
internal sealed class NewsEmbed(NewsQueries news, NewsChoiceQueries choices) : EmbedKind
{
    // "language" is the language of the widget's own words.
    private const string Count = "count", Party = "party", Issue = "issue", Side = "side", Source = "source", Language = "itemLanguage";

    public override string Name => "news";

    public override string Title => "Latest news";

    public override string About => "What media report, newest first, each story once: title, publisher and time.";

    public override IReadOnlyList<EmbedField> Fields { get; } =
    [
        new(Count, EmbedFieldType.Count, "How many") { Numbers = (8, 30) },
        new(Party, EmbedFieldType.Key, "About party") { Of = EmbedOffer.Parties },
        new(Issue, EmbedFieldType.Key, "About issue") { Of = EmbedOffer.Issues },
        new(Side, EmbedFieldType.Key, "Media of") { Of = EmbedOffer.Parties },
        new(Source, EmbedFieldType.Key, "Outlet") { Of = EmbedOffer.Sources },
        new(Language, EmbedFieldType.Key, "Language of the news"),
    ];

    public override IReadOnlyList<LiveTopic> Topics { get; } = [LiveTopic.News];

    public override string? Styles => "news";

    public override (int Width, int Height) Size => (420, 560);

    public override async Task<EmbedContent> ReadAsync(EmbedRequest request, CancellationToken cancellationToken)
    {
        var (values, words, clocks) = (request.Values, request.Words, request.Clocks);
        var filter = new NewsFilter(values.One(Party), values.One(Issue), values.One(Side), null, values.One(Language), values.One(Source));
        filter.Known(await choices.OfAsync(request.Negotiation, cancellationToken), out var unknown);
        var view = new NewsView(clocks, filter, NewsShape.Grouped);

        // All the news would stand for those that were asked for.
        if (unknown.Count > 0 || await news.PageAsync(request.Negotiation, new NewsAsked(filter, null, clocks.Moment) { Grouped = true }, cancellationToken) is not { } page)
        {
            return EmbedContent.Missing(words["missing"], (view with { Filter = NewsFilter.None }).Address(request.Negotiation));
        }

        var items = page.Items.Take(values.Count(Count)).ToList();
        return new(words.Say("news.title", page.Title), NewsLines.Of(request.Negotiation, items, clocks.IsPresent, words), view.Address(request.Negotiation))
        {
            Description = items.Count == 0 ? words["news.empty"] : $"{items[0].Publisher}: {items[0].Title}",
            Picture = NewsPicture.Of(items, clocks.IsPresent, words),
            Sources = [.. items.Select(item => item.Publisher).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        };
    }

    public override IEnumerable<(string Name, IEnumerable<string?> Values)>? ChoiceOf(IReadOnlyList<string> path, AddressQuery query) => path is not ["news"] ? null :
    [
        .. new[] { Party, Issue, Side, Source }.Select(name => (name, (IEnumerable<string?>)[query.Text(name)])),
        (Language, [query.Text("language")]),
    ];
}
