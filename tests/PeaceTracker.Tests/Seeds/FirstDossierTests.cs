using System.Globalization;
using PeaceTracker.Records;
using PeaceTracker.Domain;
using PeaceTracker.Features.Exchange;
using PeaceTracker.Features.Exchange.Parsing;
using PeaceTracker.Tests.HouseRules;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Seeds;

/// <summary>The dossier that travels with the application: sound, complete where it says so, and true to its sources.</summary>
public sealed class FirstDossierTests
{
    private static readonly string[] Plans = ["us-terms-2025-04-17", "ukraine-europe-2025-04-23"];

    private readonly Dossier dossier = DossierParser.ParseFolder(Repository.File("seeds/ukraine-2025")).Dossier!;

    [Fact]
    public void It_has_no_fault()
    {
        var reading = DossierParser.ParseFolder(Repository.File("seeds/ukraine-2025"));
        Assert.Empty(reading.Faults);
        Assert.Empty(DossierRules.Check(reading.Dossier!));
    }

    [Fact]
    public void Both_plans_of_April_say_something_on_every_issue_if_only_that_they_are_silent()
    {
        foreach (var plan in Plans)
        {
            var said = dossier.Rows(RecordFormat.Provisions).Where(row => row.Text("proposal") == plan).Select(row => row.Text("issue"));
            Assert.Empty(dossier.Rows(RecordFormat.Issues).Select(row => row.Key).Except(said));
        }
    }

    [Fact]
    public void What_the_American_terms_say_was_said_on_the_17th_and_published_on_the_25th()
    {
        var terms = dossier.Rows(RecordFormat.Statements).Where(row => row.Text("proposal") == "us-terms-2025-04-17").Select(row => row.Key).ToHashSet();
        var positions = dossier.Rows(RecordFormat.Positions).Where(row => row.Text("party") == "united-states" && row.Date("said_on") == new DateOnly(2025, 4, 17)).ToList();
        Assert.True(positions.Count >= 12);
        Assert.All(positions, row => Assert.Equal(new DateOnly(2025, 4, 25), row.Date("published_on")));
        Assert.All(positions, row => Assert.Contains(row.List("statements"), terms.Contains));
    }

    [Fact]
    public void A_state_outlet_is_never_the_only_evidence_for_a_position_of_another_side()
    {
        var sources = dossier.Rows(RecordFormat.Sources).ToDictionary(row => row.Key);
        var statements = dossier.Rows(RecordFormat.Statements).ToDictionary(row => row.Key);
        var members = dossier.Rows(RecordFormat.Parties).ToDictionary(row => row.Key, row => row.List("members"));
        foreach (var row in dossier.Rows(RecordFormat.Positions))
        {
            var own = members[row.Needed("party")].Append(row.Needed("party")).ToHashSet();
            var alignments = row.List("statements").Select(key => sources[statements[key].Needed("source")].Text("alignment")).ToList();
            Assert.False(alignments.TrueForAll(side => side is not null && !own.Contains(side)), $"{row.Key} rests on an outlet of another side alone.");
        }
    }

    [Fact]
    public void The_daily_totals_are_those_of_the_Air_Force_and_a_missing_one_is_missing()
    {
        var table = File.ReadAllLines(SharedMaterial.Path("facts/strikes-2025-03-28_2025-07-31.csv"));
        var header = table[0].Split(',').ToList();
        var claims = dossier.Rows(RecordFormat.StrikeClaims)
            .Where(row => row.Text("claimant") == "ua-air-force" && row.Text("model") is null && row.Text("region") is null)
            .ToLookup(row => row.Needed("strike"));
        var strikes = dossier.Rows(RecordFormat.Strikes).Where(row => row.Text("attacker") == "russia" && row.Word<StrikeExtent>("extent") == StrikeExtent.Day).ToDictionary(row => row.Date("day")!.Value);
        foreach (var cells in table.Skip(1).Select(line => line.Split(',')))
        {
            var day = DateOnly.Parse(cells[0], CultureInfo.InvariantCulture);
            var merged = cells[header.IndexOf("drone_counting_definition")] == "merged";
            AssertFigure(day, "missiles_launched", WeaponKind.Missile, Figure.Launched, cells);
            AssertFigure(day, "missiles_shot_down", WeaponKind.Missile, Figure.ShotDown, cells);
            AssertFigure(day, "drones_launched", WeaponKind.Drone, Figure.Launched, cells);
            AssertFigure(day, "drones_shot_down", WeaponKind.Drone, merged ? Figure.ShotDownOrSuppressed : Figure.ShotDown, cells);
            AssertFigure(day, "drones_lost_or_jammed", WeaponKind.Drone, Figure.LostOrJammed, cells);
        }

        void AssertFigure(DateOnly day, string column, WeaponKind kind, Figure figure, string[] cells)
        {
            var expected = int.TryParse(cells[header.IndexOf(column)], CultureInfo.InvariantCulture, out var number) ? number : (int?)null;
            var found = strikes.TryGetValue(day, out var strike)
                ? claims[strike.Key].SingleOrDefault(row => row.Word<WeaponKind>("kind") == kind && row.Word<Figure>("figure") == figure)?.Integer("best")
                : null;
            Assert.Equal((day, column, expected), (day, column, found));
        }
    }
}
