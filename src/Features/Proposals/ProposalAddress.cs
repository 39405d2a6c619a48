using System.Globalization;
using PeaceTracker.Clocks;

namespace PeaceTracker.Features.Proposals;

/// <summary>Where the pages about proposals lead to, with the clocks carried on.</summary>
internal static class ProposalAddress
{
    public static string List(string negotiation, ClockView clocks) => clocks.Address($"/{negotiation}/proposals");

    public static string Of(string negotiation, string proposal, ClockView clocks) => clocks.Address($"/{negotiation}/proposals/{proposal}");

    public static string Party(string negotiation, string party, ClockView clocks) => clocks.Address($"/{negotiation}/parties/{party}");

    public static string Issue(string negotiation, string issue, ClockView clocks) => clocks.Address($"/{negotiation}/issues/{issue}");

    public static string Cell(string negotiation, string party, string issue, ClockView clocks) => clocks.Address($"/{negotiation}/positions/{party}/{issue}");

    public static string Revision(string negotiation, string party, string issue, int number, ClockView clocks) =>
        clocks.Address(string.Create(CultureInfo.InvariantCulture, $"/{negotiation}/positions/{party}/{issue}/{number}"));

    /// <summary>Two sides beside each other; either may be missing.</summary>
    public static string Compare(string negotiation, string? left, string? right, ClockView clocks) =>
        new ComparisonView(clocks, left, right, null).Address(negotiation);

    /// <summary>The name of the site that a page is on: "censor.net".</summary>
    public static string Site(string url) => Uri.TryCreate(url, UriKind.Absolute, out var address)
        ? address.Host.StartsWith("www.", StringComparison.Ordinal) ? address.Host[4..] : address.Host
        : url;
}
