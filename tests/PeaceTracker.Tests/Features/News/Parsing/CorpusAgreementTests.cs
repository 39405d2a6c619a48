using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PeaceTracker.Features.News.Parsing;
using PeaceTracker.Features.News.Sanitising;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Features.News.Parsing;

/// <summary>
/// What the corpus says of the fields that we show, held against what we read. Titles, summaries and bodies agree where
/// their words do: the corpus expects another choice of elements than ours, and keeps pictures. Addresses, keys, names and
/// tags agree to the letter; times to the second.
/// </summary>
public sealed partial class CorpusAgreementTests
{
    // Where we mean something else, and why.
    private static readonly Dictionary<string, string> Otherwise = new(StringComparer.Ordinal)
    {
        ["entry_summary_iframe.xml"] = Inside, ["feed_title_object.xml"] = Inside, ["item_content_encoded_object.xml"] = Inside, ["item_description_object.xml"] = Inside, ["item_fullitem_object.xml"] = Inside,
        ["tag_in_attr.xml"] = "A picture is no headline, nor is what stands in for it.",
        ["http_entry_id_base_docuri.xml"] = "An identifier is compared as it is written, and never followed.",
        ["http_content_language.xml"] = Server, ["http_content_language_entry_title_inherit.xml"] = Server,
        ["item_dc_date_parsed.xml"] = DublinDate, ["item_dc_date.xml"] = DublinDate,
        ["entry_title_xml_lang_inherit_3.xml"] = OneLanguage, ["entry_title_xml_lang_inherit_4.xml"] = OneLanguage,
        ["item_description_and_summary.xml"] = "Of a description and a summary, the first is what is read.",
        ["item_content_encoded_script_nested_cdata.xml"] = "What is left of a script that was taken apart says nothing.",
        ["xml_malicious_comment.xml"] = "A comment that never ends takes the rest with it, as it does in browsers.",
    };

    private const string Inside = "What stands inside of frames and objects is not for reading.";

    private const string Server = "A server's header speaks for the server, in whatever language its feeds are.";

    private const string OneLanguage = "An item has one language: that of what it says, not of its title.";

    private const string DublinDate = "The date of RSS 1.0 is when an item was published, and says nothing of changes.";

