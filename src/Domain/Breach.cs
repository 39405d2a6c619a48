namespace PeaceTracker.Domain;

/// <summary>A rule of meaning that a noun breaks: which field, and what is wrong with it, as a sentence's end.</summary>
/// <param name="Field">The property's name.</param>
/// <param name="Message">What is wrong, in words that fit after the field's name.</param>
public readonly record struct Breach(string Field, string Message);

/// <summary>A noun that can say which of its own rules it breaks. Nothing that breaks one is ever stored.</summary>
public interface IGuarded
{
    /// <summary>Every rule that is broken; empty when the noun may be stored.</summary>
    IEnumerable<Breach> Breaches();
}

/// <summary>Rules that several nouns share.</summary>
public static class Rules
{
    /// <summary>The field must hold more than white space.</summary>
    public static IEnumerable<Breach> Needed(string field, string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            yield return new(field, "must not be empty");
        }
    }

    /// <summary>The field, where given, must be an absolute http or https address: nothing else is ever put into a link.</summary>
    public static IEnumerable<Breach> WebAddress(string field, string? value)
    {
        if (value is not null && !IsWebAddress(value))
        {
            yield return new(field, $"'{value}' is not an absolute http or https address");
        }
    }

    /// <summary>Whether a text is an absolute http or https address.</summary>
    public static bool IsWebAddress(string? value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);
}
