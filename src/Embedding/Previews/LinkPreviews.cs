using PeaceTracker.Clocks;
using PeaceTracker.Controls;
using PeaceTracker.Embedding.Kinds;
using PeaceTracker.Embedding.Serving;

namespace PeaceTracker.Embedding.Previews;

/// <summary>What programs show beside a link to a page: the words and the picture of the widget that shows the same.</summary>
/// <param name="Title">The title of what is shown.</param>
/// <param name="Description">What it says, in a sentence or two.</param>
/// <param name="Image">The path of the picture.</param>
internal sealed record LinkPreview(string Title, string? Description, string Image);

/// <summary>Finds the preview of a page: of each that a kind of widget knows as its own.</summary>
internal sealed class LinkPreviews(EmbedKinds kinds, EmbedStore store, ILogger<LinkPreviews> log)
{
    /// <summary>The preview; null where the page is no widget's, or what it shows is not there. No page fails for it.</summary>
    /// <param name="path">The path of the page.</param>
    /// <param name="query">Its query, with the question mark.</param>
    public async Task<LinkPreview?> FindAsync(string path, string query, CancellationToken cancellationToken)
    {
        if (path.Length + query.Length > 2000 || path.Trim('/').Split('/') is not [{ Length: > 0 } negotiation, .. var rest])
        {
            return null;
        }

        try
        {
            var read = new AddressQuery(new("http://localhost/" + query));
            var clocks = ClockView.Read(read);
            foreach (var kind in kinds.All)
            {
                if (kind.ChoiceOf(rest, read) is not { } choice || EmbedAddress.Parse($"{EmbedAddress.Root}{negotiation}/{kind.Name}") is not { } address)
                {
                    continue;
                }

                var asked = EmbedAddress.Query(choice, clocks, new());
                var (kept, _) = await store.FindAsync(address, address.In(EmbedForm.Document), asked, cancellationToken);
                return kept is { Status: StatusCodes.Status200OK, Title: { } title }
                    ? new(title, kept.Description, address.In(EmbedForm.Png) + EmbedAddress.Query([.. choice, ("shape", ["card"])], clocks, new()))
                    : null;
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogError(fault, "The preview of a page could not be made.");
        }

        return null;
    }
}
