using PeaceTracker.Accounts;
using PeaceTracker.Data;
using PeaceTracker.Domain;

namespace PeaceTracker.Curation;

/// <summary>Stores the text of a page, for quotes to be checked against.</summary>
public sealed class PageTextCurator(Gate gate, Writer writer)
{
    /// <summary>Stores a text under the address of its page.</summary>
    [Requires(Role.Curator)]
    public Task<CurationOutcome> StoreAsync(string negotiation, string url, string text, CancellationToken cancellationToken) =>
        gate.AdmitAsync(Role.Curator, async caller =>
        {
            RecordFault[] faults =
            [
                .. Rules.Needed("url", url).Concat(Rules.WebAddress("url", url)).Concat(Rules.Needed("text", text)).Select(breach => new RecordFault(0, breach.Field, breach.Message)),
                .. text.Length > PageText.MaxLength ? (RecordFault[])[new(0, "text", $"must have {PageText.MaxLength:N0} characters at most; it has {text.Length:N0}")] : [],
            ];
            return faults.Length > 0
                ? new CurationOutcome.Invalid(faults)
                : await writer.WriteAsync<CurationOutcome>(caller.Name, async (db, recording, token) =>
                {
                    if (await db.FindNegotiationAsync(negotiation, token) is not { } id)
                    {
                        return new CurationOutcome.NotFound();
                    }

                    db.PageTexts.Add(new PageText { NegotiationId = id, Url = url, Text = text, StoredAt = recording.At, StoredBy = recording.Actor });
                    recording.Note(Deed.PageTextStored, url, id);
                    await db.SaveChangesAsync(token);
                    return new CurationOutcome.Done();
                }, cancellationToken);
        }, cancellationToken);
}
