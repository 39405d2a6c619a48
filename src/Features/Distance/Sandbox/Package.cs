using PeaceTracker.Controls;

namespace PeaceTracker.Features.Distance.Sandbox;

/// <summary>What an analyst put together: at most one term for an issue; an issue without one is left open.</summary>
/// <param name="Terms">The terms by the key of their issue.</param>
public sealed record Package(IReadOnlyDictionary<string, Term> Terms)
{
    private const int MostProblems = 6;

    /// <summary>
    /// The package that an address names. Keys that name nothing, nothing public, a silence, or a second term on an issue
    /// are dropped and named in <paramref name="problems"/>.
    /// </summary>
    public static Package Of(SandboxSheet sheet, SandboxView view, out IReadOnlyList<string> problems)
    {
        var known = sheet.Terms.ToDictionary(term => term.Key, StringComparer.Ordinal);
        var taken = new Dictionary<string, Term>(StringComparer.Ordinal);
        var complaints = new List<string>();
        foreach (var key in view.Provisions)
        {
            if (!known.TryGetValue(key, out var term))
            {
                complaints.Add($"provisions: {WhyNot(sheet, key)}");
            }
            else if (!taken.TryAdd(term.Issue, term))
            {
                complaints.Add($"provisions: '{key}' is left out, because '{taken[term.Issue].Key}' stands before it on the same issue.");
            }
        }

        problems = complaints.Count <= MostProblems ? complaints : [.. complaints.Take(MostProblems), $"provisions: {complaints.Count - MostProblems} more keys are left out."];
        return new(taken);
    }

    /// <summary>All that a proposal says, without what it is silent on; of several terms on an issue the first.</summary>
    public static Package Whole(SandboxSheet sheet, PublicProposal proposal) =>
        new(sheet.Terms.Where(term => term.Proposal == proposal).DistinctBy(term => term.Issue).ToDictionary(term => term.Issue, StringComparer.Ordinal));

    /// <summary>The package with another term on the term's issue.</summary>
    public Package With(Term term) => new(new Dictionary<string, Term>(Terms, StringComparer.Ordinal) { [term.Issue] = term });

    /// <summary>The package with an issue left open.</summary>
    public Package Without(string issue) => new(Terms.Where(term => term.Key != issue).ToDictionary(StringComparer.Ordinal));

    /// <summary>Its keys in the order of the issues, so that one package has one address.</summary>
    public IReadOnlyList<string> Keys(SandboxSheet sheet) => [.. sheet.Issues.Select(issue => Terms.GetValueOrDefault(issue.Key)?.Key).OfType<string>()];

    private static string WhyNot(SandboxSheet sheet, string key) => key switch
    {
        _ when sheet.Withheld.Contains(key) => $"'{key}' was not public at this point in time.",
        _ when sheet.SilentTerms.Contains(key) => $"'{key}' says that its text is silent: the issue is left open.",
        _ => $"there is no provision '{AddressQuery.Shortened(key)}' here.",
    };
}
