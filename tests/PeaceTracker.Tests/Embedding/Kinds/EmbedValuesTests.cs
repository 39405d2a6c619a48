using PeaceTracker.Controls;
using PeaceTracker.Embedding.Kinds;

namespace PeaceTracker.Tests.Embedding.Kinds;

public sealed class EmbedValuesTests
{
    private static readonly EmbedField[] Fields =
    [
        new("parties", EmbedFieldType.Keys, "Parties"), new("issue", EmbedFieldType.Key, "Issue") { Needed = true },
        new("show", EmbedFieldType.Word, "Show") { Words = [("bars", "Bars"), ("calendar", "Calendar")] },
        new("from", EmbedFieldType.Day, "From"), new("count", EmbedFieldType.Count, "Count") { Numbers = (8, 20) },
    ];

    private static EmbedValues Read(string query, out List<string> problems)
    {
        problems = [];
        return EmbedValues.Read(Fields, new AddressQuery(new("http://localhost/" + query)), problems);
    }

    [Fact]
    public void What_is_chosen_is_read_and_written_in_one_way()
    {
        var values = Read("?count=12&issue=territory&parties=ukraine,russia&show=calendar&from=2025-04-24&unknown=<script>", out var problems);
        Assert.Empty(problems);
        Assert.Equal(["russia", "ukraine"], values.Many("parties"));
        Assert.Equal(("territory", "calendar", new DateOnly(2025, 4, 24), 12), (values.Needed("issue"), values.Word("show"), values.Day("from"), values.Count("count")));
        Assert.Equal("?parties=russia,ukraine&issue=territory&show=calendar&from=2025-04-24&count=12", AddressQuery.Write([.. values.Parts]));
    }

    [Theory]
    [InlineData("?issue=territory", "bars", 8)]
    [InlineData("?issue=territory&show=%22%3E&count=9999999999999", "bars", 8)]
    [InlineData("?issue=territory&show=BARS&count=-1", "bars", 8)]
    [InlineData("?issue=territory&show=calendar,bars&count=21", "calendar", 8)]
    public void A_word_or_number_that_is_none_gives_the_default(string query, string word, int count)
    {
        var values = Read(query, out var problems);
        Assert.Empty(problems);
        Assert.Equal((word, count), (values.Word("show"), values.Count("count")));
    }

    [Theory]
    [InlineData("", "issue: it must be said which.")]
    [InlineData("?issue=%3Cscript%3E", "issue: keys are")]
    [InlineData("?issue=territory&parties=ukraine,../x", "parties: keys are")]
    [InlineData("?issue=territory&from=9999-12-31", "from: days are")]
    [InlineData("?issue=territory&from=yesterday", "from: days are")]
    public void A_key_or_day_that_is_none_is_named_without_what_was_written(string query, string problem)
    {
        Read(query, out var problems);
        var told = Assert.Single(problems);
        Assert.StartsWith(problem, told, StringComparison.Ordinal);
        Assert.DoesNotContain("script", told, StringComparison.Ordinal);
    }

    [Fact]
    public void No_more_keys_are_kept_than_a_page_could_show() =>
        Assert.Equal(40, Read("?issue=a&parties=" + string.Join(',', Enumerable.Range(0, 5_000).Select(i => "p" + i)), out _).Many("parties").Count);
}
