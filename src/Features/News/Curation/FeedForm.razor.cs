using Microsoft.AspNetCore.Components;
using PeaceTracker.Curation;
using PeaceTracker.Records;

namespace PeaceTracker.Features.News.Curation;

/// <summary>The form of one feed, or of a new one.</summary>
public sealed partial class FeedForm
{
    private FeedFields typed = new("", "", "", "");

    // As it stood when the form was opened, or when the curator last chose between two versions of it.
    private OpenedFeed? opened;

    // What the feed said of itself that was taken last.
    private FeedFields filled = new("", "", "", "");

    private string address = "";

    private string negotiation = "";

    private IReadOnlyList<RecordChoice> sources = [];

    private IReadOnlyList<RecordFault> faults = [];

    private RecordConflict? conflict;

    private string? refusal;

    private bool busy;

    [Inject]
    public required FeedCurator Curator { get; init; }

    [Inject]
    public required RecordQueries Records { get; init; }

    [Inject]
    public required NewsSettings Settings { get; init; }

    /// <summary>The feed; null for a new one.</summary>
    [Parameter]
    public KeptFeed? Feed { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<FeedOwner> Negotiations { get; set; }

    /// <summary>Slug of the negotiation that a new one is most likely for.</summary>
    [Parameter]
    public string? Negotiation { get; set; }

    /// <summary>Where the form is closed.</summary>
    [Parameter, EditorRequired]
    public required string Close { get; set; }

    /// <summary>Called with words for what was done.</summary>
    [Parameter, EditorRequired]
    public required EventCallback<string> Done { get; set; }

    private bool Waiting => busy || !RendererInfo.IsInteractive;

    private string? Notice => FeedRules.Notice(address, Settings);

    protected override Task OnInitializedAsync()
    {
        opened = Feed?.Opened;
        typed = opened?.Fields ?? typed;
        var offered = Negotiations.Where(owner => !owner.Retired).Select(owner => owner.Slug).ToList();
        negotiation = Feed?.Owner.Slug ?? offered.Find(slug => slug == Negotiation) ?? offered.FirstOrDefault() ?? "";
        return ReadSourcesAsync();
    }

    // Each negotiation has sources of its own.
    private Task ChangeNegotiationAsync()
    {
        typed = typed with { Outlet = "" };
        return ReadSourcesAsync();
    }

    private async Task ReadSourcesAsync() => sources = await Records.ChoicesAsync(negotiation, RecordFormat.Sources.Name, CancellationToken.None);

    private static string Label(string field) => field switch
    {
        "title" => "Title",
        "home_page" => "Home page",
        "category" => "Category",
        _ => "Language",
    };

    private string? Fault(string field) => faults.Where(fault => fault.Field == field).Select(fault => char.ToUpperInvariant(fault.Message[0]) + fault.Message[1..] + ".").FirstOrDefault();

    private string? Invalid(string field) => faults.Any(fault => fault.Field == field) ? "true" : null;

    private void Type(string field, string? value) => typed = typed.With(field, value ?? "");

    // What was typed stays; what a feed says of itself fills what was left empty, or what the feed taken before had filled.
    private void Take(FeedSample feed)
    {
        address = feed.Address;
        var says = typed with { Title = feed.Title ?? "", HomePage = feed.HomePage ?? "", Language = feed.Language ?? "" };
        foreach (var field in FeedFields.Names.Where(field => typed[field].Trim().Length == 0 || typed[field] == filled[field]))
        {
            typed = typed.With(field, says[field]);
        }

        filled = says;
    }

    private Task SaveAsync() => opened is null
        ? AskAsync(() => Curator.SubscribeAsync(negotiation, address, typed, CancellationToken.None), $"“{typed.Title.Trim()}” is subscribed, and is fetched within a minute.")
        : AskAsync(() => Curator.DescribeAsync(opened, typed, CancellationToken.None), $"“{typed.Title.Trim()}” is saved.");

    private Task RetireAsync() => AskAsync(() => Curator.RetireAsync(opened!, CancellationToken.None), $"“{opened!.Fields.Title}” is retired.");

    private Task RestoreAsync() => AskAsync(() => Curator.RestoreAsync(opened!, CancellationToken.None), $"“{opened!.Fields.Title}” is restored.");

    private Task FetchAsync() => AskAsync(() => Curator.FetchNowAsync(opened!, CancellationToken.None), $"“{opened!.Fields.Title}” is fetched within a minute.");

    private async Task AskAsync(Func<Task<CurationOutcome>> ask, string done)
    {
        if (busy)
        {
            return;
        }

        busy = true;
        (faults, conflict, refusal) = ([], null, null);
        try
        {
            switch (await ask())
            {
                case CurationOutcome.Done:
                    await Done.InvokeAsync(done);
                    break;
                case CurationOutcome.Invalid invalid:
                    faults = invalid.Faults;
                    break;
                case CurationOutcome.Conflict changed:
                    conflict = changed.Records[0];
                    break;
                case CurationOutcome.Refused refused:
                    refusal = refused.Why;
                    break;
                default:
                    refusal = "There is no such feed any more.";
                    break;
            }
        }
        finally
        {
            busy = false;
        }
    }

    // From here on, what others wrote has been seen; each field is what was chosen.
    private void Choose(IReadOnlyDictionary<string, string> chosen)
    {
        foreach (var field in conflict!.Fields)
        {
            if (field.Field == "retired")
            {
                opened = opened! with { Retired = !opened.Retired };
                continue;
            }

            opened = opened! with { Fields = opened.Fields.With(field.Field, field.Theirs) };
            typed = typed.With(field.Field, chosen[field.Field]);
        }

        conflict = null;
    }
}
