namespace PeaceTracker.Features.Following.Digests;

/// <summary>How the connection to a mail server is secured.</summary>
public enum SmtpSecurity
{
    /// <summary>In the clear at first, then encrypted, or not at all.</summary>
    StartTls,

    /// <summary>Encrypted from the first byte.</summary>
    Tls,

    /// <summary>In the clear: for a server on this machine.</summary>
    None,
}

/// <summary>The mail server that letters are handed to; section <c>Smtp</c> of the configuration.</summary>
/// <param name="Host">Its name; null where none is configured.</param>
/// <param name="From">Whom letters are from.</param>
internal sealed record SmtpSettings(string? Host, string? From)
{
    public int Port { get; init; } = 587;

    public SmtpSecurity Security { get; init; }

    public string? User { get; init; }

    /// <summary>A file that holds the password.</summary>
    public string? PasswordFile { get; init; }

    public static SmtpSettings Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Smtp");
        return new(section["Host"], section["From"])
        {
            Port = section.GetValue("Port", 587), Security = section.GetValue("Security", SmtpSecurity.StartTls), User = section["User"], PasswordFile = section["PasswordFile"],
        };
    }
}
