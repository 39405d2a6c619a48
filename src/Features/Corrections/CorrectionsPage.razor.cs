using Microsoft.AspNetCore.Components;
using PeaceTracker.Live;

namespace PeaceTracker.Features.Corrections;

/// <summary>What was published wrong and put right, newest first.</summary>
public sealed partial class CorrectionsPage : IDisposable
{
    private readonly LatestLoad load = new();

    private CorrectionList? list;

    private CorrectionFilter filter = new();

    private IReadOnlyList<string> problems = [];

    [Inject]
    public required CorrectionQueries Corrections { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [CascadingParameter(Name = "Address")]
    public required string Address { get; set; }

    public void Dispose() => load.Dispose();

    protected override Task OnParametersSetAsync()
    {
        var wanted = CorrectionFilter.Parse(new Uri(Address), out var unread);
        return load.RunAsync(
            token => Corrections.PageAsync(wanted, token),
            read =>
            {
                if (read is null)
                {
                    Navigation.NotFound();
                    return;
                }

                (list, filter, problems) = (read, wanted, unread);
            });
    }
}
