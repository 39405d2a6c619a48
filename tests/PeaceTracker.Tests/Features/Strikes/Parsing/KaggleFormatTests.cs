using CsCheck;
using PeaceTracker.Domain;
using PeaceTracker.Features.Strikes.Parsing;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Features.Strikes.Parsing;

public sealed class KaggleFormatTests
{
    private const string South = "PvKPivden/posts/pfbid0Invented";

    [Fact]
    public void A_window_over_midnight_belongs_to_the_day_on_which_it_ends_and_its_times_are_Kyivs()
    {
        var strike = One(KaggleText.Row(start: "2025-02-01 20:00", end: "2025-02-02 08:00"));
        Assert.Equal(new(2025, 2, 2), strike.Day);
        Assert.Equal(new DateTime(2025, 2, 1, 18, 0, 0, DateTimeKind.Utc), strike.StartsAt);
        Assert.Equal(new DateTime(2025, 2, 2, 6, 0, 0, DateTimeKind.Utc), strike.EndsAt);
    }

    [Fact]
    public void A_window_that_ends_at_midnight_belongs_to_the_day_that_begins_then() =>
        Assert.Equal(new(2025, 2, 2), One(KaggleText.Row(start: "2025-02-01 18:00", end: "2025-02-02 00:00")).Day);

    [Fact]
    public void Where_only_the_day_is_given_no_hour_is_made_up()
    {
        var strike = One(KaggleText.Row(start: "2025-02-01", end: "2025-02-02 08:00"));
        Assert.Null(strike.StartsAt);
        Assert.NotNull(strike.EndsAt);
        Assert.Null(One(KaggleText.Row(start: "2025-02-01", end: "2025-02-01")).EndsAt);
        Assert.Equal(new(2025, 2, 1), One(KaggleText.Row(start: "2025-02-01 20:00", end: "2025-02-01")).Day);
    }

    [Fact]
    public void A_time_that_the_clock_skips_is_left_out_and_said()
    {
        // In Kyiv the clock went from 03:00 to 04:00 on 30 March 2025.
        var strike = One(KaggleText.Row(start: "2025-03-30 03:30", end: "2025-03-30 09:00"));
        Assert.Null(strike.StartsAt);
        Assert.Equal("The clock skips one of its times.", strike.Note);
    }

    [Fact]
    public void Until_23_July_2025_the_Air_Force_tells_drones_shot_down_from_drones_lost()
    {
        var strike = One(KaggleText.Row(start: "2025-07-22 20:00", end: "2025-07-23 09:00", launched: "71.0", destroyed: "27.0", lost: "18.0"));
        Assert.Equal([(Figure.Launched, 71, "uaf-launched"), (Figure.ShotDown, 27, "uaf-drones-shot-down"), (Figure.LostOrJammed, 18, "uaf-drones-lost")], Figures(strike));
    }

    [Theory]
    [InlineData("0.0")]
    [InlineData("")]
    public void From_24_July_2025_on_the_Air_Force_gives_both_in_one_figure(string lost)
    {
        var strike = One(KaggleText.Row(start: "2025-07-23 22:40", end: "2025-07-24 11:30", launched: "103.0", destroyed: "90.0", lost: lost));
        Assert.Equal([(Figure.Launched, 103, "uaf-launched"), (Figure.ShotDownOrSuppressed, 90, "uaf-drones-merged")], Figures(strike));
    }

    [Fact]
    public void A_later_report_that_splits_again_is_taken_as_it_is_and_said()
    {
        var strike = One(KaggleText.Row(start: "2025-10-01 20:00", end: "2025-10-02 09:00", destroyed: "6.0", lost: "2.0"));
        Assert.Equal([(Figure.Launched, 10), (Figure.ShotDown, 6), (Figure.LostOrJammed, 2)], Figures(strike).Select(claim => (claim.Item1, claim.Item2)));
        Assert.Equal("Shot down and lost are apart after reports had merged them.", strike.Note);
    }

