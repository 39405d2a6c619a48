using Microsoft.AspNetCore.Components;
using PeaceTracker.Accounts;
using PeaceTracker.Domain;
using PeaceTracker.Live;
using PeaceTracker.Records;

namespace PeaceTracker.Curation.Pages;

/// <summary>The records of one table, to be found, put in order, retired and restored. What is shown is in the address.</summary>
public sealed partial class RecordListPage : IDisposable
{
    private readonly LatestLoad load = new();

    private RecordListView view = new(null, false, 1);

    private RecordList? list;

    private DraftList drafts = new([], 0);

    private bool mayDecide;

    private string? text;

    private string? said;

    private string? refusal;

    private Func<Task<CurationOutcome>>? undo;

    [Inject]
    public required RecordQueries Records { get; init; }

    [Inject]
    public required DraftQueries Drafts { get; init; }

    [Inject]
    public required RecordCurator Curator { get; init; }

    [Inject]
    public required Gate Gate { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [CascadingParameter(Name = "Address")]
    public required string Address { get; set; }

    [Parameter]
    public required string Negotiation { get; set; }

    [Parameter]
    public required string Table { get; set; }

    private string Title => RecordFormat.Find(Table)?.Title ?? Table;

    private LiveTopic Topic => RecordFormat.Find(Table)!.Noun.Topic();

    public void Dispose() => load.Dispose();

    protected override async Task OnParametersSetAsync()
    {
        view = RecordListView.Parse(new Uri(Address));
        text = view.Text;
        mayDecide = (await Gate.LookAsync(Role.Editor, CancellationToken.None)).Caller is not null;
        await ReloadAsync();
    }

    private Task ReloadAsync()
    {
        var asked = view;
        return load.RunAsync(
            async token => KeptKinds.Has(Table) && Table != RecordFormat.Positions.Name
                ? (await Records.ListAsync(Negotiation, Table, asked.Filter, token), await Drafts.ListAsync(new(DraftStatuses.UnderWay, Negotiation: Negotiation) { Noun = RecordFormat.Find(Table)!.Noun }, token))
                : (null, new([], 0)),
            ((RecordList? List, DraftList Drafts) read) =>
            {
                if (read.List is null)
                {
                    Navigation.NotFound();
                    return;
                }

                (list, drafts) = read;
            });
    }

    private void Search()
    {
        (said, undo) = (null, null);
        Navigation.NavigateTo((view with { Text = string.IsNullOrWhiteSpace(text) ? null : text.Trim(), Page = 1 }).Address(Negotiation, Table));
    }

    private Task RetireAsync(RecordLine line) => DecideAsync(
        () => Curator.RetireAsync(Negotiation, Table, line.Key, CancellationToken.None), $"“{line.Headline}” is retired.",
        () => Curator.RestoreAsync(Negotiation, Table, line.Key, CancellationToken.None));

    private Task RestoreAsync(RecordLine line) => DecideAsync(
        () => Curator.RestoreAsync(Negotiation, Table, line.Key, CancellationToken.None), $"“{line.Headline}” is restored.",
        () => Curator.RetireAsync(Negotiation, Table, line.Key, CancellationToken.None));

    private Task ReorderAsync(RecordMove move)
    {
        List<string> opened = [.. list!.Lines.Select(line => line.Key)];
        return DecideAsync(
            () => Curator.ReorderAsync(Negotiation, Table, opened, move.Wanted, CancellationToken.None),
            $"“{move.Headline}” is now {move.Wanted.ToList().IndexOf(move.Key) + 1} of {opened.Count}.",
            () => Curator.ReorderAsync(Negotiation, Table, move.Wanted, opened, CancellationToken.None));
    }

    private async Task UndoAsync()
    {
        if (undo is { } back)
        {
            await DecideAsync(back, "Undone: it is as it was.", null);
        }
    }

    private async Task DecideAsync(Func<Task<CurationOutcome>> act, string words, Func<Task<CurationOutcome>>? back)
    {
        (said, undo, refusal) = (null, null, null);
        switch (await act())
        {
            case CurationOutcome.Refused refused:
                refusal = refused.Why;
                break;
            case CurationOutcome.Done:
                (said, undo) = (words, back);
                break;
            default:
                refusal = $"There is no such {FieldWords.One(Table)} any more.";
                break;
        }

        await ReloadAsync();
    }
}

/// <summary>A record that was moved, and the order wanted from now on.</summary>
public sealed record RecordMove(string Key, string Headline, IReadOnlyList<string> Wanted);
