using Microsoft.AspNetCore.Components;
using PeaceTracker.Domain;
using PeaceTracker.Features.Changes;

namespace PeaceTracker.Shell;

/// <summary>The negotiations, each with what changed last.</summary>
public sealed partial class HomePage
{
    private const int Latest = 6;

    private readonly Dictionary<string, IReadOnlyList<ChangeLine>> changes = new(StringComparer.Ordinal);

    private IReadOnlyList<NegotiationSummary>? negotiations;

    [Inject]
    public required NegotiationQueries Negotiations { get; init; }

    [Inject]
    public required ChangeQueries Changes { get; init; }

    protected override Task OnInitializedAsync() => ReloadAsync();

    private async Task ReloadAsync()
    {
        var read = await Negotiations.AllAsync(CancellationToken.None);
        foreach (var negotiation in read)
        {
            changes[negotiation.Slug] = await Changes.LatestAsync(negotiation.Slug, Latest, Moment.Latest, CancellationToken.None);
        }

        negotiations = read;
    }
}
