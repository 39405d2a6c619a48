using Microsoft.AspNetCore.Components;
using PeaceTracker.Accounts;
using PeaceTracker.Domain;

namespace PeaceTracker.Curation.Pages;

/// <summary>The negotiations themselves: what they are called, what they are about, and whether readers see them.</summary>
public sealed partial class NegotiationsPage
{
    private IReadOnlyList<KeptNegotiation>? negotiations;

    private bool mayDecide;

    // Slug of the one that is being edited; empty for a new one.
    private string? editing;

    private string? said;

    private string? refusal;

    private Func<Task<CurationOutcome>>? undo;

    [Inject]
    public required KeptNegotiationQueries Negotiations { get; init; }

    [Inject]
    public required NegotiationCurator Curator { get; init; }

    [Inject]
    public required Gate Gate { get; init; }

    protected override async Task OnInitializedAsync()
    {
        mayDecide = (await Gate.LookAsync(Role.Editor, CancellationToken.None)).Caller is not null;
        await ReadAsync();
    }

    private async Task ReadAsync() => negotiations = await Negotiations.AllAsync(CancellationToken.None);

    private Task FinishAsync(string words)
    {
        (editing, said, undo, refusal) = (null, words, null, null);
        return ReadAsync();
    }

    private Task RetireAsync(KeptNegotiation negotiation) => DecideAsync(
        () => Curator.RetireAsync(negotiation.Slug, CancellationToken.None), $"“{negotiation.Title}” is retired.",
        () => Curator.RestoreAsync(negotiation.Slug, CancellationToken.None));

    private Task RestoreAsync(KeptNegotiation negotiation) => DecideAsync(
        () => Curator.RestoreAsync(negotiation.Slug, CancellationToken.None), $"“{negotiation.Title}” is restored.",
        () => Curator.RetireAsync(negotiation.Slug, CancellationToken.None));

    private Task UndoAsync() => undo is { } back ? DecideAsync(back, "Undone: it is as it was.", null) : Task.CompletedTask;

    private async Task DecideAsync(Func<Task<CurationOutcome>> act, string words, Func<Task<CurationOutcome>>? back)
    {
        (said, undo, refusal) = (null, null, null);
        switch (await act())
        {
            case CurationOutcome.Done:
                (said, undo) = (words, back);
                break;
            case CurationOutcome.Refused refused:
                refusal = refused.Why;
                break;
            default:
                refusal = "There is no such negotiation any more.";
                break;
        }

        await ReadAsync();
    }
}
