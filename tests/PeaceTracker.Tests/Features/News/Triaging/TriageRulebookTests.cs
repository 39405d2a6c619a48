using PeaceTracker.Domain;
using PeaceTracker.Features.News.Triaging;

namespace PeaceTracker.Tests.Features.News.Triaging;

/// <summary>An item meets a rule that it satisfies in everything.</summary>
public sealed class TriageRulebookTests
{
    private static readonly DateTime Now = new(2026, 4, 1, 12, 0, 0, DateTimeKind.Utc);

    public static TheoryData<string, bool> Rules => new()
    {
        { "tags=party:north", true },
        { "tags=party:north,issue:border", true },
        { "tags=party:north,issue:river", false },
        { "tags=issue", true },
        { "tags=weapon", false },
        { "tags=iss", false },
        { "tags=party:nor", false },
        { "tags=issue without=speaker", true },
        { "tags=issue without=party:north", false },
        { "tags=issue without=party", false },
        { "terms=ready to", true },
        { "terms=read", false },
        { "terms=unheard of,talk*", true },
        { "tags=issue:river terms=ready to", false },
        { "tags=issue languages=en", true },
        { "tags=issue languages=uk,ru", false },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_is_met_or_not(string rule, bool met)
    {
        var parts = rule.Split(' ').Aggregate(new List<string>(), Join).Select(part => part.Split('=')).ToDictionary(part => part[0], part => part[1].Split(','));
        var written = new TriageRule
        {
            NegotiationId = 1, Key = "rule", Title = "A rule", Tags = parts.GetValueOrDefault("tags", []), WithoutTags = parts.GetValueOrDefault("without", []),
            Terms = parts.GetValueOrDefault("terms", []), Languages = parts.GetValueOrDefault("languages", []),
        };
        Assert.Equal(met, new TriageRulebook([written]).MetBy(Item("en-GB")).Count == 1);
    }

    [Fact]
    public void An_item_whose_language_is_not_known_may_be_in_any()
    {
        var rule = new TriageRule { NegotiationId = 1, Key = "rule", Title = "A rule", Tags = ["issue"], Languages = ["uk"] };
        Assert.Single(new TriageRulebook([rule]).MetBy(Item(language: null)));
    }

    // Words without an equals sign belong to the value before them.
    private static List<string> Join(List<string> parts, string next)
    {
        if (next.Contains('=', StringComparison.Ordinal))
        {
            parts.Add(next);
        }
        else
        {
            parts[^1] += " " + next;
        }

        return parts;
    }

    private static NewsItem Item(string? language) => new()
    {
        NegotiationId = 1, Key = "1", Title = "The North is ready to talk", Summary = "About the border.", Language = language, FirstSeenAt = Now, SortAt = Now,
        Tags = ["party:north", "issue:border"],
    };
}
