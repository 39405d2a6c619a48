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
    public void A_language_has_no_key_that_English_has_not_and_a_kind_is_translated_as_a_whole(string language)
    {
        var own = EmbedWords.Of(language).Own;
        Assert.Empty(own.Keys.Except(English.Own.Keys, StringComparer.Ordinal));
        Assert.All(English.Own.Keys.GroupBy(key => key.Contains('.', StringComparison.Ordinal) ? key.Split('.')[0] : ""), kind =>
            Assert.True(kind.All(own.ContainsKey) || !kind.Any(own.ContainsKey), $"'{kind.Key}' is translated in part: {string.Join(", ", kind.Where(key => !own.ContainsKey(key)))}"));
    }

    [Theory]
    [MemberData(nameof(Translated))]
    public void Every_sentence_has_the_gaps_of_the_English_one_and_is_text(string language)
    {
        Assert.All(EmbedWords.Of(language).Own, word =>
        {
            Assert.Equal(Gap().Matches(English.Own[word.Key]).Select(gap => gap.Value).Order(), Gap().Matches(word.Value).Select(gap => gap.Value).Order());
            Assert.NotEqual("", word.Value);
            Assert.DoesNotMatch("[<&]", word.Value);
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
}
