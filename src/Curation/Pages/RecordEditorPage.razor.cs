using System.Globalization;
using Microsoft.AspNetCore.Components;
using PeaceTracker.Controls;
using PeaceTracker.Curation.Editing;
using PeaceTracker.Curation.Forms;
using PeaceTracker.Domain;
using PeaceTracker.Live;
using PeaceTracker.Records;

namespace PeaceTracker.Curation.Pages;

/// <summary>
/// One record and those that are kept with it: as a draft at the left, as it is published at the right. A draft is named in
/// the address by <c>?draft=</c>; a record whose key is the word "new" by <c>?record=</c>.
/// </summary>
public sealed partial class RecordEditorPage
{
    private (string, string, string?, int?)? opened;

    private bool ready;

    private RecordChoices? choices;

    private InnerTable? inner;

    private InnerRecords? innerRecords;

    private IReadOnlyDictionary<string, string>? published;

    private IReadOnlyList<HistoryLine> history = [];

    private IReadOnlyList<DraftLine> others = [];

    private string? flash;

    [Inject]
    public required DraftEditing Editing { get; init; }

    [Inject]
    public required RecordQueries Records { get; init; }

    [Inject]
    public required HistoryQueries Histories { get; init; }

    [Inject]
    public required DraftQueries Drafts { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required IEnumerable<RecordCompanion> Companions { get; init; }

    [CascadingParameter(Name = "Address")]
    public required string Address { get; set; }

    [Parameter]
    public required string Negotiation { get; set; }

    [Parameter]
    public required string Table { get; set; }

    [Parameter]
    public string? Key { get; set; }

    private string Title => RecordFormat.Find(Table)?.Title ?? Table;

    private Dictionary<string, object> Typed => new(StringComparer.Ordinal) { ["Negotiation"] = Negotiation, ["Fields"] = Editing.Main.Fields };

    private LiveTopic Topic => RecordFormat.Find(Table)!.Noun.Topic();

    private string Path => new Uri(Address).AbsolutePath;

    private bool IsRetired => history.Count > 0 && history[0].Deed == Deed.Retired;

    private string Heading => !ready ? Title
        : HeadlineOf(Editing.Main.Opened ?? Editing.Main.Fields) is { Length: > 0 } words ? words
        : $"New {FieldWords.One(Table)}";

    protected override async Task OnParametersSetAsync()
    {
        var query = new AddressQuery(new Uri(Address));
        int? draft = int.TryParse(query.Text("draft"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        var asked = (Negotiation, Table, Key ?? (query.Text("record") == RecordAddress.New ? RecordAddress.New : null), draft);

        // A draft that was just saved has a new address, and stays as it is.
        if (opened == asked || (ready && draft is not null && draft == Editing.Draft?.Id && (Editing.Negotiation, Editing.Table) == (Negotiation, Table)))
        {
            opened = asked;
            return;
        }

        (opened, ready) = (asked, false);
        if (!KeptKinds.Has(Table) || Table == RecordFormat.Positions.Name || !await OpenAsync(asked.Item3, draft))
        {
            Navigation.NotFound();
            return;
        }

        choices = new(Records, Negotiation);
        await LookAroundAsync();
        ready = true;
    }

    // Everything of a draft is there, and around it what is published and not changed by it.
    private async Task<bool> OpenAsync(string? key, int? draft)
    {
        inner = InnerTable.Of(Table);
        if (draft is { } id)
        {
            if (!await Editing.TakeUpAsync(Negotiation, Table, id, CancellationToken.None))
            {
                return false;
            }

            Editing.Records.AddRange((await WithinAsync(Editing.Main.Key)).Where(record => Editing.Records.TrueForAll(own => own.Table != record.Table || own.Key != record.Key)));
            return true;
        }

        var fields = key is null ? null : await Records.FindAsync(Negotiation, Table, key, CancellationToken.None);
        if (key is not null && fields is null)
        {
            return false;
        }

        if (fields is null && !await Records.HasAsync(Negotiation, CancellationToken.None))
        {
            return false;
        }

        await Editing.BeginAsync(Negotiation, Table, [new(Table, $"{Table}:{key ?? "+"}", fields ?? Blank(), fields), .. await WithinAsync(key)], CancellationToken.None);
        return true;
    }

    private async Task<IEnumerable<EditedRecord>> WithinAsync(string? key) => inner is null || string.IsNullOrEmpty(key) ? []
        : (await Records.WithinAsync(Negotiation, Table, key, inner.Table, CancellationToken.None))
            .Select(fields => new EditedRecord(inner.Table, $"{inner.Table}:{fields["key"]}", fields, fields));

    private Dictionary<string, string> Blank() => RecordFormat.Find(Table)!.Fields.ToDictionary(
        field => field.Name, field => field.Type == RecordType.Boolean ? "false" : "", StringComparer.Ordinal);

    private async Task LookAroundAsync()
    {
        var key = Editing.Main.Opened?.GetValueOrDefault("key") ?? Editing.Main.Key;
        published = key.Length == 0 ? null : await Records.FindAsync(Negotiation, Table, key, CancellationToken.None);
        history = published is null ? [] : await Histories.OfAsync(Negotiation, Table, key, CancellationToken.None);
        others = key.Length == 0 ? [] : [.. (await Drafts.ListAsync(DraftsOf(key), CancellationToken.None)).Lines.Where(draft => draft.Id != Editing.Draft?.Id)];
    }

    private DraftFilter DraftsOf(string key) => new(DraftStatuses.UnderWay, Negotiation: Negotiation) { Noun = RecordFormat.Find(Table)!.Noun, Key = key };

    private Task SaveAsync() => DoAsync(Editing.SaveAsync);

    private Task SubmitAsync() => DoAsync(Editing.SubmitAsync);

    private async Task PublishAsync()
    {
        await DoAsync(Editing.PublishAsync);
        if (Editing.Status == DraftStatus.Published)
        {
            flash = Editing.Done;
            Navigation.NavigateTo(RecordAddress.Record(Negotiation, Table, Editing.Main.Key));
        }
    }

    private Task MergeAsync(RecordConflict conflict, IReadOnlyDictionary<string, string> chosen) => DoAsync(token => Editing.MergeAsync(conflict, chosen, token));

    private async Task DoAsync(Func<CancellationToken, Task> act)
    {
        flash = null;
        await act(CancellationToken.None);
        innerRecords?.OpenFaulty();
        var address = Editing.Draft is { } draft ? $"{Path}?draft={draft.Id.ToString(CultureInfo.InvariantCulture)}" : null;
        if (address is not null && new Uri(Address).PathAndQuery != address)
        {
            Navigation.NavigateTo(address, replace: true);
        }

        await LookAroundAsync();
    }

    private string IdOf(EditedRecord record) => $"r{Editing.Records.IndexOf(record)}";

    private string IdOf(RecordFault fault) => $"{IdOf(Editing.Drafted(fault.Record))}-{fault.Field}";

    private string? NameOf(int place) => Editing.Drafted(place) is var record && record == Editing.Main ? null : $"{FieldWords.One(record.Table)} {(record.Key.Length > 0 ? record.Key : "without a key")}";

    private static string HeadlineOf(IReadOnlyDictionary<string, string> fields) =>
        ((string[])["title", "name", "paraphrase", "text", "key"]).Select(field => fields.GetValueOrDefault(field, "")).FirstOrDefault(words => words.Length > 0, "") is var words && words.Length > 90
            ? words[..89] + "…" : words;
}
