using PeaceTracker.Features.Strikes.Parsing;

namespace PeaceTracker.Features.Strikes.Importing;

/// <summary>A strike file and where it is to go.</summary>
/// <param name="Format">The form that it is in.</param>
/// <param name="FileName">Its name, without its folder.</param>
/// <param name="Bytes">What it holds.</param>
/// <param name="Negotiation">Slug of the negotiation.</param>
/// <param name="Attacker">Key of the party that attacked.</param>
/// <param name="Target">Key of the party that was attacked.</param>
internal sealed record StrikeImport(StrikeFormat Format, string FileName, byte[] Bytes, string Negotiation, string Attacker, string Target);
