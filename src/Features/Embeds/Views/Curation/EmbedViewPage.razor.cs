using Microsoft.AspNetCore.Components;
using PeaceTracker.Curation;
using PeaceTracker.Embedding.Kinds;
using PeaceTracker.Features.Embeds.Building;

namespace PeaceTracker.Features.Embeds.Views.Curation;

/// <summary>
/// Where a widget that was built is saved under a key, and where what was saved is changed. What is chosen comes in the
/// address, from the page where it is built.
/// </summary>
public sealed partial class EmbedViewPage
{
    private EmbedKind? kind;

    private EmbedViewLine? saved;

    private IReadOnlyList<BuilderCode> codes = [];

    private IReadOnlyList<RecordFault> faults = [];

    private string query = "";

    private string words = "";

    private string title = "";

    private string key = "";

    private string sites = "";

    private string? said;

    private string? refusal;

    private bool busy;

    [Inject]
    private EmbedViewDesk Desk { get; init; } = null!;

    [Inject]
    private EmbedViewCurator Curator { get; init; } = null!;

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [CascadingParameter(Name = "Address")]
    public required string Address { get; set; }

    [Parameter]
    public required string Negotiation { get; set; }

    [Parameter]
    public string? Key { get; set; }

    private bool Waiting => busy || !RendererInfo.IsInteractive;

    private bool IsFrozen => EmbedViewQueries.IsFrozen(query);

    private bool IsChanged => saved is not null && saved.Choice != query;

    private string Builder => $"/{Negotiation}/embed?widget={kind!.Name}{(query.Length == 0 ? "" : "&" + query[1..])}{(saved is null or { IsFrozen: true } ? "" : $"&view={saved.Key}")}";

    // When a new one was saved, the address changes before the key that stands in it: what is read waits for both.
    private bool IsHere => Uri.UnescapeDataString(new Uri(Address).AbsolutePath).TrimEnd('/').EndsWith($"/{Key ?? EmbedViewRules.New}", StringComparison.Ordinal);

    protected override Task OnParametersSetAsync() => IsHere ? ReadAsync(first: true) : Task.CompletedTask;

    private string? Fault(string field) => faults.Where(fault => fault.Field == field).Select(fault => char.ToUpperInvariant(fault.Message[0]) + fault.Message[1..].TrimEnd('.') + ".").FirstOrDefault();

    private async Task ReadAsync(bool first)
    {
        var place = new Uri(Navigation.BaseUri);
        if (await Desk.FindAsync(Negotiation, Key, new Uri(Address), place, CancellationToken.None) is not { } read)
        {
            Navigation.NotFound();
            return;
        }

        (kind, saved, query, words, codes) = (read.Kind, read.Saved, read.Query, read.Words, read.Codes);
        if (first)
        {
            (title, sites) = (saved?.Title ?? (title.Length > 0 ? title : read.Shown), saved is null ? sites : string.Join('\n', saved.Sites));
        }
    }

    private async Task SaveAsync()
    {
        if (busy || kind is null)
        {
            return;
        }

        (busy, faults, said, refusal) = (true, [], null, null);
        try
        {
            var text = new EmbedViewText(title, sites, query);
            switch (await (saved is null ? Curator.SaveAsync(Negotiation, key.Trim(), kind.Name, text, CancellationToken.None) : Curator.ReviseAsync(Negotiation, saved.Key, text, CancellationToken.None)))
            {
                case CurationOutcome.Done when saved is null:
                    said = "It is saved: what is pasted into other pages stands below.";
                    Navigation.NavigateTo($"/admin/{Negotiation}/embeds/{key.Trim()}");
                    break;
                case CurationOutcome.Done:
                    said = "The change is saved: it is shown wherever the widget stands.";
                    await ReadAsync(first: false);
                    break;
                case CurationOutcome.Invalid invalid:
                    faults = invalid.Faults;
                    break;
                case CurationOutcome.Refused refused:
                    refusal = refused.Why;
                    break;
                default:
                    refusal = "There is no such widget any more.";
                    break;
            }
        }
        finally
        {
            busy = false;
        }
    }
}
