using System.Globalization;
using System.Text.RegularExpressions;

namespace PeaceTracker.Features.News.Parsing;

/// <summary>
/// How far east of UTC a zone is, as feeds name it. An abbreviation that means one thing here and another there, such as
/// IST, means nothing.
/// </summary>
internal static partial class DateZones
{
    private static readonly Dictionary<string, double> Hours = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Z"] = 0, ["UT"] = 0, ["UTC"] = 0, ["GMT"] = 0, ["WET"] = 0,
        ["BST"] = 1, ["WEST"] = 1, ["CET"] = 1, ["MET"] = 1, ["CEST"] = 2, ["MEST"] = 2,
        ["EET"] = 2, ["EEST"] = 3, ["MSK"] = 3, ["MSD"] = 4, ["TRT"] = 3,
        ["EST"] = -5, ["EDT"] = -4, ["CST"] = -6, ["CDT"] = -5, ["MST"] = -7, ["MDT"] = -6, ["PST"] = -8, ["PDT"] = -7,
        ["AKST"] = -9, ["AKDT"] = -8, ["HST"] = -10,
        ["JST"] = 9, ["KST"] = 9, ["HKT"] = 8, ["NZST"] = 12, ["NZDT"] = 13, ["AEST"] = 10, ["AEDT"] = 11,
    };

    /// <summary>The offset; null where there is no zone or nobody knows it.</summary>
    public static TimeSpan? Offset(string zone)
    {
        var name = zone.Trim();
        if (Hours.TryGetValue(name, out var hours))
        {
            return TimeSpan.FromHours(hours);
        }

        if (Numeric().Match(name) is not { Success: true } match)
        {
            return Hours.TryGetValue(Comment().Replace(name, ""), out hours) ? TimeSpan.FromHours(hours) : null;
        }

        var digits = match.Groups["digits"].Value.Replace(":", "", StringComparison.Ordinal);
        var number = int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        var (hour, minute) = digits.Length <= 2 ? (number, 0) : Math.DivRem(number, 100);
        return hour <= 14 && minute < 60 ? new TimeSpan(hour, minute, 0) * (match.Groups["sign"].Value == "+" ? 1 : -1) : null;
    }

    // +0300   +03:00   +3   GMT+3   UTC +03:00   +0300 (MSK)   +0300 MSK
    [GeneratedRegex("^((GMT|UTC|UT)\\s*)?(?<sign>[+\u2212-])(?<digits>[0-9]{1,2}(:?[0-9]{2})?)(\\s*(\\([^()]*\\)|[A-Z]+))?$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Numeric();

    // MSK (Moscow)
    [GeneratedRegex("\\s*\\([^()]*\\)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Comment();
}
