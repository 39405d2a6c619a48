using Microsoft.AspNetCore.Components;
using PeaceTracker.Controls;
using PeaceTracker.Live;

namespace PeaceTracker.Features.Distance.Sandbox;

/// <summary>A package put together from terms of proposals, held against what each party says. All of its state is in the address; nothing is stored.</summary>
public sealed partial class SandboxPage : IDisposable
{
    private readonly LatestLoad load = new();

    private SandboxSheet? sheet;

    private SandboxView view = SandboxView.Empty;

    private Package package = new(new Dictionary<string, Term>());

    private PackageVerdicts? verdicts;

    private IReadOnlyList<string> problems = [];

    [Inject]
    public required SandboxQueries Sandbox { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [CascadingParameter(Name = "Address")]
    public required string Address { get; set; }

    [Parameter]
    public required string Negotiation { get; set; }

    protected override Task OnParametersSetAsync() => ReloadAsync();

    public void Dispose() => load.Dispose();

    private Task ReloadAsync()
    {
        var asked = SandboxView.Parse(new Uri(Address), out var unread);
        return load.RunAsync(
            token => Sandbox.SheetAsync(Negotiation, asked.Moment, token),
            read =>
            {
                if (read is null)
                {
                    Navigation.NotFound();
                    return;
                }

                package = Package.Of(read, asked, out var dropped);
                var parties = read.Parties.Where(party => asked.Parties.Contains(party.Key, StringComparer.Ordinal)).ToList();
                var strangers = asked.Parties.Where(key => read.Parties.All(party => party.Key != key)).Select(key => $"parties: there is no party '{AddressQuery.Shortened(key)}' here.");
                (sheet, problems) = (read, [.. unread, .. strangers, .. dropped]);
                view = asked with { Parties = [.. parties.Select(party => party.Key)], Provisions = package.Keys(read) };
                verdicts = new(read, package, [.. (parties.Count > 0 ? parties : read.Parties.Where(party => party.MemberOf is null)).Take(DistanceView.MostParties)]);
            });
    }

    // One handler for all the lists: what is chosen says by itself which issue it is about. Of a list's two events only
    // this one comes up to the form.
    private void Take(ChangeEventArgs change)
    {
        if (sheet is not null && change.Value is string { Length: > 1 } chosen)
        {
            var next = chosen[0] == SandboxView.LeftOpen
                ? package.Without(chosen[1..])
                : sheet.Terms.FirstOrDefault(term => term.Key == chosen) is { } term ? package.With(term) : package;
            Navigation.NavigateTo((view with { Provisions = next.Keys(sheet) }).Address(Negotiation));
        }
    }

    private void Stay() => Navigation.NavigateTo(view.Address(Negotiation));
}
