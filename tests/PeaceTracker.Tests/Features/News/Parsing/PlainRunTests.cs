using CsCheck;
using PeaceTracker.Domain;
using PeaceTracker.Features.News.Parsing;
using PeaceTracker.Features.News.Sanitising;

namespace PeaceTracker.Tests.Features.News.Parsing;

/// <summary>Text that is taken run by run is what it is letter by letter.</summary>
public sealed class PlainRunTests
{
    private static readonly Gen<string> Texts = Gen.OneOf(
        Of("a", "b", "Мир", "їжак", "слово", "word", "9", ".", "中", "é", "e\u0301"),
        Of(" ", "\n", "\t", "\r\n", "\u00A0", "\u2003", "\u2028"),
        Of("<", ">", "&", "\"", "'", "\0", "\u0007", "\u0085", "\u0092", "\u00AD", "\u200B", "\u202E", "\u2066", "\uFEFF", "\uFFFE", "\uFFFF", "\uFFFD", "😀", "𝄞")).List[0, 60].Select(string.Concat);

    [Fact]
    public void A_plain_text_is_the_same_run_by_run_and_letter_by_letter() => Gen.Select(Texts, Gen.Int[1, 80]).Sample((text, most) =>
        Assert.Equal(Plain(Letters(text), most), Plain([text], most)));

    [Fact]
    public void A_body_is_the_same_run_by_run_and_letter_by_letter() => Gen.Select(Texts, Gen.Bool, Gen.Int[0, 60]).Sample((text, asIs, room) =>
    {
        // As long as a body may be, but for the last letters.
        var before = new string('x', Math.Max(0, NewsItemBody.MaxLength - 200 - room));
        Assert.Equal(Body(Letters(text), asIs), Body([text], asIs));
        Assert.Equal(Body([before, .. Letters(text)], asIs), Body([before, text], asIs));
    }, iter: 300);

    [Fact]
    public void Half_of_a_pair_is_a_sign_of_its_own()
    {
        Assert.Equal("a\uFFFDb", PlainText.Of("a\uD800b", 10));
        Assert.Equal("\uFFFD\uFFFD", PlainText.Of("\uDC00\uD800", 10));
        Assert.Equal("<p>a\uFFFDb</p>", BodyText.Of("a\uDC00b", null));
    }

    private static Gen<string> Of(params string[] parts) => Gen.Int[0, parts.Length - 1].Select(place => parts[place]);

    private static string[] Letters(string text) => [.. text.EnumerateRunes().Select(rune => rune.ToString())];

    private static string? Plain(string[] parts, int most) => Finish(parts, new PlainText(most), plain => plain.Finish());

    private static string? Body(string[] parts, bool asIs)
    {
        var writer = new BodyWriter(null);
        if (asIs)
        {
            writer.Open("pre", default);
        }

        return Finish(parts, writer, written => written.Finish());
    }

    private static string? Finish<T>(string[] parts, T sink, Func<T, string?> finish)
        where T : IMarkupSink
    {
        Array.ForEach(parts, part => sink.Append(part));
        return finish(sink);
    }
}
