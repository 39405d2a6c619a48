using System.Globalization;
using CsCheck;
using PeaceTracker.Features.Distance;
using static PeaceTracker.Tests.Features.Distance.Borders;

namespace PeaceTracker.Tests.Features.Distance;

/// <summary>The file for KTAB, read again as KTAB's own reader does: by commas, with its limits.</summary>
public sealed class KtabTableTests
{
    private static readonly ScaledIssue Border = Issue("border", (North, [0]), (South, [50]), (East, [100]));

    [Fact]
    public void The_file_says_how_many_actors_and_dimensions_follow_and_they_do()
    {
        var scenario = Scenario.Read(KtabTable.Of(Report(Border), chosen: false).Write("Elsewhere, 2031", "As told."));
        Assert.Equal("Elsewhere; 2031", scenario.Name);
        Assert.Contains("Influence 100 is a constant; nobody recorded it.", scenario.Description, StringComparison.Ordinal);
        Assert.Contains("Salience 100 (100 shared out alike) is a constant", scenario.Description, StringComparison.Ordinal);
        Assert.Equal(["Border Position", "Border Salience"], scenario.Columns);
        Assert.Equal([("North", "The North", 100.0), ("South", "The South; united", 100.0), ("East", "EAST(1)", 100.0)], scenario.Actors.Select(actor => (actor.Name, actor.Description, actor.Influence)));
        Assert.Equal([[0.0, 100.0], [50, 100], [100, 100]], scenario.Actors.Select(actor => actor.Numbers));
    }

    [Fact]
    public void A_blank_stands_after_each_comma_within_a_line()
    {
        var lines = KtabTable.Of(Report(Border), chosen: false).Write("Elsewhere", "As told.").TrimEnd('\n').Split('\n');
        Assert.All(lines, line => Assert.DoesNotMatch(",(?=[^ ])", line));
        Assert.EndsWith(", 3, 1,", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("Actor, Description, Influence, ", lines[1], StringComparison.Ordinal);
        Assert.All(lines, line => Assert.DoesNotContain('\r', line));
    }

    [Fact]
    public void Issues_are_taken_as_long_as_enough_parties_are_complete_and_what_is_left_out_is_told()
    {
        var river = Issue("river", (North, [0]), (South, [50]));
        var table = KtabTable.Of(Report(river, Border), chosen: false);
        Assert.True(table.CanBeModelled);
        Assert.Equal([Border], table.Issues);
        Assert.Equal([(river, 2)], table.LeftIssues);

        var chosen = KtabTable.Of(Report(river, Border), chosen: true);
        Assert.False(chosen.CanBeModelled);
        Assert.Equal([(East, river)], chosen.LeftParties);
        Assert.Empty(chosen.LeftIssues);
    }

    [Fact]
    public void Salience_is_the_curators_in_proportion_where_they_gave_it_for_every_issue()
    {
        var scenario = Scenario.Read(KtabTable.Of(Report(
            Weighed("border", [(North, 90), (South, 10)], (North, [0]), (South, [50]), (East, [100])),
            Weighed("river", [(North, 45)], (North, [1]), (South, [2]), (East, [3]))), chosen: false).Write("Elsewhere", "As told."));
        Assert.Equal([0, 66.66, 1, 33.33], scenario.Actors[0].Numbers);
        Assert.Equal([50, 50, 2, 50], scenario.Actors[1].Numbers);
        Assert.Contains("curators' weights in proportion to 100 for North;", scenario.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_the_names_and_numbers_KTAB_can_read_the_file() => Gen.Select(
        Gen.String[Gen.Char["ab,\"'\n\r\t=+-@;é "], 1, 60].Array[3, 6], Gen.Int[0, 100].Array[6], Gen.Int[1, 7]).Sample((names, places, issues) =>
    {
        var parties = names.Select((name, place) => new DistanceParty($"p{place}", name, name, null)).ToList();
        var sheet = new DistanceSheet(names[0], parties, [.. Enumerable.Range(0, issues).Select(issue => Issue($"i{issue}", [.. parties.Select((party, place) => (party, (int?[])[places[place]]))]) with { Name = names[1] })], []);
        var scenario = Scenario.Read(KtabTable.Of(DistanceReport.Of(sheet, DistanceView.Present), chosen: false).Write(sheet.Title, names[2]));
        Assert.Equal((parties.Count, issues * 2), (scenario.Actors.Count, scenario.Columns.Count));
        Assert.All(scenario.Actors.Zip(places), actor => Assert.Equal(actor.Second, actor.First.Numbers[0]));
    });

    /// <summary>What KTAB's reader takes from a file, with what it refuses.</summary>
    private sealed record Scenario(string Name, string Description, IReadOnlyList<string> Columns, IReadOnlyList<(string Name, string Description, double Influence, double[] Numbers)> Actors)
    {
        public static Scenario Read(string text)
        {
            var lines = text.TrimEnd('\n').Split('\n').Select(line => line.Split(',').Select(cell => cell.Trim()).ToList()).ToList();
            var head = lines[0];
            Assert.Equal("", head[^1]);
            Assert.Equal(5, head.Count);
            var (actors, dimensions) = (int.Parse(head[2], CultureInfo.InvariantCulture), int.Parse(head[3], CultureInfo.InvariantCulture));
            Assert.InRange(actors, 3, 250);
            Assert.True(head[0].Length <= 512 && head[1].Length <= 512);
            Assert.Equal(["Actor", "Description", "Influence"], lines[1].Take(3));
            Assert.Equal(actors + 2, lines.Count);
            return new(head[0], head[1], [.. lines[1].Skip(3)], [.. lines.Skip(2).Select(cells =>
            {
                Assert.Equal(3 + (2 * dimensions), cells.Count);
                Assert.True(cells[0].Length <= 25 && cells[1].Length <= 256);
                Assert.All(cells, cell => Assert.False(cell.StartsWith('=') || cell.StartsWith('@') || cell.StartsWith('+') || cell.StartsWith('-')));
                var numbers = cells.Skip(2).Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)).ToArray();
                Assert.All(numbers, number => Assert.InRange(number, 0, 100));
                Assert.True(numbers.Skip(1).Where((_, place) => place % 2 == 1).Sum() <= 100, "An actor has a hundred to give in all.");
                return (cells[0], cells[1], numbers[0], numbers[1..]);
            })]);
        }
    }
}
