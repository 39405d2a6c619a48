namespace PeaceTracker.Records;

/// <summary>
/// What the keys of a dossier's rows are in the database. A ring that is only there for checking answers every key with
/// nothing in particular.
/// </summary>
internal sealed class KeyRing(bool checkingOnly)
{
    private readonly Dictionary<(string Table, string Key), int> ids = [];

    public static KeyRing ForChecking { get; } = new(checkingOnly: true);

    public void Add(RecordTable table, string key, int id) => ids[(table.Name, key)] = id;

    public int Id(RecordTable table, string key) => checkingOnly ? 0 : ids[(table.Name, key)];

    public int? OptionalId(RecordTable table, string? key) => key is null ? null : Id(table, key);
}
