using CsCheck;
using PeaceTracker.Clocks;
using PeaceTracker.Domain;
using PeaceTracker.Features.Parties;

namespace PeaceTracker.Tests.Features.Parties;

/// <summary>What of a party is listed stands in the address, and comes back out of it.</summary>
public sealed class PartyViewTests
{
    private static readonly Gen<PartyView> Views = Gen.Select(
        Gen.OneOf(Gen.Const((SourceSide?)null), Gen.Enum<SourceSide>().Select(side => (SourceSide?)side)), Gen.OneOf(Gen.Const((Reliability?)null), Gen.Enum<Reliability>().Select(grade => (Reliability?)grade)),
        Gen.OneOf("rubio", PartyView.Nobody, null), Gen.Int[1, 99], Gen.Bool,
        (side, grade, speaker, page, past) => new PartyView(past ? new ClockView(new(2025, 4, 18), null, new(2026, 1, 1)) : ClockView.Present, side, grade, speaker, page));

    [Fact]
    public void An_address_is_read_as_it_was_written() => Views.Sample(view =>
    {
        Assert.Equal(view, PartyView.Parse(new Uri("http://localhost" + view.Address("/ukraine-2025/parties/russia")), out var problems));
        Assert.Empty(problems);
    });

    [Theory]
    [InlineData("?side=left", "side: 'left' is not one of own, other, none")]
    [InlineData("?side=0", "side: '0' is not one of")]
    [InlineData("?grade=z", "grade: 'z' is not one of a, b, c, d, e, f")]
    [InlineData("?speaker=%3Cscript%3E", "speaker: '<script>' is not the key")]
    [InlineData("?page=-1", "page: '-1' is no page")]
    [InlineData("?knownAt=9999-12-31", "knownAt: '9999-12-31' is not a day")]
    public void What_cannot_be_read_is_named(string query, string said)
    {
        var view = PartyView.Parse(new Uri("http://localhost/ukraine-2025/parties/russia" + query), out var problems);
        Assert.Equal(new PartyView(ClockView.Present), view);
        Assert.Contains(said, Assert.Single(problems), StringComparison.Ordinal);
    }
}
