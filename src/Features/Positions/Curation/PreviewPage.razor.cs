using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using PeaceTracker.Controls;
using PeaceTracker.Features.Positions.Cell;
using PeaceTracker.Live;

namespace PeaceTracker.Features.Positions.Curation;

/// <summary>The matrix as it will look once drafts are published: <c>?draft=1&amp;draft=2</c>, and the cell that is open in it.</summary>
public sealed partial class PreviewPage : IDisposable
{
    private readonly LatestLoad load = new();

    private DraftPreview? preview;

    private PositionDetail? unchanged;

    private IReadOnlyList<int> ids = [];

    private DateOnly today;

    private bool shown;

    [Inject]
    public required PreviewQueries Previews { get; init; }

    [Inject]
    public required PositionDetailQueries Details { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required TimeProvider Clock { get; init; }

    [Inject]
    public required IJSRuntime Js { get; init; }

    [CascadingParameter(Name = "Address")]
    public required string Here { get; set; }

    [Parameter]
    public required string Negotiation { get; set; }

    private (string Party, string Issue)? Open { get; set; }

    // Parties that are usually folded into another are shown where a draft is about them.
    private MatrixView View => preview is null || preview.Marks.Keys.All(cell => preview.Matrix.Columns([]).Any(party => party.Key == cell.Party))
        ? MatrixView.Present
        : MatrixView.Present with { Parties = [.. preview.Matrix.Columns([]).Select(party => party.Key).Concat(preview.Marks.Keys.Select(cell => cell.Party))] };

    private PositionDetail? Detail => Open is { } cell ? preview?.Cells.GetValueOrDefault(cell) ?? unchanged : null;

    private IReadOnlyList<string> Problems => ids.Count == 0 ? ["The address names no draft: it ends with ?draft= and a number."] : preview!.Problems;

    public void Dispose() => load.Dispose();

    protected override Task OnParametersSetAsync() => ReloadAsync();

    // What the drafts change may be far down: the first of it is brought into view.
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!shown && preview is { Marks.Count: > 0 })
        {
            shown = true;
            var (party, issue) = Open ?? preview.Marks.Keys.First();
            await Js.InvokeVoidAsync("page.show", PositionTable.CellId(party, issue));
        }
    }

    private Task ReloadAsync()
    {
        var query = new AddressQuery(new Uri(Here));
        var asked = query.Keys("draft").Select(id => int.TryParse(id, CultureInfo.InvariantCulture, out var number) ? number : 0).ToList();
        (string, string)? open = query.Text("party") is { } party && query.Text("issue") is { } issue ? (party, issue) : null;
        return load.RunAsync(
            async token =>
            {
                var read = await Previews.FindAsync(Negotiation, asked, token);
                return (Preview: read, Unchanged: read is not null && open is { } cell && !read.Cells.ContainsKey(cell)
                    ? await Details.FindAsync(Negotiation, cell.Item1, cell.Item2, MatrixView.Present.Moment, token)
                    : null);
            },
            read =>
            {
                if (read.Preview is null)
                {
                    Navigation.NotFound();
                    return;
                }

                (preview, unchanged, ids, Open) = (read.Preview, read.Unchanged, asked, open);
                today = DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime);
            });
    }

    private string Address() => $"/admin/{Negotiation}/preview{AddressQuery.Write(("draft", Ids))}";

    private string Address(string party, string issue) => $"/admin/{Negotiation}/preview{AddressQuery.Write(("draft", Ids), ("party", [party]), ("issue", [issue]))}";

    private IEnumerable<string?> Ids => ids.Select(id => id.ToString(CultureInfo.InvariantCulture));

    private string Name(string party, string issue) =>
        $"{preview!.Matrix.Parties.FirstOrDefault(each => each.Key == party)?.Name ?? party} on {preview.Matrix.Issues.FirstOrDefault(each => each.Key == issue)?.Name ?? issue}";
}
