using System.Globalization;
using Microsoft.AspNetCore.Components;
using PeaceTracker.Curation;
using PeaceTracker.Features.News.Triaging.Reading;

namespace PeaceTracker.Features.News.Triaging.Drafting;

/// <summary>Whose words the chosen sentences are, and what about, as far as they tell; the rest is chosen by whoever reads them.</summary>
public sealed partial class StatementPanel
{
    private string? party, speaker, issue, trouble;

    private bool whole, busy;

    private string? guessed;

    [Inject]
    public required StatementDrafter Drafter { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Parameter, EditorRequired]
    public required TriageSheet Sheet { get; set; }

    [Parameter, EditorRequired]
    public required StatementChoices Choices { get; set; }

    /// <summary>Numbers of the chosen sentences; at least one.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyCollection<int> Chosen { get; set; }

    /// <summary>Told where none is to be chosen any more.</summary>
    [Parameter]
    public EventCallback Dropped { get; set; }

    private string SaidWords => string.Join(ItemText.Gap, Sheet.Text.Sentences.Where(sentence => Chosen.Contains(sentence.Number)).SelectMany(sentence => sentence.Quoted));

    private string Quote => SaidWords is { Length: > 0 } said && !whole ? said : Sheet.Text.Quote(Chosen);

    private bool TooLong => Quote.Length > ItemText.LongestQuote;

    // Other sentences may tell of somebody else. What was chosen by hand for these stays.
    protected override void OnParametersSet()
    {
        var now = string.Join(' ', Chosen.Order().Select(number => number.ToString(CultureInfo.InvariantCulture)).Prepend(Sheet.Line.ItemId.ToString(CultureInfo.InvariantCulture)));
        if (now != guessed)
        {
            guessed = now;
            (party, speaker, issue) = StatementGuess.Of([.. Sheet.Read.Where(sentence => Chosen.Contains(sentence.Number))], Sheet.Read, Choices);
            (whole, trouble) = (false, null);
        }
    }

    // Who speaks for a party speaks in its name, until somebody says otherwise.
    private void Speak(string? key)
    {
        speaker = key;
        party = key is { Length: > 0 } && Choices.PartyOf(key) is { } own ? own : party;
    }

    private async Task DraftAsync()
    {
        if (busy)
        {
            return;
        }

        if (party is not { Length: > 0 } || issue is not { Length: > 0 })
        {
            trouble = "Choose the party and the issue: the words leave it open.";
            return;
        }

        (busy, trouble) = (true, null);
        try
        {
            var outcome = await Drafter.DraftAsync(
                new(new(Sheet.Line.ItemId, Sheet.Line.Version), Quote, party, speaker is { Length: > 0 } ? speaker : null, issue), CancellationToken.None);
            if (outcome is CurationOutcome.Saved saved)
            {
                Navigation.NavigateTo(string.Create(CultureInfo.InvariantCulture, $"/admin/{Sheet.Line.Negotiation}/positions/{party}/{issue}?draft={saved.DraftId}"));
            }
            else
            {
                trouble = outcome is CurationOutcome.Refused refused ? refused.Why : "This item is no longer in triage.";
            }
        }
        finally
        {
            busy = false;
        }
    }
}
