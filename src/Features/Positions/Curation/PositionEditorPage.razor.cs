using System.Globalization;
using Microsoft.AspNetCore.Components;
using PeaceTracker.Controls;
using PeaceTracker.Curation;
using PeaceTracker.Curation.Editing;
using PeaceTracker.Curation.Forms;
using PeaceTracker.Domain;
using PeaceTracker.Records;

namespace PeaceTracker.Features.Positions.Curation;

/// <summary>
/// Where a curator writes down that a party has moved, or puts an error in a revision right: what is published at one side,
/// the draft at the other. The address says what is edited: nothing more for a new revision, <c>?correct=KEY</c>, <c>?draft=ID</c>.
/// </summary>
public sealed partial class PositionEditorPage
{
    private PositionDesk? desk;

    private DraftedEvidence? evidence;

    private RecordChoices? choices;

    private IReadOnlyList<RecordChoice> parties = [];

    private IReadOnlyDictionary<string, string>? present;

    private RecordConflict? newer;

    private bool comparing;

    private string? refusal;

    private string? flash;

    private string? opened;

    private DateOnly today;

    [Inject]
    public required DraftEditing Editing { get; init; }

    [Inject]
    public required PositionDeskQueries Desks { get; init; }

    [Inject]
    public required RecordQueries Records { get; init; }

    [Inject]
    public required RecordCurator Curator { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required TimeProvider Clock { get; init; }

    [CascadingParameter(Name = "Address")]
    public required string Address { get; set; }

    [Parameter]
    public required string Negotiation { get; set; }

    [Parameter]
    public required string Party { get; set; }

    [Parameter]
    public required string Issue { get; set; }

    private string Here => $"/admin/{Negotiation}/positions/{Party}/{Issue}";

    private string Title => desk is null ? "" : $"{desk.Detail.Party.Name} on {desk.Detail.Issue.Name}";

    private bool IsCorrection => Editing.Main.Existing;

    // A correction and a new revision are kept apart in the browser.
    private string Kept => IsCorrection ? $"{Here}?correct={Editing.Main.Key}" : Here;

    private string Mode => IsCorrection ? "You are putting an error in a published revision right. Its dates stay what they were; readers are told the reason."
        : desk!.Next.Latest is null ? "The first position on this issue: nothing is recorded here yet."
        : "A new revision: the party has moved. The one before stays in the history. Where the party has not moved and we were wrong, correct the revision at the side instead.";

    private IReadOnlyList<CellDraft> Others => [.. desk!.Drafts.Where(draft => draft.Id != Editing.Draft?.Id)];

    protected override async Task OnParametersSetAsync()
    {
        today = DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime);
        var query = new AddressQuery(new Uri(Address));
        var asked = $"{Here}?{query.Text("draft")}&{query.Text("correct")}";
        if (asked == opened || (desk is not null && Editing.Draft is { } saved && query.Text("draft") == saved.Id.ToString(CultureInfo.InvariantCulture)))
        {
            opened = asked;
            return;
        }

        opened = asked;
        (evidence, newer, comparing, choices) = (null, null, false, new(Records, Negotiation));
        var read = await Desks.FindAsync(Negotiation, Party, Issue, CancellationToken.None);
        if (read is null || !await OpenAsync(read, query.Text("draft"), query.Text("correct")))
        {
            Navigation.NotFound();
            return;
        }

        parties = await choices.OfAsync("parties");
        evidence = new(Editing.Records, Editing.Main);
        desk = read;
        Rename();
    }

    private async Task<bool> OpenAsync(PositionDesk read, string? draft, string? correct)
    {
        if (draft is not null)
        {
            var there = int.TryParse(draft, CultureInfo.InvariantCulture, out var id) && await Editing.TakeUpAsync(Negotiation, RecordFormat.Positions.Name, id, CancellationToken.None)
                && (Editing.Main.Fields.GetValueOrDefault("party"), Editing.Main.Fields.GetValueOrDefault("issue")) == (Party, Issue);
            if (there && IsCorrection)
            {
                Editing.CorrectionReason ??= "";
            }

            return there;
        }

        var revision = correct is null ? null : await Desks.RevisionAsync(Negotiation, Party, Issue, correct, CancellationToken.None);
        if (correct is not null && revision is null)
        {
            return false;
        }

        await Editing.BeginAsync(
            Negotiation, RecordFormat.Positions.Name, [new(RecordFormat.Positions.Name, "position", revision ?? read.Next.Fields, revision ?? read.Next.Latest)], CancellationToken.None);
        Editing.CorrectionReason = revision is null ? null : "";
        return true;
    }

