using Microsoft.AspNetCore.Components;
using PeaceTracker.Clocks;
using PeaceTracker.Live;

namespace PeaceTracker.Features.Parties;

/// <summary>A party: what it says, how it moved, who speaks for it, and what that rests on. All of its state is in the address.</summary>
public sealed partial class PartyPage : IDisposable
{
    private readonly LatestLoad load = new();

    private PartyProfile? profile;

    private PartyView view = new(ClockView.Present);

    private IReadOnlyList<string> problems = [];

    private int unnamed;

    [Inject]
    public required PartyQueries Parties { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [CascadingParameter(Name = "Address")]
    public required string Address { get; set; }

    [Parameter]
    public required string Negotiation { get; set; }

    [Parameter]
    public required string Party { get; set; }

    private string Path => $"/{Negotiation}/parties/{Party}";

    private string Listed => profile!.Statements.Total == profile.Balance.Total ? $"{profile.Balance.Total}, newest first" : $"{profile.Statements.Total} of {profile.Balance.Total}, newest first";

    // "Only those read in sources of its own side, graded D."
    private string Narrowed
    {
        get
        {
            var read = (view.Side, view.Grade) switch
            {
                ({ } side, { } grade) => $"read in sources of {side.Words()} graded {grade}",
                ({ } side, null) => $"read in sources of {side.Words()}",
                (null, { } grade) => $"read in sources graded {grade}",
                _ => null,
            };
            var who = view.Speaker switch
            {
                null => null,
                PartyView.Nobody => "that name no speaker",
                var key => $"of {profile!.Speakers.FirstOrDefault(speaker => speaker.Key == key)?.Name ?? key}",
            };
            return $"Only statements {string.Join(", ", new[] { who, read }.OfType<string>())}.";
        }
    }

    public void Dispose() => load.Dispose();

    protected override Task OnParametersSetAsync() => ReloadAsync();

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private string Here(string part) => $"{view.Address(Path)}#{part}";

    private string Statements(PartyView wanted) => $"{wanted.Address(Path)}#statements";

    private Task ReloadAsync()
    {
        var wanted = PartyView.Parse(new Uri(Address), out var unread);
        return load.RunAsync(
            token => Parties.FindAsync(Negotiation, Party, wanted, token),
            read =>
            {
                if (read is null)
                {
                    Navigation.NotFound();
                    return;
                }

                (profile, view, problems) = (read, wanted, unread);
                unnamed = read.Balance.Total - read.Speakers.Where(speaker => speaker.Of is null).Sum(speaker => speaker.Statements);
            });
    }
}
