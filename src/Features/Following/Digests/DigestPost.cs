using System.Net.Sockets;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace PeaceTracker.Features.Following.Digests;

/// <summary>Hands letters to the mail server that is configured.</summary>
internal sealed class DigestPost(SmtpSettings settings)
{
    private const int Limit = 30_000;

    /// <summary>Why no letter can be sent at all, in words; null where one can.</summary>
    public string? Missing =>
        string.IsNullOrWhiteSpace(settings.Host) ? "No mail server is configured (Smtp:Host): no digest is sent."
        : Sender is null ? "It is not configured whom digests are from (Smtp:From): no digest is sent."
        : null;

    /// <summary>Whom letters are from; null where that is not configured, or is no address.</summary>
    public MailboxAddress? Sender => Address(settings.From);

    /// <summary>An address of one person; null for anything else.</summary>
    public static MailboxAddress? Address(string? text) =>
        text is { Length: > 0 and <= 320 } && !text.Any(char.IsControl) && MailboxAddress.TryParse(text, out var address) && address.Address.Contains('@', StringComparison.Ordinal) ? address : null;

    /// <summary>Sends a letter.</summary>
    public async Task<PostOutcome> SendAsync(MimeMessage letter, CancellationToken cancellationToken)
    {
        using var client = new SmtpClient { Timeout = Limit };
        try
        {
            await client.ConnectAsync(settings.Host!, settings.Port, settings.Security switch { SmtpSecurity.Tls => SecureSocketOptions.SslOnConnect, SmtpSecurity.None => SecureSocketOptions.None, _ => SecureSocketOptions.StartTls }, cancellationToken);
            if (settings.User is { Length: > 0 } user)
            {
                await client.AuthenticateAsync(user, settings.PasswordFile is { } file ? (await File.ReadAllTextAsync(file, cancellationToken)).TrimEnd('\r', '\n') : "", cancellationToken);
            }
        }
        catch (Exception fault) when (IsTheirs(fault) && !cancellationToken.IsCancellationRequested)
        {
            return new(fault.Message, Tried: false);
        }

        try
        {
            await client.SendAsync(letter, cancellationToken);
            await client.DisconnectAsync(quit: true, cancellationToken);
            return new(null, Tried: true);
        }
        catch (Exception fault) when (IsTheirs(fault) && !cancellationToken.IsCancellationRequested)
        {
            return new(fault.Message, Tried: true);
        }
    }

    private static bool IsTheirs(Exception fault) => fault is IOException or SocketException or TimeoutException or OperationCanceledException or UnauthorizedAccessException
        or MailKit.CommandException or MailKit.ProtocolException or AuthenticationException or SslHandshakeException or NotSupportedException;
}

/// <summary>What became of a letter.</summary>
/// <param name="Problem">What went wrong, in words; null when nothing did.</param>
/// <param name="Tried">Whether it may have been taken all the same.</param>
internal sealed record PostOutcome(string? Problem, bool Tried);
