using CsCheck;

namespace PeaceTracker.Tests.Features.Search;

/// <summary>What people, programs and attackers type into a field.</summary>
internal static class HostileText
{
    private static readonly Gen<string> Pieces = Gen.OneOf(
        Gen.OneOf(
            "crimea", "ceasefire", "\"", "\"\"", "'", "-", "--", "or", "OR", "AND", "NOT", "NEAR", "NEAR(a b, 3)", "*", "a*", "^", "^a", "{Title}", "Title:", "{Title Text}:", "Marks:every", "p1", "every",
            "rank", "(", ")", ")(", ":", "::", "party:", "party:ukraine", "party:\"", "issue:*", "speaker:zelenskyy", "source:rt", "stance:", "stance:opposes", "since:", "since:2025-04-24",
            "since:9999-12-31", "until:0001-01-01", "until:2025-13", "\0", "\u0001\u0002\u0003", "\ud800", "\udc00", "😀", "é", "e\u0301", "\u0301", "Крим", "习近平", "１２", "²", "½", "ﬁ", "İ", "ß",
            "\u202e", "\ufeff", "\u00a0", "\n", "\t", "%", "_", "\\", ";", "--", "/*", "1=1", "DROP TABLE", "';", "<script>", "${x}", "{{x}}", "“", "”", "„", "«", "»", "🏳️‍🌈", "ǅ", "\uffff"),
        Gen.String[0, 12],
        Gen.Char.Array[0, 6].Select(signs => new string(signs)));

    /// <summary>Searches of any kind.</summary>
    public static readonly Gen<string> Queries = Gen.OneOf(
        Gen.Select(Pieces.Array[0, 9], Gen.OneOf(" ", "", "  ")).Select((pieces, between) => string.Join(between, pieces)),
        Gen.String[380, 420]);
}
