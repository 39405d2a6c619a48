using System.Text;

namespace PeaceTracker.Tests.Support;

/// <summary>Invented files in the form of the Kaggle set: the header as it is, and rows that say only what a test is about.</summary>
internal static class KaggleText
{
    public const string Name = "missile_attacks_daily.csv";

    public const string Header =
        "time_start,time_end,model,launch_place,target,target_main,launched,destroyed,not_reach_goal,still_attacking,border_crossing,is_shahed,"
        + "num_hit_location,num_fall_fragment_location,carrier,turbojet,turbojet_destroyed,affected region,destroyed_details,launched_details,"
        + "launch_place_details,source";

    public const string AirForcePost = "kpszsu/posts/pfbid0Invented";

    public static string Row(
        string start = "2025-02-01 20:00", string end = "2025-02-02 08:00", string model = "Shahed-136/131", string target = "Ukraine",
        string launched = "10.0", string destroyed = "6.0", string lost = "", string still = "", string hits = "", string source = AirForcePost,
        string place = "Somewhere", string details = "\"{'south': 4, 'east': NaN}\"") =>
        $"{start},{end},{model},{place},{target},,{launched},{destroyed},{lost},{still},{{}},,{hits},,,,,,{details},,,{source}";

    public static byte[] File(params IEnumerable<string> rows) => Encoding.UTF8.GetBytes(string.Join('\n', rows.Prepend(Header)) + "\n");
}
