using System.Globalization;
using PeaceTracker.Features.Corrections;

namespace PeaceTracker.Features.Following.Feeds;

/// <summary>The newest corrections as a feed, of one negotiation or of all.</summary>
internal sealed class CorrectionsFeedOut(CorrectionQueries corrections)
{
    private const string Rights = "Words of this dossier are under CC BY 4.0.";

    public async Task<FeedFinding> FindAsync(Uri address, CancellationToken cancellationToken)
    {
        var filter = CorrectionFilter.Parse(address, out var problems) with { Page = 1 };
        if (await corrections.PageAsync(filter, cancellationToken) is not { } read)
        {
            return FeedFinding.None;
        }

        var title = read.Negotiations.FirstOrDefault(one => one.Slug == filter.Negotiation)?.Title;
        return new(
            new(title is null ? "Corrections" : $"Corrections · {title}", filter.Address, Rights, read.Lines.Count == 0 ? DateTime.UnixEpoch : read.Lines.Max(line => line.PublishedAt), [.. read.Lines.Select(Entry)]),
            problems);
    }

    private static FollowedEntry Entry(CorrectionLine line)
    {
        var id = line.Id.ToString(CultureInfo.InvariantCulture);
        return new($"corrections/{id}", line.Headline, line.PublishedAt, line.Address ?? $"{new CorrectionFilter(line.Negotiation.Slug).Address}#correction-{id}")
        {
            Summary = $"{line.Reason} {string.Join(' ', line.Fields.Select(field => $"{field.Label}: before “{field.Before}”, now “{field.After}”."))}".TrimEnd(),
        };
    }
}
