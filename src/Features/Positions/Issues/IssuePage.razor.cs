using Microsoft.AspNetCore.Components;
using PeaceTracker.Clocks;
using PeaceTracker.Controls;
using PeaceTracker.Live;

namespace PeaceTracker.Features.Positions.Issues;

/// <summary>One issue: everybody on it with evidence, its scale, the movement over time, texts, truces and strikes.</summary>
public sealed partial class IssuePage : IDisposable
{
    private readonly LatestLoad load = new();

    private IssueDetail? detail;

    private Movement? movement;

    private ClockView clocks = ClockView.Present;

    private IReadOnlyList<string> problems = [];

    private DateOnly today;

    [Inject]
    public required IssueQueries Issues { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required TimeProvider Clock { get; init; }

    [CascadingParameter(Name = "Address")]
    public required string Address { get; set; }

    [Parameter]
    public required string Negotiation { get; set; }

    [Parameter]
    public required string Issue { get; set; }

    private string Path => $"/{Negotiation}/issues/{Issue}";

    public void Dispose() => load.Dispose();

    protected override Task OnParametersSetAsync() => ReloadAsync();

    private string PageOf(MatrixIssue issue) => clocks.Address($"/{Negotiation}/issues/{issue.Key}");

    private Task ReloadAsync()
    {
        var query = new AddressQuery(new Uri(Address));
        var asked = ClockView.Read(query);
        return load.RunAsync(
            token => Issues.FindAsync(Negotiation, Issue, asked.Moment, token),
            read =>
            {
                if (read is null)
                {
                    Navigation.NotFound();
                    return;
                }

                (detail, clocks, problems, today) = (read, asked, query.Problems, asked.Today(Clock));
                movement = Movement.Of(read.Parties, read.Events, End(read, asked));
            });
    }

    // The line ends at the view's day; in the present where the record does, not with an empty stretch up to today.
    private DateOnly End(IssueDetail read, ClockView asked)
    {
        var now = DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime);
        var days = read.Events.Select(happening => happening.Day).Concat(read.Parties.SelectMany(party => party.Valid).Select(revision => revision.SaidOn.Day)).ToList();
        var known = days.Count == 0 ? now : days.Max();
        var chosen = asked.AsOf ?? asked.KnownAt;
        return chosen is { } day && day < now ? day : known;
    }
}
