using System.Globalization;
using Microsoft.AspNetCore.Components;
using PeaceTracker.Live;

namespace PeaceTracker.Features.News.Tagging.Curation;

/// <summary>Tries a tag rule while it is being typed: stands in the form of its table.</summary>
public sealed partial class TagTrialBox : IDisposable
{
    private readonly LatestLoad load = new();

    private TagTrial? trial;

    private string? tried;

    private bool busy;

    [Inject]
    public required TagTrials Trials { get; init; }

    /// <summary>Slug of the negotiation.</summary>
    [Parameter, EditorRequired]
    public required string Negotiation { get; set; }

    /// <summary>What is typed, by field; the form writes into it.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyDictionary<string, string> Fields { get; set; }

    // What a trial is about; other fields make no difference to it.
    private string Said => string.Join('\n', ((string[])["key", "terms", "without", "patterns", "languages"]).Select(name => Fields.GetValueOrDefault(name, "").Trim()));

    private string Compared => trial is not { Gained: { } gained, Lost: { } lost } ? " No rule of this key is published to compare it with."
        : gained.Count + lost.Count == 0 ? " The published rule catches the same."
        : $" Against the published rule: {Number(gained.Count)} newly caught, {Number(lost.Count)} no longer.";

    public void Dispose() => load.Dispose();

    private static string Items(int count) => count == 1 ? "1 item" : $"{Number(count)} items";

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private async Task TryAsync()
    {
        if (busy)
        {
            return;
        }

        (busy, tried) = (true, Said);
        try
        {
            // As it stands now: it may be changed while it is tried.
            var typed = new Dictionary<string, string>(Fields, StringComparer.Ordinal);
            await load.RunAsync(token => Trials.TryAsync(Negotiation, typed, token), found => trial = found);
        }
        finally
        {
            busy = false;
        }
    }
}
