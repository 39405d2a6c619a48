using Microsoft.EntityFrameworkCore;
using PeaceTracker.Accounts;
using PeaceTracker.Curation;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Embedding.Kinds;
using PeaceTracker.Embedding.Serving;

namespace PeaceTracker.Features.Embeds.Views.Curation;

/// <summary>Saves widgets under keys, changes and withdraws them. What is kept of them in memory is read anew at once.</summary>
internal sealed class EmbedViewCurator(Gate gate, Writer writer, EmbedKinds kinds, EmbedStore store, SavedEmbeds saved)
{
    /// <summary>Saves a new one.</summary>
    [Requires(Role.Curator)]
    public Task<CurationOutcome> SaveAsync(string negotiation, string key, string kind, EmbedViewText text, CancellationToken cancellationToken) => AskAsync(negotiation, async (caller, token) =>
    {
        if (kinds.Find(kind) is not { } chosen)
        {
            return Wrong(new Breach("kind", "must be a kind of widget"));
        }

        var problems = new List<string>();
        var order = EmbedViewRules.Read(negotiation, key, chosen, text.Query, problems);
        if (EmbedViewRules.OfKey(key).Concat(EmbedViewRules.Of(text, order, problems)).ToArray() is { Length: > 0 } breaches)
        {
            return Wrong(breaches);
        }

        return await writer.WriteAsync<CurationOutcome>(caller.Name, async (db, recording, stop) =>
        {
            if (await db.FindNegotiationAsync(negotiation, stop) is not { } id)
            {
                return new CurationOutcome.Refused(await db.WhyNotAsync(negotiation, stop));
            }

            if (await db.EmbedViews.AnyAsync(row => row.NegotiationId == id && row.Key == key, stop))
            {
                return Wrong(new Breach("key", "is taken by another saved widget, perhaps a retired one"));
            }

            db.Add(new EmbedView
            {
                NegotiationId = id, Key = key, Kind = chosen.Name, Query = order.Query, Title = text.Title.Trim(), AllowedSites = text.Allowed, Owner = caller.Name, CreatedAt = recording.At,
            });
            recording.Note(Deed.EmbedSaved, $"{text.Title.Trim()} ({key})", id);
            await db.SaveChangesAsync(stop);
            return new CurationOutcome.Done();
        }, token);
    }, cancellationToken);

    /// <summary>Changes what one is called, who may frame it, and what it shows. A frozen one goes on showing what it shows.</summary>
    [Requires(Role.Curator)]
    public Task<CurationOutcome> ReviseAsync(string negotiation, string key, EmbedViewText text, CancellationToken cancellationToken) => ChangeAsync(negotiation, key, Deed.EmbedRevised, view =>
    {
        var kind = kinds.Find(view.Kind)!;
        var problems = new List<string>();
        var order = EmbedViewRules.Read(negotiation, key, kind, text.Query, problems);
        if (EmbedViewRules.Of(text, order, problems).ToArray() is { Length: > 0 } breaches)
        {
            return Wrong(breaches);
        }

        if (view.Query != order.Query && EmbedViewRules.Read(negotiation, key, kind, view.Query, []).Clocks.RecordedBy is not null)
        {
            return new CurationOutcome.Refused("A frozen widget stays as it is: who shows it counts on that. Save another one under a key of its own.");
        }

        (view.Title, view.AllowedSites, view.Query) = (text.Title.Trim(), text.Allowed, order.Query);
        return new CurationOutcome.Done();
    }, cancellationToken);

    /// <summary>Withdraws one: where it stands it says so, and links on.</summary>
    [Requires(Role.Curator)]
    public Task<CurationOutcome> RetireAsync(string negotiation, string key, CancellationToken cancellationToken) => ChangeAsync(negotiation, key, Deed.EmbedRetired, (view, now) =>
    {
        view.RetiredAt ??= now;
        return new CurationOutcome.Done();
    }, cancellationToken);

    /// <summary>Shows one again.</summary>
    [Requires(Role.Curator)]
    public Task<CurationOutcome> RestoreAsync(string negotiation, string key, CancellationToken cancellationToken) => ChangeAsync(negotiation, key, Deed.EmbedRestored, view =>
    {
        view.RetiredAt = null;
        return new CurationOutcome.Done();
    }, cancellationToken);

    private static CurationOutcome.Invalid Wrong(params Breach[] breaches) => new([.. breaches.Select(breach => new RecordFault(0, breach.Field, breach.Message))]);

    private Task<CurationOutcome> ChangeAsync(string negotiation, string key, Deed deed, Func<EmbedView, CurationOutcome> change, CancellationToken cancellationToken) =>
        ChangeAsync(negotiation, key, deed, (view, _) => change(view), cancellationToken);

    private Task<CurationOutcome> ChangeAsync(string negotiation, string key, Deed deed, Func<EmbedView, DateTime, CurationOutcome> change, CancellationToken cancellationToken) =>
        AskAsync(negotiation, (caller, token) => writer.WriteAsync(caller.Name, async (db, recording, stop) =>
        {
            var view = await (from row in db.EmbedViews
                              join own in db.Negotiations on row.NegotiationId equals own.Id
                              where own.Slug == negotiation && row.Key == key
                              select row).SingleOrDefaultAsync(stop);
            if (view is null)
            {
                return new CurationOutcome.NotFound();
            }

            var outcome = change(view, recording.At);
            if (outcome is CurationOutcome.Done)
            {
                recording.Note(deed, $"{view.Title} ({key})", view.NegotiationId);
                await db.SaveChangesAsync(stop);
            }

            return outcome;
        }, token), cancellationToken);

    private Task<CurationOutcome> AskAsync(string negotiation, Func<Caller, CancellationToken, Task<CurationOutcome>> work, CancellationToken cancellationToken) =>
        gate.AdmitAsync(Role.Curator, async caller =>
        {
            var outcome = await work(caller, cancellationToken);
            if (outcome is CurationOutcome.Done)
            {
                saved.Forget();
                store.Forget(negotiation);
            }

            return outcome;
        }, cancellationToken);
}