    [Fact]
    public void Missiles_are_shot_down_before_and_after()
    {
        var strike = One(KaggleText.Row(start: "2025-10-02", end: "2025-10-02", model: "Iskander-M", launched: "3.0", destroyed: "1.0"));
        Assert.Equal([(Figure.Launched, 3, "uaf-launched"), (Figure.ShotDown, 1, "uaf-missiles-shot-down")], Figures(strike));
        Assert.Equal(WeaponKind.Missile, strike.Kind);
    }

    [Fact]
    public void A_zero_of_drones_lost_is_a_figure_while_the_reports_are_split() =>
        Assert.Contains((Figure.LostOrJammed, 0, "uaf-drones-lost"), Figures(One(KaggleText.Row(lost: "0.0"))));

    [Fact]
    public void A_regional_command_that_names_only_what_it_shot_down_gives_no_launches()
    {
        var strike = One(KaggleText.Row(model: "Kalibr", target: "south", launched: "4.0", destroyed: "4.0", source: South));
        Assert.Equal([(Figure.ShotDown, 4, "downed-only-report")], Figures(strike));
        Assert.Equal(("air-command-south", false, "south"), (strike.Claimant.Key, strike.Claimant.Nationwide, strike.Region));
        Assert.Equal("The report names only what was shot down.", strike.Note);
    }

    [Fact]
    public void A_regional_command_that_says_how_many_came_is_taken_at_its_word() => Assert.Equal(
        [(Figure.Launched, 2, "uaf-launched"), (Figure.ShotDown, 1, "uaf-missiles-shot-down")],
        Figures(One(KaggleText.Row(model: "Iskander-M", launched: "2.0", destroyed: "1.0", source: South))));

    [Fact]
    public void Nobody_counts_the_short_range_drones_that_came_either() => Assert.Equal(
        [(Figure.ShotDown, 5, "downed-only-report")],
        Figures(One(KaggleText.Row(model: "Orlan-10 and ZALA", launched: "5.0", destroyed: "5.0"))));

    [Fact]
    public void The_Air_Force_that_shot_down_all_missiles_says_so() => Assert.Equal(
        [(Figure.Launched, 4, "uaf-launched"), (Figure.ShotDown, 4, "uaf-missiles-shot-down")],
        Figures(One(KaggleText.Row(model: "Kalibr", launched: "4.0", destroyed: "4.0"))));

    [Fact]
    public void Places_hit_are_counted_as_places() =>
        Assert.Contains((Figure.Hits, 7, "locations-hit"), Figures(One(KaggleText.Row(hits: "7.0"))));

    [Fact]
    public void A_missing_figure_is_no_claim() =>
        Assert.Equal([(Figure.Launched, 10, "uaf-launched")], Figures(One(KaggleText.Row(model: "X-59/X-69", destroyed: ""))));

    [Theory]
    [InlineData("Glider-9000", KaggleText.AirForcePost, "10.0", "6.0", "2025-02-01 20:00", "the model of weapon is not known")]
    [InlineData("Kalibr and Orlan-10", KaggleText.AirForcePost, "10.0", "6.0", "2025-02-01 20:00", "one figure counts weapons of several kinds")]
    [InlineData("=HYPERLINK(1)", KaggleText.AirForcePost, "10.0", "6.0", "2025-02-01 20:00", "the model of weapon is not known")]
    [InlineData("", KaggleText.AirForcePost, "10.0", "6.0", "2025-02-01 20:00", "no weapon is named")]
    [InlineData("Kalibr", "watch/?v=123", "10.0", "6.0", "2025-02-01 20:00", "the source does not say who claims it")]
    [InlineData("Kalibr", "", "10.0", "6.0", "2025-02-01 20:00", "the source does not say who claims it")]
    [InlineData("Kalibr", "javascript:alert(1)", "10.0", "6.0", "2025-02-01 20:00", "the source does not say who claims it")]
    [InlineData("Kalibr", KaggleText.AirForcePost, "", "", "2025-02-01 20:00", "neither launched nor shot down is reported")]
    [InlineData("Kalibr", KaggleText.AirForcePost, "10.0", "6.0", "2025-02-03 20:00", "the window ends before it starts")]
    public void A_row_that_cannot_be_stored_is_put_aside_with_its_reason_and_the_others_are_not(
        string model, string source, string launched, string destroyed, string start, string reason)
    {
        var file = Read(KaggleText.Row(model: model, source: source, launched: launched, destroyed: destroyed, start: start), KaggleText.Row());
        var doubt = Assert.Single(file.Aside);
        Assert.Equal((2, reason), (doubt.Line, doubt.Reason));
        Assert.Equal((2, 3), (file.RowsRead, Assert.Single(file.Strikes).Line));
    }

