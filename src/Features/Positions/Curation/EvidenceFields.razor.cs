using Microsoft.AspNetCore.Components;
using PeaceTracker.Curation;
using PeaceTracker.Curation.Editing;
using PeaceTracker.Domain;
using PeaceTracker.Records;

namespace PeaceTracker.Features.Positions.Curation;

/// <summary>What a position rests on: published statements that are chosen, and statements that are drafted along with it.</summary>
public sealed partial class EvidenceFields : IDisposable
{
    private static readonly string[] Decided = ["quote_state"];

    // What ties a quote to its page.
    private static readonly string[] Tie = ["quote", "url"];

    private readonly Live.LatestLoad search = new();

    private readonly HashSet<EditedRecord> unlocked = [];

    private IReadOnlyList<EvidenceLine> chosen = [];

    private EvidenceFound? found;

    private string wanted = "";

    [Inject]
    public required EvidenceQueries Evidence { get; init; }

    [Inject]
    public required RecordQueries Records { get; init; }

    /// <summary>Slug of the negotiation.</summary>
    [Parameter, EditorRequired]
    public required string Negotiation { get; set; }

    [Parameter, EditorRequired]
    public required EditedRecord Position { get; set; }

    [Parameter, EditorRequired]
    public required DraftedEvidence Statements { get; set; }

    /// <summary>Keys of the party and of its members.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<string> Speaking { get; set; }

    /// <summary>What is wrong with a record.</summary>
    [Parameter, EditorRequired]
    public required Func<EditedRecord, IReadOnlyList<RecordFault>> FaultsOf { get; set; }

    /// <summary>What the ids of a record's controls begin with.</summary>
    [Parameter, EditorRequired]
    public required Func<EditedRecord, string> IdOf { get; set; }

    [Parameter]
    public bool ReadOnly { get; set; }

    /// <summary>Told after each change.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    private string Id => IdOf(Position);

    private string Rows => string.Join(' ', Statements.Drafted.Select(statement => statement.Handle));

    private IReadOnlyList<string> Wrong => [.. FaultsOf(Position).Where(fault => fault.Field == "statements").Select(fault => fault.Message)];

    public void Dispose() => search.Dispose();

    protected override async Task OnParametersSetAsync()
    {
        if (!chosen.Select(line => line.Key).SequenceEqual(Statements.Chosen, StringComparer.Ordinal))
        {
            chosen = await Evidence.OfAsync(Negotiation, Statements.Chosen, CancellationToken.None);
        }
    }

    // A quote that was found in the stored text of its page stays as it stands there, until somebody means to change it.
    private string[] LockedIn(EditedRecord statement) =>
        !statement.Existing && statement.Fields.GetValueOrDefault("quote_state") == RecordField.Kebab(nameof(QuoteState.Verified)) && !unlocked.Contains(statement) ? Tie : [];

    private bool IsThere(string key) => Statements.Chosen.Contains(key, StringComparer.Ordinal) || Statements.Drafted.Any(statement => statement.Key == key);

    private Task SearchAsync() => search.RunAsync(token => Evidence.SearchAsync(Negotiation, Speaking, wanted, token), read => found = read);

    private Task BeginAsync()
    {
        Statements.Begin(Speaking[0]);
        return ChangedAsync();
    }

    private async Task ReviseAsync(string key)
    {
        if (await Records.FindAsync(Negotiation, "statements", key, CancellationToken.None) is { } published)
        {
            Statements.Revise(published);
            await ChangedAsync();
        }
    }

    private Task ChooseAsync(string key)
    {
        Statements.Choose(key);
        return ChangedAsync();
    }

    private Task LeaveAsync(string key)
    {
        Statements.Leave(key);
        return ChangedAsync();
    }

    private Task RemoveAsync(EditedRecord statement)
    {
        Statements.Remove(statement);
        return ChangedAsync();
    }

    private Task ChangedAsync()
    {
        Statements.Settle();
        return Changed.InvokeAsync();
    }

    private Task PutBackChoice(string keys)
    {
        Position.Fields["statements"] = keys;
        return ChangedAsync();
    }

    private async Task PutBack(string handles)
    {
        foreach (var handle in handles.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(handle => Statements.Drafted.All(statement => statement.Handle != handle)).Take(20))
        {
            if (handle.StartsWith("new-statement-", StringComparison.Ordinal))
            {
                Statements.Begin(Speaking[0]);
            }
            else if (handle.Split(':') is ["statements", var key] && await Records.FindAsync(Negotiation, "statements", key, CancellationToken.None) is { } published)
            {
                Statements.Revise(published);
            }
        }

        await ChangedAsync();
    }
}
