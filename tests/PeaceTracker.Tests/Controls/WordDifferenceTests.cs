using PeaceTracker.Controls;

namespace PeaceTracker.Tests.Controls;

/// <summary>The difference of two texts loses no letter of either, whatever they hold.</summary>
public sealed class WordDifferenceTests
{
    public static TheoryData<string, string> Texts => new()
    {
        { "", "" },
        { "", "Everything is new." },
        { "Everything goes.", "" },
        { "It stays where it is.", "It stays where it was in 1991." },
        { "<script>alert(1)</script>", "<script>alert(2)</script> & more" },
        { "קו הגבול נשאר", "קו הגבול אינו נשאר" },
        { "الحدود تبقى كما هي", "الحدود لا تبقى كما هي" },
        { "one\ntwo\r\n\tthree", "one\n\ntwo three" },
        { "e\u0301\ud83d\ude00 x", "e\ud83d\ude00\u202e x" },
        { string.Concat(Enumerable.Repeat("a ", 4_000)), string.Concat(Enumerable.Repeat("b ", 4_000)) },
        { new string('x', 8_000), new string('x', 7_999) + "y" },
        { string.Concat(Enumerable.Range(0, 1_400).Select(i => $"w{i} ")), string.Concat(Enumerable.Range(0, 1_400).Select(i => $"w{i * 7 % 1_400} ")) },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Both_texts_can_be_read_out_of_it(string before, string after)
    {
        var parts = WordDifference.Between(before, after);
        Assert.Equal(before, string.Concat(parts.Where(part => part.Fate != WordFate.Inserted).Select(part => part.Text)));
        Assert.Equal(after, string.Concat(parts.Where(part => part.Fate != WordFate.Deleted).Select(part => part.Text)));
        Assert.DoesNotContain(parts, part => part.Text.Length == 0);
    }

    [Fact]
    public void Words_that_stay_are_told_from_those_that_go() => Assert.Equal(
        [new(WordFate.Kept, "It stays "), new(WordFate.Deleted, "as it"), new(WordFate.Inserted, "where they"), new(WordFate.Kept, " is today")],
        WordDifference.Between("It stays as it is today", "It stays where they is today"));

    [Fact]
    public void Entries_of_lists_come_and_go() => Assert.Equal(
        [new(WordFate.Kept, "north"), new(WordFate.Inserted, "west"), new(WordFate.Deleted, "south")],
        WordDifference.BetweenLists(["north", "south"], ["north", "west"]));
}
