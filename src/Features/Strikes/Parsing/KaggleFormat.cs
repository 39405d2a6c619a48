using System.Security.Cryptography;
using System.Text;
using PeaceTracker.Domain;
using PeaceTracker.Files;

namespace PeaceTracker.Features.Strikes.Parsing;

/// <summary>
/// "Massive Missile Attacks on Ukraine", a set on Kaggle: one row for each model in each attack window, compiled from
/// public posts of Ukrainian commands. Times are Kyiv's.
/// </summary>
internal static class KaggleFormat
{
    private const string KeyPrefix = "kma-";

    private const string Zone = "Europe/Kyiv";

    // What the file writes where the whole country is meant.
    private const string WholeCountry = "Ukraine";

    public static StrikeFormat Format { get; } = new(
        "kaggle-missile-attacks",
        KeyPrefix,
        Zone,
        new(
            "kaggle-missile-attacks",
            "Massive Missile Attacks on Ukraine (Kaggle)",
            "https://www.kaggle.com/datasets/piterfm/massive-missile-attacks-on-ukraine",
            "Compiled by volunteers from public posts of Ukrainian commands; each claim links to its post. The licence of the set is not verified."),
        KaggleFigures.Definitions,
        Read);

    private static StrikeFile Read(string file, byte[] bytes)
    {
        var faults = new List<Fault>();
        var rows = KaggleParser.Parse(file, bytes, faults);
        if (faults.Count > 0)
        {
            return StrikeFile.Refused(faults);
        }

        var strikes = new List<ReportedStrike>(rows.Count);
        var skipped = new List<RowDoubt>();
        var flagged = new List<RowDoubt>();
        var unknown = new SortedSet<string>(StringComparer.Ordinal);
        var alike = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var kind = WeaponModels.KindOf(row.Model);
            var post = KagglePosts.Find(row.Source);
            if (KaggleDoubts.Excluding(row, kind, post) is { } reason)
            {
                skipped.Add(new(row.Line, reason));
                if (reason == KaggleDoubts.UnknownModel)
                {
                    unknown.Add(row.Model);
                }

                continue;
            }

            var ordinal = alike[row.Identity] = alike.GetValueOrDefault(row.Identity) + 1;
            var doubts = KaggleDoubts.Remaining(row, kind!.Value, post!, Zone).ToList();
            flagged.AddRange(doubts.Select(doubt => new RowDoubt(row.Line, doubt)));
            strikes.Add(Strike(row, kind.Value, post!, Key(row, ordinal), doubts));
        }

        return new([], rows.Count, strikes, skipped, flagged, unknown);
    }

    private static ReportedStrike Strike(KaggleRow row, WeaponKind kind, KagglePost post, string key, List<string> doubts) => new(
        row.Line,
        key,
        row.End.Day,
        LocalClock.ToUtc(row.Start.Local, Zone),
        LocalClock.ToUtc(row.End.Local, Zone),
        post.Claimant,
        post.Url,
        kind,
        row.Model,
        row.Target is "" or WholeCountry ? null : row.Target,
        doubts.Count == 0 ? null : Sentence(doubts),
        KaggleFigures.Claims(row, key, kind, post));

    // No row has a number of its own. What identifies it is what it is about; its figures may be corrected later.
    private static string Key(KaggleRow row, int ordinal)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(row.Identity)))[..16];
        return ordinal == 1 ? KeyPrefix + hash : $"{KeyPrefix}{hash}-{ordinal}";
    }

    private static string Sentence(List<string> doubts)
    {
        var text = string.Join("; ", doubts);
        return char.ToUpperInvariant(text[0]) + text[1..] + ".";
    }
}
