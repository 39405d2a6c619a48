using PeaceTracker.Controls;
using PeaceTracker.Domain;
using PeaceTracker.Embedding.Kinds;
using PeaceTracker.Features.Strikes.Days;
using PeaceTracker.Live;

namespace PeaceTracker.Features.Strikes.Embed;

/// <summary>The headline figures of one day as one claimant gives them, and what others say of the same.</summary>
internal sealed class FigureEmbed(StrikeQueries strikes, StrikeDayQueries days, StrikeCorrections corrections) : EmbedKind
{
    private const string Day = "day", Claimant = "claimant", Side = "side", Counted = "figure", Kind = "kind";

    public override string Name => "figure";

    public override string Title => "A day’s figure";

    public override string About => "What one claimant reports of a day, large, with its source, how it is counted, and what others say of the same.";

    public override IReadOnlyList<EmbedField> Fields { get; } =
    [
        new(Day, EmbedFieldType.Day, "Day"),
        new(Claimant, EmbedFieldType.Key, "Reported by") { Of = EmbedOffer.Claimants },
        new(Side, EmbedFieldType.Key, "Attacks by") { Of = EmbedOffer.Parties },
        new(Counted, EmbedFieldType.Word, "Figure") { Words = [.. Enum.GetValues<Figure>().Select(figure => (Word(figure), figure.Word()))] },
        StrikeFields.Kind(Kind),
    ];

    public override IReadOnlyList<LiveTopic> Topics { get; } = [LiveTopic.Strikes];

    public override string? Styles => "figure";

    public override (int Width, int Height) Size => (480, 360);

    public override async Task<EmbedContent> ReadAsync(EmbedRequest request, CancellationToken cancellationToken)
    {
        var (values, words) = (request.Values, request.Words);
        var view = StrikeView.Latest with { Clocks = request.Clocks, Side = values.One(Side), Claimant = values.One(Claimant) };
        var (figure, kind) = (Enum.GetValues<Figure>().First(one => Word(one) == values.Word(Counted)), WeaponClass.Find(values.One(Kind))?.Kind);
        var known = await strikes.FiguresAsync(request.Negotiation, view, cancellationToken);
        if (values.Day(Day) is null && (known?.Claimant is null || known.Problems.Count > 0))
        {
            return EmbedContent.Missing(words["missing"], (StrikeView.Latest with { Clocks = request.Clocks }).Address(request.Negotiation));
        }

        var day = values.Day(Day) ?? known!.Days.LastOrDefault(report => report.Figures.Keys.Any(counted => counted.Figure == figure && (kind is null || counted.Kind == kind)))?.Day ?? known.To;
        var page = (StrikeView.Latest with { Clocks = request.Clocks }).DayAddress(request.Negotiation, day);
        var read = day.Year is >= 1900 and <= 2200 ? await days.DayAsync(request.Negotiation, day, StrikeView.Latest with { Clocks = request.Clocks }, cancellationToken) : null;

        // A figure of people or places has claimants that report of no weapons: whoever said it last is heard, where nobody is named.
        var line = known is { Problems.Count: 0 } ? known.Claimant : null;
        var about = read?.Directions.Where(direction => view.Side is null || line is null || direction.Attacker == line.Attacker).Select(direction => (Direction: direction, Who: WhoOf(direction, view.Claimant, line, figure, kind))).FirstOrDefault(found => found.Who is not null);
        var who = about?.Who;
        if (who is null && (line is null || !IsSilent(read, line, day)))
        {
            return EmbedContent.Missing(words["missing"], page);
        }

        var figures = who is null ? [] : FigureSheet.Of(about!.Value.Direction!, who, figure, kind);
        var name = figures.Count > 0 ? figures[0].Claim.ClaimantName : line!.Name;
        var used = figures.Select(one => one.Claim.Definition).ToHashSet(StringComparer.Ordinal);
        var sheet = new FigureSheet(figures, name, [.. (read?.Definitions ?? []).Where(definition => used.Contains(definition.Key))], words);
        return new(words.Say("figure.title", about?.Direction?.Attacker ?? line!.Attacker, about?.Direction?.Target ?? line!.Target, words.Day(day)), FigureCard.Of(sheet), page)
        {
            Subtitle = words.Say("figure.reported", name),
            Description = figures.Count == 0
                ? words.Say("strikes.none", name)
                : words.Say("figure.description", name, words.Day(day), string.Join("; ", figures.Select(one => $"{FigureCard.Number(sheet, one.Claim)} {FigureCard.What(sheet, one.Claim)}"))),
            Picture = FigurePicture.Of(sheet),
            Sources = [.. figures.SelectMany(one => one.Others.Prepend(one.Claim)).Select(claim => claim.Source).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            CorrectedAt = await corrections.LatestAsync(request.Negotiation, null, day, day, cancellationToken),
        };
    }

    public override IEnumerable<(string Name, IEnumerable<string?> Values)>? ChoiceOf(IReadOnlyList<string> path, AddressQuery query) => path is ["strikes", var day]
        ? [(Day, [day]), .. new[] { Claimant, Side, Counted, Kind }.Select(name => (name, (IEnumerable<string?>)[query.Text(name)]))]
        : null;

    private static string Word(Figure figure) => Parsing.ClaimsFormat.Word(figure);

    private static string? WhoOf(DayDirection direction, string? asked, ClaimantLine? line, Figure figure, WeaponKind? kind)
    {
        var there = FigureSheet.ClaimantsOf(direction, figure, kind);
        var wanted = asked ?? line?.Key;
        return wanted is not null && there.Contains(wanted, StringComparer.Ordinal) ? wanted
            : asked is null && figure is (Figure.Hits or Figure.Killed or Figure.Injured) && there is [var latest, ..] ? latest : null;
    }

    // Who reports from day to day and does not of this one has not said zero. Of days beyond its reports nothing can be said.
    private static bool IsSilent(StrikeDay? read, ClaimantLine line, DateOnly day) => read is not null && day >= line.First && day <= line.Last;
}
