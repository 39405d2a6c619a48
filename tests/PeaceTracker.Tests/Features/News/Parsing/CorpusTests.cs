using System.Text;
using System.Text.RegularExpressions;
using PeaceTracker.Features.News.Parsing;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Features.News.Parsing;

/// <summary>
/// The corpus of Python's feedparser: each of its files says in a comment at its top what is to be found in it.
/// </summary>
public sealed partial class CorpusTests
{
    private static readonly Uri Address = new("http://127.0.0.1:8097/feed.xml");

    [Fact]
    public void Well_formed_feeds_are_read()
    {
        var files = Files("wellformed");
        Assert.True(files.Count > 800, "The corpus is not all there.");
        var refused = files.Where(file => Parse(file) is FeedReading.Refused).Select(Path.GetFileName).ToList();
        Assert.True(refused.Count * 100 <= files.Count, string.Join(", ", refused));
    }

    [Theory]
    [InlineData("title", 70, 98)]
    [InlineData("description", 200, 98)]
    [InlineData("summary", 30, 94)]
    [InlineData("link", 5, 100)]
    [InlineData("id", 5, 80)]
    public void They_say_what_the_corpus_expects(string field, int atLeast, int percent)
    {
        var told = 0;
        var wrong = new List<string>();
        foreach (var file in Files("wellformed"))
        {
            if (Expectation().Match(Latin(file)) is not { Success: true } match || match.Groups["field"].Value != field)
            {
                continue;
            }

            told++;
            var expected = Plain(match.Groups["value"].Value);
            var found = Parse(file) is FeedReading.Read { Feed.Items: [var first, ..] } ? Field(first, field) : "(no item)";
            if (expected != (found ?? "") && match.Groups["value"].Value != found)
            {
                wrong.Add($"{Path.GetFileName(file)}: expected '{expected}', found '{found}'");
            }
        }

        Assert.True(told >= atLeast, $"Only {told} files tell.");
        Assert.True((told - wrong.Count) * 100 >= told * percent, $"{wrong.Count} of {told}:\n{string.Join('\n', wrong)}");
    }

    [Theory]
    [InlineData("illformed")]
    [InlineData("encoding")]
    [InlineData("entities")]
    public void No_broken_feed_is_a_surprise(string folder)
    {
        var refused = Files(folder).Where(file => Parse(file) is FeedReading.Refused).Select(Path.GetFileName);
        Assert.Empty(refused);
    }

    private static List<string> Files(string folder) =>
        [.. Directory.EnumerateFiles(SharedMaterial.Path($"corpora/feedparser/{folder}"), "*.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    private static FeedReading Parse(string file) => FeedParser.Parse(File.ReadAllBytes(file), ContentType().Match(Latin(file)).Groups["value"].Value, Address);

    private static string Latin(string file) => Encoding.Latin1.GetString(File.ReadAllBytes(file));

    private static string? Field(ParsedItem item, string field) => field switch
    {
        "title" => item.Title,
        "link" => item.Url,
        "id" => item.Key,
        _ => item.Summary,
    };

    // The corpus expects HTML where this parser gives plain text.
    private static string Plain(string expected) => FeedText.Html(expected, 1000) ?? "";

    // Expect:      not bozo and entries[0]['title'] == u'Item 1 title'
    [GeneratedRegex(@"Expect:\s+not bozo and entries\[0\]\['(?<field>title|description|summary|link|id)(_detail'\]\['value)?'\] == u?('(?<value>[^'\\\n]*)'|""(?<value>[^""\\\n]*)"")\s*\n", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Expectation();

    [GeneratedRegex(@"Header:\s+Content-type:(?<value>.*)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex ContentType();
}
