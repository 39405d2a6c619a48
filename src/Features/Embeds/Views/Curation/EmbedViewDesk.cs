using PeaceTracker.Controls;
using PeaceTracker.Embedding.Kinds;
using PeaceTracker.Embedding.Serving;
using PeaceTracker.Features.Embeds.Building;

namespace PeaceTracker.Features.Embeds.Views.Curation;

/// <summary>What stands on the desk where a widget is saved.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Saved">As it is saved; null for a new one.</param>
/// <param name="Query">What is chosen of it: what the address says, else what is saved.</param>
/// <param name="Words">The same in words.</param>
/// <param name="Shown">What it is called where it stands.</param>
/// <param name="Codes">What is pasted elsewhere.</param>
internal sealed record EmbedViewFound(EmbedKind Kind, EmbedViewLine? Saved, string Query, string Words, string Shown, IReadOnlyList<BuilderCode> Codes);

/// <summary>Reads what is needed to save or change a widget.</summary>
internal sealed class EmbedViewDesk(EmbedViewQueries views, BuilderQueries offers, EmbedKinds kinds, EmbedReading reading, PublicAddress site)
{
    /// <summary>What is saved under a key, or is to be; null where there is nothing like that.</summary>
    /// <param name="negotiation">The slug of the negotiation.</param>
    /// <param name="key">The key; null for a new one.</param>
    /// <param name="page">The page's address, with what was chosen where it was built.</param>
    /// <param name="here">Where this site is, if nothing is configured.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<EmbedViewFound?> FindAsync(string negotiation, string? key, Uri page, Uri here, CancellationToken cancellationToken)
    {
        if (await views.AllAsync(negotiation, cancellationToken) is not { } list || await offers.FindAsync(negotiation, cancellationToken) is not { } named)
        {
            return null;
        }

        var saved = key is null ? null : list.Views.FirstOrDefault(view => view.Key == key);
        var chosen = new AddressQuery(page).Text(BuilderChoice.Widget);
        if (key is not null && saved is null || kinds.Find(saved?.Kind ?? chosen ?? "") is not { } kind)
        {
            return null;
        }

        // Of another kind it would be another widget.
        var query = saved is not null && chosen != saved.Kind ? saved.Choice : page.Query;
        var order = EmbedViewRules.Read(negotiation, key ?? EmbedViewRules.New, kind, query, []);
        var content = kind.Fields.Any(field => field.Needed && order.Values.One(field.Name) is null) ? null : (await reading.ContentAsync(order, cancellationToken)).Content;
        var codes = content is null ? [] : BuilderCodes.Of(site.Configured ?? here, order.Address.In(EmbedForm.Document), "", kind, content);
        return new(kind, saved, order.Query, ChoiceWords.Of(order, named), content?.Title ?? kind.Title, codes);
    }
}
