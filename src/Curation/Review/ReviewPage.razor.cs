using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using PeaceTracker.Domain;
using PeaceTracker.Live;

namespace PeaceTracker.Curation.Review;

/// <summary>What waits for an editor. Editors choose several and publish them together; the list follows what others do.</summary>
public sealed partial class ReviewPage : IDisposable
{
    private readonly LatestLoad load = new();

    // As they were seen: what was changed since is not published unread.
    private readonly Dictionary<int, DraftLine> chosen = [];

    private ReviewList? list;

    private ReviewFilter filter = new();

    private IReadOnlyList<string> problems = [];

    private CurationOutcome? stopped;

    private IReadOnlyList<DraftLine> seen = [];

    private string done = "";

    private bool isEditor;

    private bool busy;

    private int me;

    [Inject]
    public required ReviewQueries Queries { get; init; }

    [Inject]
    public required DraftReviewer Reviewer { get; init; }

    [Inject]
    public required IAuthorizationService Authorization { get; init; }

    [CascadingParameter]
    public required Task<AuthenticationState> Caller { get; set; }

    [CascadingParameter(Name = "Address")]
    public required string Address { get; set; }

    public void Dispose() => load.Dispose();

    protected override async Task OnParametersSetAsync()
    {
        var caller = (await Caller).User;
        _ = int.TryParse(caller.FindFirstValue(ClaimTypes.NameIdentifier), CultureInfo.InvariantCulture, out me);
        isEditor = (await Authorization.AuthorizeAsync(caller, nameof(Role.Editor))).Succeeded;
        var wanted = ReviewFilter.Parse(new Uri(Address), out problems);
        if (wanted != filter)
        {
            (filter, stopped, done) = (wanted, null, "");
            chosen.Clear();
        }

        await ReloadAsync();
    }

    private Task ReloadAsync() => load.RunAsync(
        token => Queries.WaitingAsync(filter.Negotiation, filter.Noun, filter.Author, filter.Page, token),
        read =>
        {
            list = read;
            var present = read.Drafts.Lines.ToDictionary(draft => draft.Id, draft => draft.Version);
            foreach (var gone in chosen.Values.Where(draft => present.GetValueOrDefault(draft.Id) != draft.Version).ToList())
            {
                chosen.Remove(gone.Id);
            }
        });

    private void Choose(DraftLine draft)
    {
        if (!chosen.Remove(draft.Id))
        {
            chosen.Add(draft.Id, draft);
        }
    }

    private async Task PublishAsync()
    {
        if (busy)
        {
            return;
        }

        (busy, stopped, done) = (true, null, "");

        // In the order in which they were submitted: a later one may rest on an earlier.
        seen = [.. chosen.Values.OrderBy(draft => draft.ChangedAt).ThenBy(draft => draft.Id)];
        var outcome = await Reviewer.PublishAsync([.. seen.Select(draft => new DraftAt(draft.Id, draft.Version))], CancellationToken.None);
        busy = false;
        if (outcome is CurationOutcome.Done)
        {
            done = seen.Count == 1 ? $"“{seen[0].Headline}” is published." : $"{seen.Count} drafts are published.";
            chosen.Clear();
        }
        else
        {
            stopped = outcome;
        }

        await ReloadAsync();
    }
}
