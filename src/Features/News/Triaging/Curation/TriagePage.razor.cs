using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using PeaceTracker.Curation;
using PeaceTracker.Domain;
using PeaceTracker.Features.News.Triaging.Drafting;
using PeaceTracker.Features.News.Triaging.Reading;
using PeaceTracker.Live;

namespace PeaceTracker.Features.News.Triaging.Curation;

/// <summary>What rules found in the news, to be decided on one by one. What is shown and what is open stands in the address.</summary>
public sealed partial class TriagePage : IDisposable
{
    private readonly LatestLoad load = new();

    private TriageView view = new(TriageState.New);

    private IReadOnlyList<string> problems = [];

    private TriageList? list;

    private TriageSheet? sheet;

    private (TriageAt At, TriageState Before)? undo;

    private readonly HashSet<int> chosen = [];

    private StatementChoices? choices;

    private string? choicesOf;

    private bool busy;

    private int me;

    private string? said, trouble;

    [Inject]
    public required TriageQueries Queries { get; init; }

    [Inject]
    public required TriageCurator Curator { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [CascadingParameter(Name = "Address")]
    public required string Address { get; set; }

    [CascadingParameter]
    public required Task<AuthenticationState> Caller { get; set; }

    private bool Waiting => busy || !RendererInfo.IsInteractive;

    private int Place => list!.Lines.ToList().FindIndex(line => line.ItemId == view.Open);

    // Nothing is open: the first is next.
    private long? After => list!.Lines.Skip(Place + 1).FirstOrDefault()?.ItemId;

    private long? Before => Place > 0 ? list!.Lines[Place - 1].ItemId : null;

    public void Dispose() => load.Dispose();

    protected override async Task OnParametersSetAsync()
    {
        _ = int.TryParse((await Caller).User.FindFirstValue(ClaimTypes.NameIdentifier), CultureInfo.InvariantCulture, out me);
        view = TriageView.Parse(new Uri(Address), out problems);
        await ReloadAsync();
    }

    private static string Word(TriageState state) => state switch
    {
        TriageState.New => "New",
        TriageState.Relevant => "Relevant",
        TriageState.Drafted => "Drafted",
        TriageState.Cited => "Cited",
        _ => "Dismissed",
    };

    // The title stands above already, unless something is to be said of it.
    private bool IsRead(IGrouping<int, TextSentence> paragraph) =>
        string.Join(' ', paragraph.Select(sentence => sentence.Text)) != sheet!.Line.Title || sheet.Hints.Any(hint => paragraph.Any(sentence => sentence.Number == hint.Sentence));

    // A sentence more, or one less.
    private async Task ChooseAsync(int sentence)
    {
        if (!chosen.Remove(sentence))
        {
            chosen.Add(sentence);
        }

        if (choicesOf != sheet!.Line.Negotiation)
        {
            (choices, choicesOf) = (await Queries.ChoicesAsync(sheet.Line.Negotiation, CancellationToken.None), sheet.Line.Negotiation);
        }
    }

    private Task MoveAsync(TriageState state)
    {
        var (line, next) = (sheet!.Line, Following);
        return DecideAsync(
            token => Curator.MoveAsync(new(line.ItemId, line.Version), state, token), $"{Word(state)}: {line.Title}",
            () =>
            {
                undo = (new(line.ItemId, line.Version + 1), line.State);
                Navigation.NavigateTo((view with { Open = next }).Address);
            });
    }

    private Task PutInAsync(long item) => DecideAsync(
        token => Curator.PutInAsync(item, token), "It is in triage.", () => Navigation.NavigateTo((view with { State = TriageState.Relevant, Open = item }).Address));

    private Task AssignAsync()
    {
        var line = sheet!.Line;
        return DecideAsync(token => Curator.AssignAsync(new(line.ItemId, line.Version), !line.IsMine, token), line.IsMine ? "Nobody has it now." : "You have it now.", () => undo = null);
    }

    private Task UndoAsync()
    {
        var (at, before) = undo!.Value;
        return DecideAsync(token => Curator.MoveAsync(at, before, token), "As it was.", () =>
        {
            undo = null;
            Navigation.NavigateTo((view with { State = before, Open = at.ItemId }).Address);
        });
    }

    // The one after it, which moves up into its place; at the end the one before.
    private long? Following => Place < 0 ? null : After ?? Before;

    private async Task DecideAsync(Func<CancellationToken, Task<CurationOutcome>> decide, string done, Action then)
    {
        (busy, said, trouble) = (true, null, null);
        try
        {
            switch (await decide(CancellationToken.None))
            {
                case CurationOutcome.Done:
                    said = done;
                    then();
                    break;
                case CurationOutcome.Refused refused:
                    trouble = refused.Why;
                    break;
                default:
                    trouble = "This item is not there.";
                    break;
            }

            await ReloadAsync();
        }
        finally
        {
            busy = false;
        }
    }

    private Task ReloadAsync()
    {
        var asked = view;
        return load.RunAsync(
            async token => (List: await Queries.ListAsync(asked, me, token), Sheet: asked.Open is { } item ? await Queries.SheetAsync(item, me, token) : null),
            read =>
            {
                // Numbers of sentences hold for the words as they were read.
                if (read.Sheet?.Line.ItemId != sheet?.Line.ItemId || read.Sheet?.Text.Sentences.SequenceEqual(sheet!.Text.Sentences) != true)
                {
                    chosen.Clear();
                }

                (list, sheet) = read;
            });
    }
}
