using PeaceTracker.Domain;
using PeaceTracker.Features.Positions.Cell;

namespace PeaceTracker.Tests.Features.Positions.Cell;

/// <summary>Who of the party's side stands beside its line.</summary>
public sealed class VoiceTests
{
    [Fact]
    public void A_speaker_of_an_earlier_revision_who_is_not_heard_in_the_one_that_holds_stands_beside_it()
    {
        var earlier = Said.Revision(1, Stance.Opposes, 0, statements: [Said.Statement("old", speaker: "President", authority: Authority.HeadOfStateOrGovernment)]);
        var holding = Said.Revision(2, Stance.Supports, 5, statements: [Said.Statement("new", speaker: "Envoy", authority: Authority.MinisterOrEnvoy, day: 5)]);
        var voice = Assert.Single(Voice.Beside(holding, [holding, earlier], []));
        Assert.Equal(("President", VoiceTie.Earlier, 1), (voice.Statement.Speaker, voice.Tie, voice.Carried!.Number));
    }

    [Fact]
    public void Who_carries_the_line_is_not_beside_it_and_an_edition_that_was_put_right_has_no_voice()
    {
        var wrong = Said.Revision(1, replaced: true, statements: [Said.Statement("wrong", speaker: "Clerk", authority: Authority.Spokesperson)]);
        var earlier = Said.Revision(2, statements: [Said.Statement("old", speaker: "Envoy", authority: Authority.MinisterOrEnvoy)]);
        var holding = Said.Revision(3, day: 5, statements: [Said.Statement("new", speaker: "Envoy", authority: Authority.MinisterOrEnvoy, day: 5)]);
        Assert.Empty(Voice.Beside(holding, [holding, earlier, wrong], []));
    }

    [Fact]
    public void Voices_stand_by_authority_a_text_first_and_of_one_speaker_the_last_words()
    {
        var first = Said.Revision(1, statements: [Said.Statement("early", speaker: "Clerk", authority: Authority.Spokesperson)]);
        var second = Said.Revision(2, day: 2, statements: [Said.Statement("late", speaker: "Clerk", authority: Authority.Spokesperson, day: 2), Said.Statement("head", speaker: "President", authority: Authority.HeadOfStateOrGovernment, day: 2)]);
        var holding = Said.Revision(3, day: 5, statements: [Said.Statement("text", proposal: "Plan", day: 5)]);
        Assert.Equal(
            ["whole", "head", "minister", "late"],
            Voice.Beside(holding, [holding, second, first],
            [
                Said.Statement("minister", speaker: "Minister", authority: Authority.MinisterOrEnvoy, proposal: "Plan", day: 5, quote: "a framework"),
                Said.Statement("whole", proposal: "Plan", day: 5, quote: "final offer"), Said.Statement("text", proposal: "Plan", day: 5),
            ]).Select(voice => voice.Statement.Key));
    }

    [Theory]
    [InlineData(Stance.Supports, Stance.RedLine, true)]
    [InlineData(Stance.Opposes, Stance.AcceptsWithConditions, true)]
    [InlineData(Stance.Supports, Stance.AcceptsWithConditions, false)]
    [InlineData(Stance.Supports, Stance.Ambiguous, false)]
    [InlineData(Stance.Silent, Stance.RedLine, false)]
    [InlineData(Stance.OpenToDiscussion, Stance.Opposes, false)]
    public void Only_for_and_against_exclude_each_other_and_they_do_so_both_ways(Stance one, Stance other, bool opposed)
    {
        Assert.Equal(opposed, Opposition.Opposed(one, other));
        Assert.Equal(opposed, Opposition.Opposed(other, one));
    }
}
