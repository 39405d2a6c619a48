using Microsoft.EntityFrameworkCore;
using PeaceTracker.Controls;
using PeaceTracker.Data;

namespace PeaceTracker.Features.Proposals;

/// <summary>What the page of a comparison shows.</summary>
/// <param name="Title">The negotiation's title.</param>
/// <param name="Proposals">The proposals that can be chosen, in order of date.</param>
/// <param name="Parties">The parties that can be chosen.</param>
/// <param name="Comparison">The comparison; null where a side is missing or is not there.</param>
/// <param name="Left">The left side as far as it was found: what the form shows.</param>
/// <param name="Right">The same for the right side.</param>
/// <param name="Problems">What was asked for and is not there, in sentences.</param>
public sealed record ComparisonSheet(
    string Title, IReadOnlyList<ProposalLine> Proposals, IReadOnlyList<ProposalParty> Parties, Comparison? Comparison,
    ComparisonSide? Left, ComparisonSide? Right, IReadOnlyList<string> Problems);

/// <summary>Reads two proposals, or a proposal and a party's positions, to be held against each other.</summary>
public sealed class ComparisonQueries(IDbContextFactory<TrackerContext> contexts)
{
    /// <summary>A comparison at a view's moment; null where there is no such negotiation.</summary>
    public async Task<ComparisonSheet?> ReadAsync(string negotiation, ComparisonView view, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var moment = view.Clocks.Moment;
        if (await ProposalShelf.ReadAsync(db, negotiation, moment, cancellationToken) is not { } shelf)
        {
            return null;
        }

        var held = Names(view.Left) || Names(view.Right) ? await HeldStances.ReadAsync(db, shelf, moment, cancellationToken) : [];
        var problems = new List<string>();
        var left = await SideAsync("left", view.Left);
        var right = await SideAsync("right", view.Right);
        return new(
            shelf.Title, shelf.Lines, shelf.Parties, left is null || right is null ? null : Comparison.Of(left, right, shelf.Issues), left, right, problems);

        async Task<ComparisonSide?> SideAsync(string name, string? key)
        {
            if (key is null)
            {
                return null;
            }

            if (Names(key))
            {
                if (shelf.Parties.FirstOrDefault(party => party.Key == key[ComparisonView.PartyPrefix.Length..]) is { } party)
                {
                    return OfParty(key, party, held);
                }

                problems.Add($"{name}: there is no party '{AddressQuery.Shortened(key[ComparisonView.PartyPrefix.Length..])}' here.");
                return null;
            }

            if (shelf.Find(key) is { } line)
            {
                return new(key, line.Title, line.ShortTitle, null, line.Days, (await shelf.ProvisionsAsync(db, line, cancellationToken)).ToDictionary(
                    entry => entry.Key, entry => new SideEntry(entry.Value.Stance, entry.Value.Text, null, entry.Value.Source, entry.Value.Url, null), StringComparer.Ordinal));
            }

            problems.Add(shelf.Hidden.Contains(key)
                ? $"{name}: the proposal '{AddressQuery.Shortened(key)}' was not known at this point in time."
                : $"{name}: there is no proposal '{AddressQuery.Shortened(key)}' here.");
            return null;
        }
    }

    private static bool Names(string? key) => key?.StartsWith(ComparisonView.PartyPrefix, StringComparison.Ordinal) == true;

    private static ComparisonSide OfParty(string key, ProposalParty party, Dictionary<(string Party, string Issue), HeldStance> held) => new(
        key, $"Positions of {party.Name}", party.ShortName, party.Key, null,
        held.Where(entry => entry.Key.Party == party.Key).ToDictionary(
            entry => entry.Key.Issue,
            entry => new SideEntry(entry.Value.Stance, entry.Value.Summary, entry.Value.Condition, null, null, entry.Value.SaidOn), StringComparer.Ordinal));
}
