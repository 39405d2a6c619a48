using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;

namespace PeaceTracker.Features.Parties;

/// <summary>Reads those who speak for parties, as it stood at a moment.</summary>
public sealed class SpeakerQueries(IDbContextFactory<TrackerContext> contexts)
{
    /// <summary>A speaker; null where the negotiation has none of that key, or does not show the party.</summary>
    public async Task<SpeakerProfile?> FindAsync(string negotiation, string key, PartyView view, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var material = await NegotiationMaterial.ReadAsync(db, negotiation, view.Clocks.Moment, cancellationToken);
        var speaker = material?.Speakers.Values.FirstOrDefault(row => row.Key == key);
        if (material?.Parties.FirstOrDefault(row => row.Id == speaker?.PartyId) is not { } party)
        {
            return null;
        }

        var statements = await StatementReading.ReadAsync(db, material, party, cancellationToken);
        var wholes = material.Parties.Where(whole => whole.Id == party.Id || whole.Members.Contains(party.Key, StringComparer.Ordinal)).Select(row => row.Id).ToList();
        var paths = await material.PathsAsync(db, wholes, cancellationToken);
        return new(
            material.Title, key, speaker!.Name, speaker.Office, speaker.Authority, NegotiationMaterial.Line(party), material.Name(speaker.SourceId, speaker.Url),
            [.. paths.Select(path => (Path: path, Spoken: path.History.FirstOrDefault(revision => revision.Statements.Any(row => row.SpeakerId == speaker.Id))))
                .Where(pair => pair.Spoken is not null)
                .Select(pair => new LineComparison(
                    NegotiationMaterial.Name(pair.Path.Issue), NegotiationMaterial.Line(pair.Path.Party), pair.Path.Point(pair.Spoken!), pair.Path.Point(pair.Path.Holding)))
                .OrderByDescending(line => line.Likeness)],
            statements.Page(view with { Speaker = key }));
    }
}
