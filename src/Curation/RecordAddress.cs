namespace PeaceTracker.Curation;

/// <summary>The addresses of the pages with which records are kept.</summary>
public static class RecordAddress
{
    /// <summary>The last part of the address where a record is begun. A record of this key is named in the query.</summary>
    public const string New = "new";

    /// <summary>The list of a table.</summary>
    public static string List(string negotiation, string table) => $"/admin/{negotiation}/{table}";

    /// <summary>Where a record is begun.</summary>
    public static string Beginning(string negotiation, string table) => $"/admin/{negotiation}/{table}/{New}";

    /// <summary>Where a published record is edited.</summary>
    public static string Record(string negotiation, string table, string key) =>
        key == New ? $"/admin/{negotiation}/{table}/{New}?record={New}" : $"/admin/{negotiation}/{table}/{Uri.EscapeDataString(key)}";

    /// <summary>Where a draft is gone on with. Its key may be anything that was typed, so it is no part of the address.</summary>
    public static string Draft(string negotiation, string table, int draft) => $"/admin/{negotiation}/{table}/{New}?draft={draft}";
}
