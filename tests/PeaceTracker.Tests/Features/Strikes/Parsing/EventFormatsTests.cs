using System.Text;
using PeaceTracker.Domain;
using PeaceTracker.Features.Strikes.Parsing;
using PeaceTracker.Tests.Support;
using static PeaceTracker.Tests.Support.EventText;

namespace PeaceTracker.Tests.Features.Strikes.Parsing;

/// <summary>Data sets of events are recognised, and become events of violence with deaths and never counts of weapons.</summary>
public sealed class EventFormatsTests
{
    [Fact]
    public async Task An_event_of_ACLED_is_a_claim_of_people_killed_with_its_number_and_the_day_it_was_said()
    {
        var file = await ReadFile.OfAsync(EventText.File(AcledHeader, Acled(precision: "2")));
        var strike = Assert.Single(file.Strikes);
        Assert.Equal(("acled", "acled-ukr1", new DateOnly(2025, 2, 2), "Odesa"), (file.Format!.Name, strike.Key, strike.Day, strike.Region));
        Assert.Equal((WeaponKind.None, (string?)null, "acled", new DateOnly(2025, 2, 5)), (strike.Kind, strike.Model, strike.Claimant.Key, strike.KnownOn!.Value));
        Assert.Equal((Figure.Killed, 2), (Assert.Single(strike.Claims).Figure, strike.Claims[0].Best));
        Assert.Equal("the day is known only to the week or month", Assert.Single(file.Flagged).Reason);
        Assert.DoesNotContain("several lines", strike.Note, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025-02-02")]
    [InlineData("02 February 2025")]
    [InlineData("2 February 2025")]
    [InlineData("02/02/2025")]
    public async Task Days_of_ACLED_come_in_three_forms(string day) =>
        Assert.Equal(new(2025, 2, 2), Assert.Single((await ReadFile.OfAsync(EventText.File(AcledHeader, Acled(day: day)))).Strikes).Day);

    [Fact]
    public async Task Old_exports_with_capitals_and_other_columns_are_read_and_a_missing_one_is_told()
    {
        var old = $"DATA_ID,{AcledHeader.ToUpperInvariant().Replace(",TIMESTAMP", "", StringComparison.Ordinal)}";
        var row = "17," + Acled()[..Acled().LastIndexOf(',')];
        Assert.Null(Assert.Single((await ReadFile.OfAsync(EventText.File(old, row))).Strikes).KnownOn);
        Assert.Contains("has no column 'fatalities'", Assert.Single((await ReadFile.OfAsync(EventText.File(AcledHeader.Replace("fatalities", "deaths", StringComparison.Ordinal), Acled()))).Faults).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Armed clash", "Military Forces of Russia (2000-)", "the event is no strike from afar")]
    [InlineData("Air/drone strike", "Military Forces of Ukraine (2019-)", "its attacker is the side that is attacked here")]
    [InlineData("Air/drone strike", "Unidentified Armed Group (Belarussia)", "its attacker is no side of this import")]
    public async Task What_is_about_something_else_is_left_out_and_counted(string kind, string actor, string reason)
    {
        var file = await ReadFile.OfAsync(EventText.File(AcledHeader, Acled(kind: kind, actor: actor), Acled("UKR2")));
        Assert.StartsWith(reason, Assert.Single(file.Of(RowFate.LeftOut)).Reason, StringComparison.Ordinal);
        Assert.Equal(1, file.Count(RowFate.Stored));
    }

    [Fact]
    public async Task An_event_of_UCDP_has_a_lowest_a_best_and_a_highest_estimate_and_names_no_attacker()
    {
        var strike = Assert.Single((await ReadFile.OfAsync(EventText.File(UcdpHeader, Ucdp()))).Strikes);
        var claim = Assert.Single(strike.Claims);
        Assert.Equal(("ucdp-1", Figure.Killed, 1, 3, 5, "Odesa oblast"), (strike.Key, claim.Figure, claim.Low!.Value, claim.Best, claim.High!.Value, strike.Region));
        Assert.Equal("Fighting between the two sides: UCDP does not say who attacked. Civilians among the dead: 1. From 2025-02-01 to 2025-02-02.", strike.Note);
    }

    [Fact]
    public async Task UCDP_without_a_header_is_told_by_its_49_columns_and_the_first_row_is_not_lost()
    {
        var file = await ReadFile.OfAsync(EventText.File(Ucdp("11", end: "2025-02-02 00:00:00.000"), Ucdp("12")));
        Assert.Equal("ucdp-ged", file.Format!.Name);
        Assert.Equal([("ucdp-11", 1), ("ucdp-12", 2)], file.Strikes.Select(strike => (strike.Key, strike.Line)));
    }

    [Theory]
    [InlineData("3", "Government of Russia (Soviet Union)", "Civilians", "Ukraine", RowFate.Stored)]
    [InlineData("3", "Government of Russia (Soviet Union)", "Civilians", "Syria", RowFate.LeftOut)]
    [InlineData("3", "Government of Ukraine", "Civilians", "Ukraine", RowFate.LeftOut)]
    [InlineData("1", "Government of Ukraine", "Government of Russia (Soviet Union)", "Russia (Soviet Union)", RowFate.Stored)]
    [InlineData("1", "Government of Syria", "Opposition", "Syria", RowFate.LeftOut)]
    internal async Task Only_events_between_the_sides_are_taken(string type, string a, string b, string country, RowFate fate) =>
        Assert.Equal(fate, Assert.Single((await ReadFile.OfAsync(EventText.File(UcdpHeader, Ucdp(type: type, a: a, b: b, country: country)))).Rows).Fate);

    [Fact]
    public async Task Estimates_that_contradict_each_other_wait_for_a_decision_and_a_negative_one_is_a_fault()
    {
        Assert.Equal("the best estimate is not between the lowest and the highest", Assert.Single((await ReadFile.OfAsync(EventText.File(UcdpHeader, Ucdp(best: "7")))).Aside).Reason);
        Assert.Equal("-3 is negative", Assert.Single((await ReadFile.OfAsync(EventText.File(UcdpHeader, Ucdp(best: "-3")))).Faults).Message);
    }

    [Fact]
    public async Task The_same_event_twice_is_a_duplicate() =>
        Assert.Equal([3], (await ReadFile.OfAsync(EventText.File(UcdpHeader, Ucdp(), Ucdp()))).Of(RowFate.Duplicate).Select(doubt => doubt.Line));

    [Theory]
    [InlineData(';')]
    [InlineData('\t')]
    public async Task Semicolons_and_tabs_are_told_by_content(char separator)
    {
        var text = KaggleText.Header.Replace(',', separator) + "\n" + KaggleText.Row(details: "").Replace(',', separator) + "\n";
        Assert.Single((await ReadFile.OfAsync(Encoding.UTF8.GetBytes(text))).Strikes);
    }

    [Fact]
    public async Task Cyrillic_models_are_known_in_every_way_of_writing()
    {
        var text = Encoding.UTF8.GetString(KaggleText.File(KaggleText.Row(model: "Молнія"), KaggleText.Row(model: "Картограф")));
        foreach (var encoding in (Encoding[])[Encoding.UTF8, PeaceTracker.Files.TextForm.Windows1251.Encoding, Encoding.Unicode, Encoding.BigEndianUnicode])
        {
            var file = await ReadFile.OfAsync([.. encoding.Preamble, .. encoding.GetBytes(text)]);
            Assert.Equal(["Молнія", "Картограф"], file.Strikes.Select(strike => strike.Model!));
        }
    }
}
