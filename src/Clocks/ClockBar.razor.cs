using Microsoft.AspNetCore.Components;
using PeaceTracker.Controls;

namespace PeaceTracker.Clocks;

/// <summary>
/// The clocks of a page: a line of time with what happened on it, steps from event to event, the two days to type, and a
/// banner where the view is not the present. A step sets both clocks to one day, which is what was known on it; typed days
/// may stand apart. All of it is in the address.
/// </summary>
public sealed partial class ClockBar
{
    private DateOnly? asOf;

    private DateOnly? knownAt;

    private DateOnly? recordedBy;

    private ClockMarks marks = ClockMarks.None;

    private FormTarget target = new("", []);

    private DateOnly today;

    private DateOnly? before;

    private DateOnly? after;

    private string present = "";

    private bool unfolded;

    // What was drawn last. A page that reloads because a cell changed draws its clocks, and sends them, only where they differ.
    private (string Negotiation, ClockView View, string Present, DateOnly Today, bool Unfolded, ClockMarks Marks)? drawn;

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required ClockMarkQueries Days { get; init; }

    [Inject]
    public required TimeProvider Clock { get; init; }

    /// <summary>Slug of the negotiation whose events are on the line, or <see cref="Live.SharedReads.Everything"/>.</summary>
    [Parameter, EditorRequired]
    public required string Negotiation { get; set; }

    [Parameter, EditorRequired]
    public required ClockView View { get; set; }

    /// <summary>The address of this page at other clocks.</summary>
    [Parameter, EditorRequired]
    public required Func<ClockView, string> Address { get; set; }

    // After the last event comes the present.
    private string? Next => after is { } day ? At(day) : View is { AsOf: null, KnownAt: null } ? null : Address(View with { AsOf = null, KnownAt = null });

    private string NextWords => after is { } day ? $"on to {day.Text()}" : View is { AsOf: null, KnownAt: null } ? "this is the present" : "on to the present";

    private string Standing => (View.AsOf, View.KnownAt) switch
    {
        (null, null) => "Now",
        ({ } said, { } known) when said == known => said.Text(),
        ({ } said, { } known) => $"{said.Text()} / {known.Text()}",
        var (said, known) => (said ?? known)!.Value.Text(),
    };

    protected override async Task OnParametersSetAsync()
    {
        // What a reader is typing stays when the page reloads under it.
        if (drawn?.View != View)
        {
            (asOf, knownAt, recordedBy) = (View.AsOf, View.KnownAt, View.RecordedBy);
        }

        present = Address(ClockView.Present);
        target = FormTarget.Of(present);
        today = ClockView.Present.Today(Clock);
        marks = (await Days.FindAsync(Negotiation, CancellationToken.None)).Until(today);
        (before, after) = (marks.Before(View), marks.After(View));
    }

    protected override bool ShouldRender() =>
        drawn is not { } last || (last.Negotiation, last.View, last.Present, last.Today, last.Unfolded) != (Negotiation, View, present, today, unfolded) || !last.Marks.Marks.SequenceEqual(marks.Marks);

    protected override void OnAfterRender(bool firstRender) => drawn = (Negotiation, View, present, today, unfolded, marks);

    private void Unfold() => unfolded = !unfolded;

    private string At(DateOnly day) => Address(View with { AsOf = day, KnownAt = day });

    private void Show() => Navigation.NavigateTo(Address(new(asOf, knownAt, recordedBy) { RecordedTime = recordedBy == View.RecordedBy ? View.RecordedTime : null }));
}