    [Fact]
    public void Nineteen_of_twenty_values_agree_in_each_field()
    {
        var found = Directory.EnumerateFiles(SharedMaterial.Path("corpora/feedparser/wellformed"), "*.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).SelectMany(Told).ToList();
        foreach (var field in found.GroupBy(told => told.Field).OrderBy(field => field.Key, StringComparer.Ordinal))
        {
            TestContext.Current.TestOutputHelper!.WriteLine($"{field.Key}: {field.Count(told => told.Agrees)} of {field.Count()}, {field.Count(IsMeant)} of them otherwise on purpose");
        }

        var wrong = found.Where(told => !told.Agrees && !IsMeant(told)).ToLookup(told => told.Field);
        Assert.True(found.Count >= 500, $"The corpus tells of {found.Count} values only.");
        Assert.All(found.GroupBy(told => told.Field), field => Assert.True(
            wrong[field.Key].Count() * 100 <= field.Count(told => !IsMeant(told)) * 5, $"{wrong[field.Key].Count()} of {field.Count()}:\n{string.Join('\n', wrong[field.Key])}"));

        // What is not there any more, or agrees by now, is no exception.
        Assert.Empty(Otherwise.Keys.Except(found.Where(IsMeant).Select(told => told.File)));
    }

    private static bool IsMeant(Comparison told) => !told.Agrees && Otherwise.ContainsKey(told.File);

    private static IEnumerable<Comparison> Told(string file)
    {
        var bytes = File.ReadAllBytes(file);
        var text = Encoding.UTF8.GetString(bytes);
        var expectation = Expectation().Match(text).Groups["value"].Value;
        var start = new Uri(Header(text, "Content-Location") is { Length: > 0 } location ? location : "http://127.0.0.1:8097/feed.xml");
        if (FeedParser.Parse(bytes, Header(text, "Content-type"), start) is not FeedReading.Read { Feed: var feed })
        {
            return [];
        }

        return Clause().Matches(expectation)
            .Where(IsShown)
            .Select(clause => (Field: $"{(clause.Groups["feed"].Success ? "feed" : "entry")} {Name(clause.Groups["field"].Value)}", Value: Written(clause.Groups["value"].Value)))
            .Select(told => (told, Ours: Ours(feed, told.Field)))
            .Select(pair => new Comparison(pair.told.Field, Path.GetFileName(file), pair.told.Value, pair.Ours, Agree(pair.told.Field, pair.told.Value, pair.Ours)));
    }

    // Of a feed itself we show no more.
    private static bool IsShown(Match clause) => clause.Groups["feed"].Success
        ? Name(clause.Groups["field"].Value) is "title" or "link" || clause.Groups["field"].Value == "language"
        : clause.Groups["field"].Value != "language";

    private static string? Ours(ParsedFeed feed, string field)
    {
        var item = feed.Items.Count > 0 ? feed.Items[0] : null;
        return field switch
        {
            "feed title" => feed.Title,
            "feed link" => feed.HomePage,
            "feed language" => feed.Language,
            "entry title" => item?.Title,
            "entry link" => item?.Url,
            "entry id" => item?.Key,
            "entry summary" => item?.Summary,
            "entry content" => item?.Body,
            "entry author" => item?.Author,
            "entry published" => Time(item?.Published),
            "entry updated" => Time(item?.Updated),
            "entry language" => item?.Language,
            "entry publisher" => item?.Publisher,
            _ => throw new ArgumentOutOfRangeException(nameof(field), field, "No field of ours."),
        };
    }

    private static bool Agree(string field, string expected, string? ours) => field switch
    {
        "entry title" or "feed title" or "entry summary" or "entry content" or "entry publisher" => Words(expected) == Words(ours) || expected == ours || Words(expected) == ours || expected == BodyText.Words(ours),
        "entry published" or "entry updated" => expected == ours || (ours is not null && Time(FeedDates.Parse(expected)) == ours),
        _ => expected == (ours ?? ""),
    };

    private static string Words(string? html) => BodyText.Words(BodyText.Of(html, null)) ?? "";

    private static string? Time(FeedDate? date) => date?.Utc.ToString("yyyy, M, d, H, m, s", CultureInfo.InvariantCulture);

    private static string Name(string field) => field switch
    {
        "description" or "summary_detail']['value" => "summary",
        "title_detail']['value" => "title",
        "content'][0]['value" => "content",
        "author_detail']['name" => "author",
        "published_parsed" => "published",
        "updated_parsed" => "updated",
        "content'][0]['language" or "title_detail']['language" or "summary_detail']['language" => "language",
        "source']['title" => "publisher",
        _ => field,
    };

    private static string Written(string python) => Escape().Replace(python, escape => escape.Value switch
    {
        "\\n" => "\n",
        "\\t" => "\t",
        ['\\', 'u' or 'x', .. var code] => char.ConvertFromUtf32(int.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture)),
        var other => other[1..],
    });

    private static string? Header(string text, string name) =>
        Headers().Matches(text).FirstOrDefault(header => header.Groups["name"].Value.Equals(name, StringComparison.OrdinalIgnoreCase))?.Groups["value"].Value.Trim();

    // Expect:      not bozo and entries[0]['title'] == u'Item 1 title'
    [GeneratedRegex(@"Expect:\s+(?<value>[^\n]*)", RegexOptions.ExplicitCapture)]
    private static partial Regex Expectation();

    // A text, or the first six numbers of a time; not a text that is put together of several.
    [GeneratedRegex(@"(entries\[0\]|(?<feed>feed))\['(?<field>title|title_detail'\]\['value|description|summary|summary_detail'\]\['value|content'\]\[0\]\['value|link|id|author_detail'\]\['name|language|content'\]\[0\]\['language|title_detail'\]\['language|summary_detail'\]\['language|source'\]\['title|published|updated|published_parsed|updated_parsed)'\] == (u?'(?<value>(\\.|[^'\\])*)'|u?""(?<value>(\\.|[^""\\])*)""|\((?<value>(\d+, ){5}\d+),[^)]*\)|None)(?=\s*$| and )", RegexOptions.ExplicitCapture)]
    private static partial Regex Clause();

    [GeneratedRegex(@"\\u[0-9a-f]{4}|\\x[0-9a-f]{2}|\\.", RegexOptions.IgnoreCase)]
    private static partial Regex Escape();

    [GeneratedRegex(@"Header:\s+(?<name>[A-Za-z-]+):(?<value>[^\n]*)", RegexOptions.ExplicitCapture)]
    private static partial Regex Headers();

    private sealed record Comparison(string Field, string File, string Expected, string? Ours, bool Agrees);
}
