using PeaceTracker.Clocks;
using PeaceTracker.Controls;
using PeaceTracker.Embedding.Kinds;

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

    /// <summary>The one way to write what was chosen: two addresses that mean the same are rendered once.</summary>
    public string Query => EmbedAddress.Query(Values.Parts, Clocks, Look);

    /// <summary>Reads a query; what cannot be read is named in <paramref name="problems"/>, by its key alone.</summary>
    public static EmbedOrder Read(EmbedAddress address, EmbedKind kind, string query, string ancestors, List<string> problems)
    {
        var read = new AddressQuery(new("http://localhost/" + query));
        var clocks = ClockView.Read(read);
        problems.AddRange(read.Problems.Select(problem => problem.Split(':')[0] + ": days are written like 2025-04-24, and a moment of recording like 2025-04-24T17:05:00Z."));
        return new(address, kind, EmbedValues.Read(kind.Fields, read, problems), clocks, EmbedLook.Read(read), ancestors);
    }

    /// <summary>With what a page around asks of a saved widget: whether it tells its height and renews itself.</summary>
    public EmbedOrder Obeying(string query)
    {
        var asked = EmbedLook.Read(new(new("http://localhost/" + query)));
        return this with { Look = Look with { Fits = Look.Fits || asked.Fits, Renews = Look.Renews || asked.Renews } };
    }
}
