using Bunit;
using PeaceTracker.Curation.Editing;
using PeaceTracker.Domain;
using PeaceTracker.Features.Positions.Cell;
using PeaceTracker.Features.Positions.Curation;

namespace PeaceTracker.Tests.Features.Positions.Curation;

/// <summary>The rules of the form: what appears when, and which shift is proposed and by whom it is confirmed.</summary>
public sealed class PositionFieldsTests : BunitContext
{
    private static readonly RevisionLine Held = new(
        1, "north-border-1", 1, Stance.Opposes, "It moves.", null, null, null, SaidOn.Known(new(2025, 4, 1)), new(2025, 4, 2), default, Shift.None, null, false, []);

    private readonly EditedRecord position = new("positions", "position", new Dictionary<string, string> { ["key"] = "north-border-2" }, null);

    private IRenderedComponent<PositionFields> Show(RevisionLine? held = null, params Landmark[] scale)
    {
        var detail = new PositionDetail(
            new("north", "The North", "North", PartyRole.Belligerent, null), new("border", "Border", "The border stays.", "Land", null), null, scale, held, held is null ? [] : [held], []);
        return Render<PositionFields>(parameters => parameters.Add(own => own.Position, position).Add(own => own.Id, "r0")
            .Add(own => own.Desk, new PositionDesk(detail, new(new Dictionary<string, string> { ["key"] = "north-border-2" }, null), ["north"], [], IsRetired: false)));
    }

    private static void Choose(IRenderedComponent<PositionFields> form, string stance) => form.Find($"input[name='position.stance'][value='{stance}']").Change(true);

    [Fact]
    public void Every_stance_but_ignorance_can_be_chosen_each_with_its_meaning()
    {
        var form = Show();
        Assert.Equal(7, form.FindAll("input[name='position.stance']").Count);
        Assert.Empty(form.FindAll("input[value='no-known-statement']"));
        Assert.Contains("would agree if something else holds", form.Find(".stances").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_conditional_stance_asks_for_its_condition()
    {
        var form = Show();
        Assert.Empty(form.FindAll("#r0-condition"));
        Choose(form, "accepts-with-conditions");
        Assert.Equal("true", form.Find("#r0-condition").GetAttribute("aria-required"));

        form.Find("#r0-condition").Change("A truce.");
        Choose(form, "supports");
        Assert.Contains("not conditional", form.Find("#r0-condition-help").TextContent, StringComparison.Ordinal);
        Assert.Equal("A truce.", position.Fields["condition"]);
    }

    [Fact]
    public void A_shift_is_proposed_from_the_two_stances_and_stays_open_until_a_person_confirms_it()
    {
        var form = Show(Held);
        Choose(form, "supports");
        Assert.Contains("From “Opposes” to “Supports”. Proposed: reversal", form.Find("#r0-shift-proposal").TextContent, StringComparison.Ordinal);
        Assert.Equal("", position.Fields.GetValueOrDefault("shift", ""));
        Assert.Empty(form.FindAll("#r0-shift_toward"));

        form.Find(".confirm-shift").Click();
        Assert.Equal("reversal", position.Fields["shift"]);
        Assert.NotEmpty(form.FindAll("#r0-shift_toward"));
        Assert.Empty(form.FindAll(".confirm-shift"));
    }

    [Fact]
    public void Who_chose_another_shift_keeps_it_and_is_told_what_the_stances_say()
    {
        var form = Show(Held);
        Choose(form, "open-to-discussion");
        form.Find("input[name='position.shift'][value='nuance']").Change(true);
        Choose(form, "red-line");
        Assert.Equal("nuance", position.Fields["shift"]);
        Assert.Contains("Proposed: partial shift. You chose: nuance.", form.Find("#r0-shift-proposal").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_stance_is_a_nuance_only_in_other_words()
    {
        var form = Show(Held);
        form.Find("#r0-summary").Change("It moves.");
        Choose(form, "opposes");
        Assert.Contains("Proposed: no shift", form.Find("#r0-shift-proposal").TextContent, StringComparison.Ordinal);
        form.Find("#r0-summary").Change("It moves, and soon.");
        Assert.Contains("Proposed: nuance", form.Find("#r0-shift-proposal").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_position_is_no_shift()
    {
        var form = Show();
        Choose(form, "red-line");
        Assert.Contains("no earlier position. Proposed: no shift", form.Find("#r0-shift-proposal").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_landmark_places_it_and_a_placement_asks_for_its_reason()
    {
        var form = Show(Held, new Landmark(0, "moved"), new Landmark(100, "kept"));
        Assert.Empty(form.FindAll("#r0-placement_reason"));
        form.FindAll(".scale-choice .mark")[1].Click();
        Assert.Equal("100", position.Fields["placement"]);
        Assert.NotEmpty(form.FindAll("#r0-placement_reason"));
        form.Find(".scale-choice .none").Click();
        Assert.Equal("", position.Fields["placement"]);
    }

    [Fact]
    public void Without_a_scale_nothing_is_placed() => Assert.Empty(Show(Held).FindAll("#r0-placement"));
}
