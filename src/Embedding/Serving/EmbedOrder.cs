using PeaceTracker.Clocks;
using PeaceTracker.Controls;
using PeaceTracker.Embedding.Kinds;
using PeaceTracker.Embedding.Words;

namespace PeaceTracker.Embedding.Serving;

/// <summary>An address of a widget, understood.</summary>
/// <param name="Address">Its path.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Values">What was chosen of it.</param>
/// <param name="Clocks">The point in time.</param>
/// <param name="Look">How it looks.</param>
/// <param name="Ancestors">Who may frame it.</param>
public sealed record EmbedOrder(EmbedAddress Address, EmbedKind Kind, EmbedValues Values, ClockView Clocks, EmbedLook Look, string Ancestors)
{
    /// <summary>Since when the saved widget is shown no more, UTC.</summary>
    public DateTime? RetiredAt { get; init; }

    /// <summary>The shape of a picture; null for a document.</summary>
    public EmbedShape? Shape { get; init; }

    /// <summary>The one way to write what was chosen: two addresses that mean the same are rendered once.</summary>
    public string Query => EmbedAddress.Query([.. Values.Parts, .. Shape?.Parts ?? []], Clocks, Look);

    /// <summary>Reads a query; what cannot be read is named in <paramref name="problems"/>, by its key alone.</summary>
    public static EmbedOrder Read(EmbedAddress address, EmbedKind kind, string query, string ancestors, List<string> problems)
    {
        var read = new AddressQuery(new("http://localhost/" + query));
        var clocks = ClockView.Read(read);
        problems.AddRange(read.Problems.Select(problem => problem.Split(':')[0] + ": days are written like 2025-04-24, and a moment of recording like 2025-04-24T17:05:00Z."));
        return new EmbedOrder(address, kind, EmbedValues.Read(kind.Fields, read, problems), clocks, EmbedLook.Read(read), ancestors).Shaped(read);
    }

    /// <summary>With what a page around asks of a saved widget: whether it tells its height and renews itself.</summary>
    public EmbedOrder Obeying(string query)
    {
        var read = new AddressQuery(new("http://localhost/" + query));
        var asked = EmbedLook.Read(read);
        return (this with { Look = Look with { Fits = Look.Fits || asked.Fits, Renews = Look.Renews || asked.Renews } }).Shaped(read);
    }

    // Of the look a picture has only the theme and the language, so that there are no two of what looks the same. There is
    // no letter for a language that is written from right to left.
    private EmbedOrder Shaped(AddressQuery query) => Address.Form is not (EmbedForm.Svg or EmbedForm.Png) ? this : this with
    {
        Shape = EmbedShape.Read(query, Address.Form),
        Look = new() { Theme = Look.Theme == EmbedTheme.Dark ? EmbedTheme.Dark : EmbedTheme.Auto, Language = EmbedWords.Of(Look.Language).Direction == "rtl" ? EmbedWords.English : Look.Language },
    };
}