    // Somebody else's revision may have taken the name that was proposed for this one.
    private void Rename()
    {
        if (!IsCorrection && !Editing.ReadOnly && desk!.Detail.History.Any(revision => revision.Key == Editing.Main.Key))
        {
            Editing.Main.Fields["key"] = desk.Next.Key;
        }
    }

    // Something in the negotiation changed: what is at the side is read anew, what is typed is left alone.
    private async Task LookAgainAsync()
    {
        if (await Desks.FindAsync(Negotiation, Party, Issue, CancellationToken.None) is not { } read)
        {
            return;
        }

        desk = read;
        if (!Editing.ReadOnly && !Editing.Busy)
        {
            present = IsCorrection ? await Desks.RevisionAsync(Negotiation, Party, Issue, Editing.Main.Key, CancellationToken.None) : read.Next.Latest;
            newer = Newer();
            comparing &= newer is not null;
        }
    }

    private RecordConflict? Newer()
    {
        var place = Editing.Records.Where(record => record == Editing.Main || record.Changed).ToList().IndexOf(Editing.Main);
        return RecordComparison.Conflict(place, Editing.Main.Drafted(), present);
    }

    // A field is heard of when it is left: what was typed last comes after the news.
    private void Compare() => (newer, comparing) = (Newer(), true);

    private void Changed() => newer = comparing ? Newer() : newer;

    private async Task MergeAsync(RecordConflict conflict, IReadOnlyDictionary<string, string> chosen)
    {
        (newer, comparing) = (null, false);
        desk = await Desks.FindAsync(Negotiation, Party, Issue, CancellationToken.None) ?? desk;
        Rename();
        await DoAsync(token => Editing.MergeAsync(conflict, chosen, token));
    }

    private Task SaveAsync() => DoAsync(Editing.SaveAsync);

    private Task SubmitAsync() => DoAsync(Editing.SubmitAsync);

    private async Task PublishAsync()
    {
        await DoAsync(Editing.PublishAsync);
        if (Editing.Status == DraftStatus.Published)
        {
            flash = Editing.Done;
            Navigation.NavigateTo(Here);
        }
    }

    private async Task DoAsync(Func<CancellationToken, Task> act)
    {
        flash = null;
        evidence!.Settle();
        await act(CancellationToken.None);

        // The draft tells the same, and who it was.
        newer = Editing.Conflicts.Count > 0 ? null : newer;
        if (Editing.Draft is { } draft && new AddressQuery(new Uri(Address)).Text("draft") is null)
        {
            Navigation.NavigateTo($"{Here}?draft={draft.Id}", replace: true);
        }

        desk = await Desks.FindAsync(Negotiation, Party, Issue, CancellationToken.None) ?? desk;
    }

    private async Task RetireAsync()
    {
        refusal = await Curator.RetireAsync(Negotiation, RecordFormat.Positions.Name, $"{Party}/{Issue}", CancellationToken.None) is CurationOutcome.Refused refused ? refused.Why : null;
        if (refusal is null)
        {
            Navigation.NavigateTo($"/admin/{Negotiation}/positions");
        }
    }

    private string IdOf(EditedRecord record, string? field = null) => $"r{Editing.Records.IndexOf(record)}{(field is null ? null : "-" + field)}";

    private string FaultId(RecordFault fault) => fault.Field == "correction_reason" ? "reason" : IdOf(Editing.Drafted(fault.Record), fault.Field);

    private string? NameOf(int place) => Editing.Drafted(place) is { Table: "statements" } statement ? $"Statement “{statement.Key}”" : null;
}