    [Theory]
    [InlineData("10.0", "11.0", "", "2025-02-01 20:00", "more are shot down than launched")]
    [InlineData("16.0", "15.0", "11.0", "2025-02-01 20:00", "the parts are more than were launched")]
    [InlineData("10.0", "6.0", "", "2025-01-31 20:00", "the window may be longer than 30 hours")]
    public void A_row_in_doubt_is_stored_with_the_doubt(string launched, string destroyed, string lost, string start, string doubt)
    {
        var file = Read(KaggleText.Row(launched: launched, destroyed: destroyed, lost: lost, start: start));
        Assert.Contains(file.Flagged, told => told.Line == 2 && told.Reason == doubt);
        Assert.Contains(doubt, Assert.Single(file.Strikes).Note, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_row_that_says_the_same_again_to_the_letter_is_no_second_row()
    {
        var file = Read(KaggleText.Row(), KaggleText.Row(), KaggleText.Row());
        Assert.Equal((1, 2), (file.Count(RowFate.Stored), file.Count(RowFate.Duplicate)));
        Assert.Equal([3, 4], file.Of(RowFate.Duplicate).Select(doubt => doubt.Line));
    }

    [Fact]
    public void What_was_shot_down_over_a_region_is_a_claim_of_its_own_where_it_was_counted()
    {
        var strike = One(KaggleText.Row(details: "\"{'south': 4, 'east': NaN, 'Odesa oblast and Mykolaiv oblast ': 1.0}\""));
        Assert.Equal([("south", 4), ("Odesa oblast and Mykolaiv oblast", 1)], strike.Claims.Where(claim => claim.Part is not null).Select(claim => (claim.Part!, claim.Best)));
        Assert.All(strike.Claims.Where(claim => claim.Part is not null), claim => Assert.Equal((Figure.ShotDown, "uaf-drones-shot-down"), (claim.Figure, claim.Definition)));
    }

    [Fact]
    public void Parts_of_a_row_that_is_about_a_region_are_words_and_no_figures()
    {
        var strike = One(KaggleText.Row(target: "south", source: South, details: "\"{'Odesa oblast': 4}\""));
        Assert.DoesNotContain(strike.Claims, claim => claim.Part is not null);
        Assert.Contains(strike.Claims, claim => claim.Note == "By region: Odesa oblast 4.");
    }

    [Fact]
    public void Regions_that_add_up_to_more_than_was_shot_down_are_told_and_kept_as_they_are()
    {
        var file = Read(KaggleText.Row(details: "\"{'south': 4, 'east': 5}\""));
        Assert.Equal(("the regions add up to more than was shot down", "destroyed_details"), (Assert.Single(file.Flagged).Reason, Assert.Single(file.Flagged).Column));
        Assert.Equal("the regions add up to less than was shot down", Assert.Single(Read(KaggleText.Row(details: "\"{'south': 4, 'east': 1}\"")).Flagged).Reason);
        Assert.Empty(Read(KaggleText.Row(details: "\"{'south': 4, 'east': NaN}\"")).Flagged);
        Assert.Equal([6, 4, 5], Assert.Single(file.Strikes).Claims.Where(claim => claim.Figure == Figure.ShotDown).Select(claim => claim.Best));
    }

    [Theory]
    [InlineData("\"{'south': 4\"")]
    [InlineData("\"{'south': -4}\"")]
    [InlineData("\"__import__('os')\"")]
    [InlineData("\"{'south': 4}, {}\"")]
    public void A_list_that_is_none_is_left_out_and_told(string details) =>
        Assert.Contains(Read(KaggleText.Row(details: details)).Flagged, doubt => doubt == new RowDoubt(2, "a list cannot be read and is left out", "destroyed_details"));

    [Fact]
    public void Shaheds_proper_are_about_so_many_and_carriers_are_noted()
    {
        var cells = KaggleText.Row(start: "2025-09-01 20:00", end: "2025-09-02 08:00", details: "").Split(',');
        (cells[11], cells[14]) = ("60.0", "11 x Tu-95MS and Navi");
        Assert.Equal("About 60 of them were Shaheds proper. From 11 x Tu-95MS and Navy.", One(string.Join(',', cells)).Claims[0].Note);
    }

    [Fact]
    public void Rows_that_are_alike_have_keys_of_their_own_and_figures_do_not_change_a_key()
    {
        var first = Read(KaggleText.Row(), KaggleText.Row(launched: "11.0"), KaggleText.Row(model: "Kalibr")).Strikes.ToList();
        var later = Read(KaggleText.Row(launched: "12.0", lost: "1.0"), KaggleText.Row(start: "2025-02-01 20:00 "), KaggleText.Row(model: "Kalibr")).Strikes.ToList();
        Assert.Equal(3, first.Select(strike => strike.Key).Distinct().Count());
        Assert.Equal(first.Select(strike => strike.Key), later.Select(strike => strike.Key));
        Assert.All(first.SelectMany(strike => strike.Claims), claim => Assert.True(Slug.IsValid(claim.Key), claim.Key));
    }

    [Fact]
    public void Whatever_cells_a_row_has_what_comes_of_it_can_be_stored()
    {
        var time = Gen.OneOf("2025-02-01", "2025-02-02 08:00", "2025-03-30 03:30", "2025-10-26 3:15", "2025-10-26 03:45", "2025-10-26 04:00", "2099-12-31 23:59");
        var figure = Gen.OneOf("", "0.0", "1", "3.0", "1000000");
        var source = Gen.OneOf(
            KaggleText.AirForcePost, South, "https://t.me/___/1", "https://t.me/a_b/1", "A..B/posts/1", "-/posts/1", "https://юа.example/1", "https://[::1]/", "https://a b", "x");
        var word = Gen.OneOf(Gen.OneOf("Kalibr", "Kalibr and and X-22", "Lancet", "GBU", "Ukraine", "=1+1", ""), Gen.String[Gen.Char.AlphaNumeric, 0, 20]);
        var row = Gen.Select(time, time, word, word, figure, figure, Gen.Select(figure, source),
            (start, end, model, target, launched, destroyed, rest) => KaggleText.Row(start, end, model, target, launched, destroyed, rest.Item1, source: rest.Item2));

        row.List[1, 5].Sample(rows =>
        {
            var file = Read([.. rows]);
            return file.RowsRead == file.Strikes.Count() + file.Count(RowFate.Quarantined) + file.Count(RowFate.Duplicate) && file.Strikes.All(IsStorable);
        }, iter: 2_000);
    }

    private static bool IsStorable(ReportedStrike strike)
    {
        var kept = new Strike
        {
            NegotiationId = 1, Key = strike.Key, AttackerId = 1, TargetId = 2, Extent = StrikeExtent.Window, Day = strike.Day, StartsAt = strike.StartsAt,
            EndsAt = strike.EndsAt, Zone = KaggleFormat.Format.Zone, SourceId = 1, Url = strike.Url,
        };
        return !kept.Breaches().Any() && Slug.IsValid(strike.Claimant.Key) && strike.Claims.All(claim => Slug.IsValid(claim.Key) && claim.Best >= 0);
    }

    private static ReportedStrike One(string row) => Assert.Single(Read(row).Strikes);

    private static IEnumerable<(Figure, int, string)> Figures(ReportedStrike strike) => strike.Claims.Where(claim => claim.Part is null).Select(claim => (claim.Figure, claim.Best, claim.Definition));

    private static ReadFile Read(params string[] rows)
    {
        var file = ReadFile.OfAsync(KaggleText.File(rows)).GetAwaiter().GetResult();
        Assert.Empty(file.Faults);
        return file;
    }
}
