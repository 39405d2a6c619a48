namespace PeaceTracker.Features.Strikes.Parsing;

/// <summary>A form in which others publish strikes.</summary>
/// <param name="Name">Its name on the command line and in import batches.</param>
/// <param name="KeyPrefix">How the keys of its strikes begin.</param>
/// <param name="Zone">IANA name of the zone that its times are in.</param>
/// <param name="Source">Who compiles its files.</param>
/// <param name="Definitions">What its figures count.</param>
/// <param name="Read">Reads a file by its name and bytes.</param>
internal sealed record StrikeFormat(
    string Name, string KeyPrefix, string Zone, ReportedSource Source, IReadOnlyList<ReportedDefinition> Definitions, Func<string, byte[], StrikeFile> Read)
{
    /// <summary>All that can be imported.</summary>
    public static IReadOnlyList<StrikeFormat> All { get; } = [KaggleFormat.Format];
}
