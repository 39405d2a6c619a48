using System.Globalization;
using System.Net;
using System.Text;
using MimeKit;
using MimeKit.Utils;

namespace PeaceTracker.Features.Following.Digests;

/// <summary>Writes a digest as a letter: as text, and as plain markup of the same words.</summary>
internal static class DigestLetter
{
    /// <summary>The letter.</summary>
    /// <param name="digest">What it tells.</param>
    /// <param name="from">Whom it is from.</param>
    /// <param name="to">Whom it goes to.</param>
    /// <param name="leave">The address at which it is cancelled, by one request and without signing in (RFC 8058).</param>
    public static MimeMessage Write(Digest digest, MailboxAddress from, MailboxAddress to, Uri leave)
    {
        var message = new MimeMessage { Subject = Line($"{digest.Title}: {Counts(digest)}"), MessageId = MimeUtils.GenerateMessageId(leave.IdnHost) };
        message.From.Add(from);
        message.To.Add(to);
        message.Headers.Add("List-Unsubscribe", $"<{leave.AbsoluteUri}>");
        message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Body = new BodyBuilder { TextBody = Text(digest, leave), HtmlBody = Html(digest, leave) }.ToMessageBody();
        return message;
    }

    /// <summary>One line: what breaks a line in a title must not begin a header.</summary>
    public static string Line(string text) => string.Concat(text.Select(letter => char.IsControl(letter) || letter is '\u2028' or '\u2029' ? ' ' : letter)).Trim();

    private static string Counts(Digest digest) => string.Join(", ", new[]
    {
        digest.Changes == 0 ? null : digest.Changes == 1 ? "1 change" : string.Create(CultureInfo.InvariantCulture, $"{digest.Changes} changes"),
        digest.News.Count == 0 ? null : "news",
    }.OfType<string>());

    private static IEnumerable<(string Heading, IReadOnlyList<DigestLine> Lines, int More)> Sections(Digest digest)
    {
        foreach (var part in digest.Parts)
        {
            yield return (part.Heading, part.Lines, part.Total - part.Lines.Count);
        }

        if (digest.News.Count > 0)
        {
            yield return ("News", digest.News, 0);
        }
    }

    private static string Text(Digest digest, Uri leave)
    {
        var text = new StringBuilder().Append(Line(digest.Title)).Append("\n\n");
        foreach (var (heading, lines, more) in Sections(digest))
        {
            text.Append(heading.ToUpperInvariant()).Append("\n\n");
            foreach (var line in lines)
            {
                text.Append("* ").Append(Line(line.Title)).Append('\n');
                foreach (var further in new[] { line.Text, line.Url }.Where(further => further is { Length: > 0 }))
                {
                    text.Append("  ").Append(Line(further!)).Append('\n');
                }
            }

            text.Append(More(more)).Append('\n');
        }

        return text.Append("All changes: ").Append(digest.Page).Append("\nCancel this digest: ").Append(leave.AbsoluteUri).Append('\n').ToString();
    }

    private static string Html(Digest digest, Uri leave)
    {
        var html = new StringBuilder($"<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>{Safe(digest.Title)}</title></head><body><h1>{Safe(digest.Title)}</h1>");
        foreach (var (heading, lines, more) in Sections(digest))
        {
            html.Append(CultureInfo.InvariantCulture, $"<h2>{Safe(heading)}</h2><ul>");
            foreach (var line in lines)
            {
                html.Append("<li dir=\"auto\">").Append(Link(line.Url, line.Title));
                html.Append(line.Text is { Length: > 0 } text ? $"<br>{Safe(text)}" : "").Append("</li>");
            }

            html.Append("</ul>").Append(more > 0 ? $"<p>{Safe(More(more))}</p>" : "");
        }

        return html.Append("<p>").Append(Link(digest.Page, "All changes")).Append("</p><p>").Append(Link(leave.AbsoluteUri, "Cancel this digest")).Append("</p></body></html>").ToString();
    }

    private static string More(int more) => more > 0 ? string.Create(CultureInfo.InvariantCulture, $"and {more} more\n") : "";

    private static string Link(string? url, string text) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp) ? $"<a href=\"{Safe(address.AbsoluteUri)}\">{Safe(text)}</a>" : Safe(text);

    private static string Safe(string text) => WebUtility.HtmlEncode(Line(text));
}
