using Microsoft.AspNetCore.Components;
using PeaceTracker.Live;

namespace PeaceTracker.Features.Audit.Curation;

/// <summary>The audit log, for editors: filtered by its address, a page at a time.</summary>
public sealed partial class AuditPage : IDisposable
{
    private readonly LatestLoad load = new();

    private AuditPageful? page;

    private AuditFilter filter = new();

    private IReadOnlyList<string> problems = [];

    [Inject]
    public required AuditQueries Audit { get; init; }

    [CascadingParameter(Name = "Address")]
    public required string Address { get; set; }

    public void Dispose() => load.Dispose();

    protected override Task OnParametersSetAsync()
    {
        var asked = AuditFilter.Parse(new Uri(Address), out var unread);
        return load.RunAsync(token => Audit.PageAsync(asked, token), read => (page, filter, problems) = (read, asked, unread));
    }
}
