using System.Text.RegularExpressions;

namespace PeaceTracker.Domain;

/// <summary>A regular expression that a curator wrote. Letter case does not matter.</summary>
public static class TagPattern
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>What is wrong with it, as the end of a sentence; null where it can be used.</summary>
    public static string? Fault(string pattern)
    {
        try
        {
            return Ready(pattern, TimeSpan.FromSeconds(1)).IsMatch("") ? $"'{pattern}' would be found everywhere: it matches nothing at all" : null;
        }
        catch (ArgumentException fault)
        {
            return $"'{pattern}' is no regular expression: {fault.Message}";
        }
        catch (RegexMatchTimeoutException)
        {
            return $"'{pattern}' takes too long";
        }
    }

    /// <summary>The expression, ready to be looked for: in a time that only grows with the text where it allows for that, else with a limit.</summary>
    public static Regex Ready(string pattern, TimeSpan patience)
    {
        try
        {
            return new(pattern, Options | RegexOptions.NonBacktracking, patience);
        }
        catch (NotSupportedException)
        {
            // It looks around or back, which cannot be done in one go.
            return new(pattern, Options, patience);
        }
    }
}
