using Microsoft.AspNetCore.WebUtilities;

namespace PeaceTracker.Controls;

/// <summary>
/// Where a form that is sent by GET goes, and what of an address goes along with it in hidden fields: a browser drops the
/// query of a form's own address.
/// </summary>
/// <param name="Path">The address without its query.</param>
/// <param name="Kept">The parts of the query.</param>
public sealed record FormTarget(string Path, IReadOnlyList<(string Name, string Value)> Kept)
{
    /// <summary>The target that keeps all of an address.</summary>
    public static FormTarget Of(string address)
    {
        var parts = address.Split('?', 2);
        return new(parts[0], parts.Length == 1
            ? []
            : [.. QueryHelpers.ParseQuery(parts[1]).Select(part => (part.Key, part.Value.ToString()))]);
    }
}
