using System.Security.Cryptography;
using System.Text;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.Strikes.Parsing;

/// <summary>
/// "Massive Missile Attacks on Ukraine", a set on Kaggle: one row for each model in each attack window, compiled from
/// public posts of Ukrainian commands. Times are Kyiv's.
/// </summary>
internal static class KaggleFormat
{
    // What the file writes where the whole country is meant.
    public const string WholeCountry = "Ukraine";

    private const string KeyPrefix = "kma-";

    private const string Zone = "Europe/Kyiv";

    // 2025-04-23 19:00,2025-04-24 06:30,Shahed-136/131,…,145.0,64.0,68.0,…  – an empty cell means "not reported", not zero
    public static StrikeFormat Format { get; } = new(
        "kaggle-missile-attacks",
        "Massive Missile Attacks on Ukraine (Kaggle), daily file",
        KeyPrefix,
        Zone,
        new(
            "kaggle-missile-attacks",
            "Massive Missile Attacks on Ukraine (Kaggle)",
            "https://www.kaggle.com/datasets/piterfm/massive-missile-attacks-on-ukraine",
            "Compiled by volunteers from public posts of Ukrainian commands; each claim links to its post. The licence of the set is not verified."),
        KaggleFigures.Definitions,
        KaggleColumns.Uses,
        // Half of its columns are enough to tell which are missing.
        first => KaggleColumns.Names.Intersect(first).Count() >= KaggleColumns.Names.Count / 2,
        KaggleColumns.Header,
        Begin)
    {
        Caution = "The licence of this set is not verified: its rows are for your own use and are not to be published as a set.",
    };

    private static Func<ReadRow?> Begin(StrikeCells cells, StrikeTerms terms)
    {
        var alike = new Dictionary<string, int>(StringComparer.Ordinal);
        var told = new HashSet<KaggleRow>(KaggleRowComparer.Instance);
        return () => KaggleRow.Read(cells) is { } row ? Row(row, terms, alike, told) : null;
    }

    private static ReadRow Row(KaggleRow row, StrikeTerms terms, Dictionary<string, int> alike, HashSet<KaggleRow> told)
    {
        var place = row.Target is "" or WholeCountry ? null : row.Target;
        if (!told.Add(row))
        {
            return ReadRow.Without(row.Line, Key(row, alike[row.Identity]), RowFate.Duplicate, "the file has the same row before");
        }

        var key = Key(row, alike[row.Identity] = alike.GetValueOrDefault(row.Identity) + 1);
        var (match, post) = (terms.Weapons.Find(row.Model), KagglePosts.Find(row.Source));
        if (KaggleDoubts.Excluding(row, match, post) is { } why)
        {
            return ReadRow.Without(row.Line, key, RowFate.Quarantined, why.Reason, why.Column) with
            {
                UnknownModel = why.Reason == KaggleDoubts.UnknownModel ? row.Model : null, Place = place,
            };
        }

        var kind = match!.Kind;
        var doubts = KaggleDoubts.Remaining(row, kind!.Value, post!, Zone).ToList();
        var strike = new ReportedStrike(
            row.Line, key, row.End.Day, LocalClock.ToUtc(row.Start.Local, Zone), LocalClock.ToUtc(row.End.Local, Zone), post!.Claimant, post.Url,
            kind.Value, row.Model, place, doubts.Count == 0 ? null : Sentence(doubts.Select(doubt => doubt.Reason)), KaggleFigures.Claims(row, key, kind.Value, post))
        {
            // The file does not say when a post was written; posts about a window follow within the day.
            KnownOn = row.End.Day,
        };
        return new(row.Line, key, RowFate.Stored, strike, [.. doubts.Select(doubt => new RowDoubt(row.Line, doubt.Reason, doubt.Column))]) { Place = place };
    }

    // No row has a number of its own. What identifies it is what it is about; its figures may be corrected later.
    private static string Key(KaggleRow row, int ordinal)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(row.Identity)))[..16];
        return ordinal == 1 ? KeyPrefix + hash : $"{KeyPrefix}{hash}-{ordinal}";
    }

    private static string Sentence(IEnumerable<string> doubts)
    {
        var text = string.Join("; ", doubts.Distinct());
        return char.ToUpperInvariant(text[0]) + text[1..] + ".";
    }

    /// <summary>Rows that say the same, wherever they stand.</summary>
    private sealed class KaggleRowComparer : IEqualityComparer<KaggleRow>
    {
        public static KaggleRowComparer Instance { get; } = new();

        public bool Equals(KaggleRow? left, KaggleRow? right) => left!.Identity == right!.Identity && left.Counts == right.Counts
            && left.Details.ByRegion.SequenceEqual(right.Details.ByRegion)
            && (left.Details.OfLaunched, left.Details.OfDestroyed) == (right.Details.OfLaunched, right.Details.OfDestroyed);

        public int GetHashCode(KaggleRow row) => HashCode.Combine(row.Identity, row.Counts);
    }
}
