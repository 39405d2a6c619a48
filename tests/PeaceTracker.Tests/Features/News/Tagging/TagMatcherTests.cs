using PeaceTracker.Domain;
using PeaceTracker.Features.Exchange.Parsing;
using PeaceTracker.Features.News.Tagging;
using PeaceTracker.Records;
using PeaceTracker.Tests.HouseRules;

namespace PeaceTracker.Tests.Features.News.Tagging;

/// <summary>By which words items are known to be about something.</summary>
public sealed class TagMatcherTests
{
    [Theory]
    [InlineData("truce", "A truce, at last.", true)]
    [InlineData("truce", "Two truces", false)]
    [InlineData("truce*", "Two truces", true)]
    [InlineData("Путин*", "Путину предложили встречу", true)]
    [InlineData("Путин*", "«Путин»: ответ", true)]
    [InlineData("US", "The US says no", true)]
    [InlineData("US", "It is up to us", false)]
    [InlineData("U.S.", "the U.S. envoy", true)]
    [InlineData("cease fire", "a cease-fire for a day", true)]
    [InlineData("cease fire", "cease all fire", false)]
    [InlineData("прям* переговор*", "готовы к прямым переговорам", true)]
    [InlineData("перемир'я", "оголосили перемир’я", true)]
    [InlineData("черный", "чёрный день", true)]
    [InlineData("Київ", "Ки\u0301їв", true)]
    public void A_term_is_found_as_words(string term, string text, bool found) => Assert.Equal(found ? ["place:there"] : [], Tags(Rule(term), text));

    [Fact]
    public void What_is_left_out_covers_only_what_stands_inside_it()
    {
        var rule = Rule("Georgia*", without: "Georgia Tech");
        Assert.Empty(Tags(rule, "Georgia Tech wins"));
        Assert.NotEmpty(Tags(rule, "Georgia Tech scholars on Georgian elections"));
    }

    [Fact]
    public void A_rule_for_some_languages_is_for_their_kinds_and_for_what_is_not_known()
    {
        var rule = Rule("truce", languages: "en");
        Assert.NotEmpty(Tags(rule, "truce", "en-GB"));
        Assert.NotEmpty(Tags(rule, "truce", null));
        Assert.Empty(Tags(rule, "truce", "fr"));
    }

    [Fact]
    public void A_pattern_that_takes_too_long_is_told_and_the_other_rules_count()
    {
        var matcher = new TagMatcher([Rule("kyiv"), Rule(pattern: @"(?:(x|xx)(?<!q))+$")]);
        Assert.Equal(["place:there"], matcher.TagsOf("Kyiv " + new string('x', 40) + "!", null, out var stopped));
        Assert.Equal(["rule"], stopped);
    }

    [Theory]
    [InlineData("U.S.", null, "the U.S. envoy, U.S.-made", "U.S", "U.S")]
    [InlineData("Ки*", null, "Ки\u0301їв і кияни", "Ки\u0301їв", "кияни")]
    [InlineData("прям* переговор*", null, "готовы к прямым переговорам", "прямым переговорам")]
    [InlineData("truce", "no truce", "A truce or no truce", "truce")]
    public void The_words_that_are_meant_are_found_as_they_stand_there(string term, string? without, string text, params string[] words) =>
        Assert.Equal(words, new TagMatcher([Rule(term, without: without)]).PlacesIn(text).Select(place => text.Substring(place.At, place.Length)));

    [Fact]
    public void What_a_pattern_means_is_found_beside_the_terms() => Assert.Equal(
        ["over 40", "truce"], new TagMatcher([Rule("truce", pattern: "over \\d+"), Rule(pattern: @"(?:(x|xx)(?<!q))+$")]).PlacesIn("over 40 days of truce " + new string('x', 40) + "!").Select(place => ("over 40 days of truce " + new string('x', 40) + "!").Substring(place.At, place.Length)));

    [Theory]
    [InlineData("(", "is no regular expression")]
    [InlineData("a*", "would be found everywhere")]
    public void A_pattern_that_cannot_be_used_is_refused(string pattern, string because) =>
        Assert.Contains(Rule(pattern: pattern).Breaches(), breach => breach.Field == "Patterns" && breach.Message.Contains(because, StringComparison.Ordinal));

    [Theory]
    [InlineData("*")]
    [InlineData("a")]
    [InlineData("?!")]
    public void A_term_of_nothing_is_refused(string term) => Assert.Contains(Rule(term).Breaches(), breach => breach.Field == "Terms");

    [Theory]
    [InlineData("Zelensky, Putin trade blame over Easter truce", "speaker:zelenskyy", "speaker:putin", "issue:ceasefire")]
    [InlineData("Зеленський: Україна не визнає окупацію Криму", "party:ukraine", "speaker:zelenskyy", "issue:crimea")]
    [InlineData("Песков: Россия готова к прямым переговорам с Украиной", "party:ukraine", "party:russia", "speaker:peskov", "issue:direct-talks")]
    [InlineData("EU agrees new sanctions as US envoy Witkoff flies to Moscow", "party:russia", "party:united-states", "party:european-union", "speaker:witkoff", "issue:sanctions", "place:moscow")]
    [InlineData("Merkel remembers her years in office")]
    [InlineData("Give us a break: eurozone inflation falls")]
    public void The_rules_of_the_first_dossier_know_what_is_told(string text, params string[] tags)
    {
        var dossier = DossierParser.ParseFolder(Repository.File("seeds/ukraine-2025")).Dossier!;
        var map = new RecordMapping(1, DateTime.UnixEpoch, new KeyRing(checkingOnly: true));
        Assert.Equal(tags, new TagMatcher([.. dossier.Rows(RecordFormat.TagRules).Select(map.TagRule)]).TagsOf(text, null, out _));
    }

    [Fact]
    public void The_rules_of_the_first_dossier_are_about_what_is_in_it()
    {
        var dossier = DossierParser.ParseFolder(Repository.File("seeds/ukraine-2025")).Dossier!;
        var tables = new Dictionary<string, RecordTable>(StringComparer.Ordinal)
        {
            ["party"] = RecordFormat.Parties, ["speaker"] = RecordFormat.Speakers, ["issue"] = RecordFormat.Issues, ["weapon"] = RecordFormat.Weapons,
        };
        Assert.All(dossier.Rows(RecordFormat.TagRules).Where(row => row.Text("subject") != "place"), row =>
            Assert.Contains(row.Needed("about"), dossier.Rows(tables[row.Needed("subject")]).Select(known => known.Key)));
    }

    private static IReadOnlyList<string> Tags(TagRule rule, string text, string? language = null) => new TagMatcher([rule]).TagsOf(text, language, out _);

    private static TagRule Rule(string? term = null, string? without = null, string? pattern = null, string? languages = null) => new()
    {
        NegotiationId = 1, Key = "rule", Subject = TagSubject.Place, About = "there", Label = "There",
        Terms = List(term), Without = List(without), Patterns = List(pattern), Languages = List(languages),
    };

    private static string[] List(string? one) => one is null ? [] : [one];
}
