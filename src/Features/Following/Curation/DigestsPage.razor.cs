using Microsoft.AspNetCore.Components;
using PeaceTracker.Curation;
using PeaceTracker.Live;

namespace PeaceTracker.Features.Following.Curation;

/// <summary>Which negotiations an account is told of by e-mail, and when.</summary>
public sealed partial class DigestsPage : IDisposable
{
    private readonly LatestLoad load = new();

    private DigestDesk? desk;

    private IReadOnlyList<RecordFault> faults = [];

    private string? asked;

    private string? said;

    private string? refusal;

    private bool busy;

    [Inject]
    private DigestCurator Curator { get; init; } = null!;

    private bool Waiting => busy || !RendererInfo.IsInteractive;

    public void Dispose() => load.Dispose();

    protected override Task OnInitializedAsync() => ReloadAsync();

    private Task SubscribeAsync(DigestChoice choice, DigestTyped typed) =>
        AskAsync(choice, () => Curator.SubscribeAsync(choice.Slug, typed, CancellationToken.None), $"You are told what changes in “{choice.Title}”.");

    private Task CancelAsync(DigestChoice choice) =>
        AskAsync(choice, () => Curator.CancelAsync(choice.Slug, CancellationToken.None), $"The digest of “{choice.Title}” is cancelled.");

    private async Task AskAsync(DigestChoice choice, Func<Task<CurationOutcome>> ask, string done)
    {
        (busy, asked, faults, refusal, said) = (true, choice.Slug, [], null, null);
        try
        {
            switch (await ask())
            {
                case CurationOutcome.Done:
                    said = done;
                    break;
                case CurationOutcome.Invalid invalid:
                    faults = invalid.Faults;
                    break;
                case CurationOutcome.Refused refused:
                    refusal = refused.Why;
                    break;
                default:
                    refusal = "There is no such digest any more.";
                    break;
            }

            await ReloadAsync();
        }
        finally
        {
            busy = false;
        }
    }

    private Task ReloadAsync() => load.RunAsync<DigestDesk?>(async token => await Curator.MineAsync(token), read => desk = read);
}
