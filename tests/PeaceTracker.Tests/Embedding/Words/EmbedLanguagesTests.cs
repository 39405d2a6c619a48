using System.Text.RegularExpressions;
using PeaceTracker.Embedding.Words;

namespace PeaceTracker.Tests.Embedding.Words;

/// <summary>The languages of widgets against English: whole, and with the same gaps in every sentence.</summary>
public sealed partial class EmbedLanguagesTests
{
    public static TheoryData<string> Translated => [.. EmbedWords.Languages.Select(one => one.Code).Where(code => code != EmbedWords.English)];

    private static EmbedWords English { get; } = EmbedWords.Of(EmbedWords.English);

    [Fact]
    public void There_are_seven_languages() => Assert.Equal(["en", "ar", "de", "es", "fr", "ru", "uk"], EmbedWords.Languages.Select(one => one.Code));

    [Theory]
    [MemberData(nameof(Translated))]
    public void A_language_has_the_keys_of_English_and_no_others(string language)
    {
        var keys = EmbedWords.Of(language).Keys;
        Assert.Empty(English.Keys.Except(keys, StringComparer.Ordinal));
        Assert.Empty(keys.Except(English.Keys, StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Translated))]
    public void No_sentence_is_left_in_English(string language)
    {
        var words = EmbedWords.Of(language);
        Assert.DoesNotContain(words.Keys, key => Sentence().IsMatch(words[key]) && words[key] == English[key]);
    }

    [Theory]
    [MemberData(nameof(Translated))]
    public void A_thing_has_the_same_words_in_all_kinds_of_widgets(string language)
    {
        var words = EmbedWords.Of(language);
        Assert.Equal(words.Stance(PeaceTracker.Domain.Stance.Silent), words["fate.Silent"]);
        Assert.Equal(words["fate.NotAssessed"], words["proposals.not-assessed"]);
        Assert.Equal(words["matrix.issue"], words["proposals.issue"]);
        Assert.All(["fate.Added", "fate.Dropped", "fate.NotAssessed"], fate => Assert.Contains(words[fate] + (language == "fr" ? " :" : ":"), words["proposals.explained"], StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Translated))]
    public void Every_sentence_has_the_gaps_of_the_English_one_and_is_text(string language)
    {
        var words = EmbedWords.Of(language);
        Assert.All(words.Keys, key =>
        {
            Assert.Equal(Gap().Matches(English[key]).Select(gap => gap.Value).Order(), Gap().Matches(words[key]).Select(gap => gap.Value).Order());
            Assert.NotEqual("", words[key]);
            Assert.DoesNotMatch("[<&]", words[key]);
        });
        Assert.Equal(12, EmbedWords.Of(language)["months"].Split(' ').Distinct().Count());
        Assert.Equal(7, EmbedWords.Of(language)["strikes.weekdays"].Split(' ').Distinct().Count());
    }

    [Theory]
    [InlineData("de", "Rote Linie", "5.037", "48,4 %", "24. Apr. 2025")]
    [InlineData("fr", "Ligne rouge", "5\u202f037", "48,4\u00a0%", "24 avr. 2025")]
    [InlineData("es", "Línea roja", "5\u202f037", "48,4\u00a0%", "24 abr 2025")]
    [InlineData("uk", "Червона лінія", "5\u00a0037", "48,4\u00a0%", "24 квіт. 2025")]
    [InlineData("ru", "Красная линия", "5\u00a0037", "48,4\u00a0%", "24 апр. 2025")]
    [InlineData("ar", "خط أحمر", "5,037", "48.4%", "24 أبريل 2025")]
    public void Stances_numbers_and_days_are_written_as_the_language_writes_them(string language, string redLine, string number, string percent, string day)
    {
        var words = EmbedWords.Of(language);
        Assert.Equal((redLine, number, percent, day), (words.Stance(PeaceTracker.Domain.Stance.RedLine), words.Number(5037), words.Percent(48.4m), words.Day(new DateOnly(2025, 4, 24))));
        Assert.Equal(language == "ar" ? "rtl" : "ltr", words.Direction);
    }

    [GeneratedRegex("\\{[0-9]\\}", RegexOptions.None, 1000)]
    private static partial Regex Gap();

    [GeneratedRegex("[A-Za-z]+ [a-z]+ [a-z]+", RegexOptions.None, 1000)]
    private static partial Regex Sentence();
}
