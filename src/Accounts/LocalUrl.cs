namespace PeaceTracker.Accounts;

/// <summary>The one check of an address that someone is sent on to after signing in: it must be a path on this site.</summary>
internal static class LocalUrl
{
    private const int Longest = 2_000;

    /// <summary>The address if it is one of ours, else the other one.</summary>
    public static string Or(string? address, string otherwise) => IsLocal(address) ? address! : otherwise;

    /// <summary>An address of ours that carries along where to go on to.</summary>
    public static string With(string path, string? returnUrl) => IsLocal(returnUrl) ? $"{path}?ReturnUrl={Uri.EscapeDataString(returnUrl!)}" : path;

    // What a browser would take for another site is refused in both forms, as written and unescaped: /%2F%2Fevil.example
    // becomes a foreign address once something between here and there decodes it.
    public static bool IsLocal(string? address) =>
        address is { Length: > 0 and <= Longest } && IsPath(address) && IsPath(Uri.UnescapeDataString(address));

    private static bool IsPath(string text) =>
        text.StartsWith('/') && !text.StartsWith("//", StringComparison.Ordinal)
        && !text.Contains('\\', StringComparison.Ordinal) && !text.Any(char.IsControl);
}
