using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using PeaceTracker.Domain;
using PeaceTracker.Live;

namespace PeaceTracker.Curation.Review;

/// <summary>One draft: what it would change, what stands in its way, and for editors the decision. It follows what others do with it.</summary>
public sealed partial class DraftPage : IDisposable
{
    private readonly LatestLoad load = new();

    private DraftSheet? sheet;

    private CurationOutcome? outcome;

    private string doneWords = "";

    private string comment = "";

    private bool changed;

    private bool busy;

    private int me;

    [Inject]
    public required DraftSheetQueries Queries { get; init; }

    [Inject]
    public required DraftReviewer Reviewer { get; init; }

    [Inject]
    public required IAuthorizationService Authorization { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [CascadingParameter]
    public required Task<AuthenticationState> Caller { get; set; }

    [Parameter]
    public required int Id { get; set; }

    private bool IsEditor { get; set; }

    private bool IsMine => sheet?.Line.AuthorId == me;

    private bool IsClean => sheet is { Draft: { Faults.Count: 0, Conflicts.Count: 0 } };

    private bool IsUnderWay => sheet?.Line.Status.IsUnderWay() == true;

    // Without the four-eyes rule one's own need not wait to be submitted.
    private bool CanDecide => sheet?.Line.Status == DraftStatus.Submitted || (IsUnderWay && IsMine && sheet is { FourEyes: false });

    private string State => sheet!.Line.Status.Word() is var word && sheet.Line.DecidedBy is { } who && sheet.Line.Status is DraftStatus.Published
        ? $"{word} by {who},"
        : word + ",";

    public void Dispose() => load.Dispose();

    protected override async Task OnParametersSetAsync()
    {
        var caller = (await Caller).User;
        _ = int.TryParse(caller.FindFirstValue(ClaimTypes.NameIdentifier), CultureInfo.InvariantCulture, out me);
        IsEditor = (await Authorization.AuthorizeAsync(caller, nameof(Role.Editor))).Succeeded;
        if (sheet?.Line.Id != Id)
        {
            (sheet, outcome, comment, changed) = (null, null, "", false);
        }

        await ReloadAsync();
    }

    private Task ReloadAsync() => load.RunAsync(
        token => Queries.FindAsync(Id, token),
        read =>
        {
            if (read is null)
            {
                Navigation.NotFound();
                return;
            }

            // Nobody decides on what they have not seen without being told.
            changed = outcome is null && !busy && (changed || (sheet is not null && sheet.Line.Version != read.Line.Version));
            sheet = read;
        });

    private Task PublishAsync() => DecideAsync("It is published.", at => Reviewer.PublishAsync([at], CancellationToken.None));

    private Task ReturnAsync() => DecideAsync($"It is returned to {sheet!.Line.Author}.", at => Reviewer.ReturnAsync(at, comment, CancellationToken.None));

    private async Task DecideAsync(string words, Func<DraftAt, Task<CurationOutcome>> decide)
    {
        if (busy)
        {
            return;
        }

        (busy, doneWords, changed) = (true, words, false);
        outcome = await decide(new(sheet!.Line.Id, sheet.Line.Version));
        await ReloadAsync();
        busy = false;
        if (outcome is CurationOutcome.Done)
        {
            comment = "";
        }
    }
}
