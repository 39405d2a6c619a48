using PeaceTracker.Clocks;
using PeaceTracker.Controls;
using PeaceTracker.Embedding.Kinds;
using PeaceTracker.Embedding.Serving;

namespace PeaceTracker.Features.Embeds.Building;

/// <summary>A widget as it is being built: all of it stands in the address of the page.</summary>
/// <param name="Negotiation">The slug of the negotiation.</param>
/// <param name="Order">What is chosen.</param>
/// <param name="View">The key of the saved widget that is being changed; null for a new one.</param>
/// <param name="Problems">What could not be read, in sentences.</param>
public sealed record BuilderChoice(string Negotiation, EmbedOrder Order, string? View, IReadOnlyList<string> Problems)
{
    /// <summary>Names in the page's address besides those of the widget itself.</summary>
    public const string Widget = "widget", Saved = "view", Moment = "moment", Live = "live", Frozen = "frozen";

    public EmbedKind Kind => Order.Kind;

    public EmbedLook Look => Order.Look;

    public ClockView Clocks => Order.Clocks;

    public bool IsFrozen => Clocks.RecordedBy is not null;

    /// <summary>The widget's own path and query.</summary>
    public string Path => Order.Address.In(EmbedForm.Document) + Order.Query;

    /// <summary>The page's address with this choice.</summary>
    public string Address => $"/{Negotiation}/embed{AddressQuery.Write(Parts)}";

    /// <summary>Where it is saved, with this choice.</summary>
    public string SavingAddress => $"/admin/{Negotiation}/embeds/{View ?? "new"}{AddressQuery.Write(Parts)}";

    private IEnumerable<(string Name, IEnumerable<string?> Values)> Parts =>
        [(Widget, [Kind.Name]), .. Order.Values.Parts, .. Clocks.Parts, .. Look.Parts, (Saved, [View])];

    /// <summary>Reads the page's address. Whoever asks to freeze gets this second, and whoever asks for the present gets it.</summary>
    /// <param name="now">Now, UTC.</param>
    public static BuilderChoice Read(string negotiation, Uri page, EmbedKinds kinds, BuilderOffers offers, DateTime now)
    {
        var query = new AddressQuery(page);
        var kind = query.Text(Widget) is { } name && kinds.Find(name) is { } named ? named : kinds.All[0];

        // Colours are written with a sign before them, nearly everywhere.
        var written = page.Query.Replace("accent=%23", "accent=", StringComparison.OrdinalIgnoreCase);
        var problems = new List<string>();
        var order = EmbedOrder.Read(new(negotiation, kind.Name, null, EmbedForm.Document), kind, (written.Length == 0 ? "?" : written) + Missing(kind, query, offers), "", problems);
        if (query.Text("accent") is not null && order.Look.Accent is null)
        {
            problems.Add("accent: a colour is six hexadecimal digits, like 1a5fb4.");
        }

        var clocks = At(order.Clocks, query.Text(Moment), now);
        return new(negotiation, order with { Clocks = clocks }, query.Text(Saved) is { } view && Domain.Slug.IsValid(view) ? view : null, problems);
    }

    // Something stands there at once where something must be chosen.
    private static string Missing(EmbedKind kind, AddressQuery query, BuilderOffers offers) => string.Concat(kind.Fields
        .Where(field => field.Needed && query.Text(field.Name) is null)
        .Select(field => (field.Name, First(kind, field, offers)))
        .Where(pair => pair.Item2.Length > 0)
        .Select(pair => $"&{pair.Name}={pair.Item2}"));

    // Two that are of the same sort are not the same one.
    private static string First(EmbedKind kind, EmbedField field, BuilderOffers offers)
    {
        var before = kind.Fields.TakeWhile(other => other != field).Count(other => other.Of == field.Of && other.Type == field.Type);
        return offers.Of(field).Select(offer => offer.Key).ElementAtOrDefault(before) ?? "";
    }

    private static ClockView At(ClockView clocks, string? moment, DateTime now) => moment switch
    {
        Frozen when clocks.RecordedBy is null => clocks with
        {
            AsOf = clocks.AsOf ?? DateOnly.FromDateTime(now), RecordedBy = DateOnly.FromDateTime(now), RecordedTime = new TimeOnly(now.Hour, now.Minute, now.Second),
        },

        // The day that came with the freezing goes with it; one that was chosen stays.
        Live when clocks.RecordedBy is { } day => clocks with { AsOf = clocks.AsOf == day ? null : clocks.AsOf, RecordedBy = null, RecordedTime = null },
        _ => clocks,
    };
}
