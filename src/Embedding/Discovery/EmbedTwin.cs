using PeaceTracker.Clocks;
using PeaceTracker.Controls;
using PeaceTracker.Embedding.Kinds;
using PeaceTracker.Embedding.Serving;

namespace PeaceTracker.Embedding.Discovery;

/// <summary>The widget that shows what a page of this application shows.</summary>
/// <param name="Negotiation">The slug of the negotiation.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Values">What is chosen of it.</param>
/// <param name="Clocks">The page's point in time.</param>
public sealed record EmbedTwin(string Negotiation, EmbedKind Kind, EmbedValues Values, ClockView Clocks)
{
    /// <summary>The path of the widget.</summary>
    public EmbedAddress Address => new(Negotiation, Kind.Name, null, EmbedForm.Document);

    /// <summary>Its query, in the usual look.</summary>
    public string Query => EmbedAddress.Query(Values.Parts, Clocks, new());

    /// <summary>The page where it is built, with this choice.</summary>
    public string Builder => $"/{Negotiation}/embed{AddressQuery.Write([("widget", [Kind.Name]), .. Values.Parts, .. Clocks.Parts])}";
}
