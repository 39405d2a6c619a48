using System.Globalization;
using System.Text;

namespace PeaceTracker.Features.Distance;

/// <summary>
/// A scenario for KTAB's Spatial Model of Politics: which parties and issues of a report are complete enough to be
/// modelled, which are left out, and how it is written. A row must have a number in every column, so a party that is not
/// placed on an issue cannot be in a file that has the issue.
/// </summary>
/// <param name="Parties">The parties in the file: placed on each of its issues.</param>
/// <param name="Issues">The issues in the file.</param>
/// <param name="LeftParties">The parties left out, each with the first issue of the file on which it is not placed.</param>
/// <param name="LeftIssues">The issues left out, each with how many parties are placed on it.</param>
public sealed record KtabTable(
    IReadOnlyList<DistanceParty> Parties, IReadOnlyList<ScaledIssue> Issues,
    IReadOnlyList<(DistanceParty Party, ScaledIssue Missing)> LeftParties, IReadOnlyList<(ScaledIssue Issue, int Placed)> LeftIssues)
{
    /// <summary>KTAB's reader takes no scenario with fewer actors (Model::minNumActor in its source).</summary>
    public const int FewestActors = 3;

    /// <summary>Nobody recorded how influential a party is: all have the same.</summary>
    public const int Influence = 100;

    // The longest that KTAB's reader takes, by its source: names of actors, of dimensions, descriptions.
    private const int NameLength = 25;

    private const int DescriptionLength = 256;

    private const int ScenarioLength = 512;

    /// <summary>Whether KTAB can read a file of it.</summary>
    public bool CanBeModelled => Parties.Count >= FewestActors && Issues.Count > 0;

    /// <summary>
    /// What of a report goes into a file. Issues that the reader chose are all in it. Otherwise they are taken in the
    /// order of how many parties are placed on them, as long as enough parties are placed on all.
    /// </summary>
    public static KtabTable Of(DistanceReport report, bool chosen)
    {
        List<DistanceParty> PlacedOn(IReadOnlyCollection<ScaledIssue> issues) => [.. report.Parties.Where(party => issues.All(issue => issue.Placement(party.Key) is not null))];

        var taken = new List<ScaledIssue>();
        foreach (var issue in report.Issues.OrderByDescending(issue => PlacedOn([issue]).Count))
        {
            if (chosen || PlacedOn([.. taken, issue]).Count >= FewestActors)
            {
                taken.Add(issue);
            }
        }

        List<ScaledIssue> issues = [.. report.Issues.Where(taken.Contains)];
        var parties = issues.Count == 0 ? [] : PlacedOn(issues);
        return new(
            parties, issues,
            [.. report.Parties.Except(parties).Where(_ => issues.Count > 0).Select(party => (party, issues.First(issue => issue.Placement(party.Key) is null)))],
            [.. report.Issues.Except(issues).Select(issue => (issue, PlacedOn([issue]).Count))]);
    }

    /// <summary>
    /// What a party has for each issue: KTAB gives an actor 100 in all. In proportion to what curators recorded where they
    /// did for each issue of the file, else alike.
    /// </summary>
    public IReadOnlyList<double> Saliences(DistanceParty party) => GapArithmetic.Shares(
        Issues.All(issue => issue.Saliences.ContainsKey(party.Key)) ? [.. Issues.Select(issue => (double)issue.Saliences[party.Key].Weight)] : [.. Issues.Select(_ => 0.0)]);

    /// <summary>The parties whose salience is the curators'.</summary>
    public IReadOnlyList<DistanceParty> Weighed => [.. Parties.Where(party => Issues.All(issue => issue.Saliences.ContainsKey(party.Key)))];

    /// <summary>
    /// The file. Numbers are on 0 to 100, with a point; a blank follows each comma. KTAB's reader knows no way to write a
    /// comma inside a name, so there is none.
    /// </summary>
    /// <param name="title">The negotiation's.</param>
    /// <param name="told">From when the view is, and where its evidence can be read.</param>
    public string Write(string title, string told)
    {
        var salience = Weighed.Count == 0
            ? $"Salience {Number(100.0 / Issues.Count)} (100 shared out alike) is a constant, nobody recorded it."
            : $"Salience: curators' weights in proportion to 100 for {string.Join("; ", Weighed.Select(party => party.ShortName))}; shared out alike where none is recorded.";
        var text = new StringBuilder();
        Line(text, [Word(title, ScenarioLength), Word($"Influence {Influence} is a constant, nobody recorded it. {salience} Positions are editors' judgements. {told}", ScenarioLength), Number(Parties.Count), Number(Issues.Count)], open: true);
        Line(text, ["Actor", "Description", "Influence", .. Issues.SelectMany(issue => (string[])[$"{Word(issue.Name, NameLength)} Position", $"{Word(issue.Name, NameLength)} Salience"])]);
        foreach (var party in Parties)
        {
            Line(text, [
                Word(party.ShortName, NameLength), Word(party.Name, DescriptionLength), Number(Influence),
                .. Issues.Zip(Saliences(party)).SelectMany(one => (string[])[Number(one.First.Placement(party.Key)!.Value), Number(one.Second)]),
            ]);
        }

        return text.ToString();
    }

    private static void Line(StringBuilder text, IEnumerable<string> cells, bool open = false) => text.AppendJoin(", ", cells).Append(open ? "," : "").Append('\n');

    // Rounded down, so that shares never come to more than 100 in all, which KTAB refuses.
    private static string Number(double number) => (Math.Floor(number * 100) / 100).ToString("0.##", CultureInfo.InvariantCulture);

    // Neither a comma, a quotation mark or the end of a line, nor what a spreadsheet would take for a formula.
    private static string Word(string text, int most)
    {
        var plain = new string([.. text.Select(letter => letter switch { ',' => ';', '"' => '\'', _ when char.IsControl(letter) => ' ', _ => letter })]).Trim();
        plain = plain.TrimStart('=', '+', '-', '@', ' ');
        return plain.Length <= most ? plain : plain[..most].TrimEnd();
    }
}
