using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using PeaceTracker.Domain;

namespace PeaceTracker.Data.RollUps;

/// <summary>Adds rows to the roll-ups by one prepared command, in the transaction that is under way: there may be a hundred thousand of them.</summary>
internal sealed class RollUpInsert : IAsyncDisposable
{
    private static readonly string[] Columns =
    [
        "NegotiationId", "AttackerId", "TargetId", "ClaimantId", "DayRule", "Day", "StrikeDay", "Kind", "SubKind", "Figure", "CountingDefinitionId",
        "Best", "Low", "High", "Bound", "Strikes", "Untimed", "Alone",
    ];

    private readonly int negotiation;

    private readonly IReadOnlyDictionary<string, int> definitions;

    private readonly DbCommand command;

    public RollUpInsert(TrackerContext db, int negotiation, IReadOnlyDictionary<string, int> definitions)
    {
        (this.negotiation, this.definitions) = (negotiation, definitions);
        command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = $"INSERT INTO StrikeRollUps ({string.Join(", ", Columns)}) VALUES ({string.Join(", ", Columns.Select(column => "$" + column))})";
        foreach (var column in Columns)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = "$" + column;
            command.Parameters.Add(parameter);
        }
    }

    public async Task AddAsync(RollUpKey key, Tally tally, CancellationToken cancellationToken)
    {
        var counted = key.Counted;
        Set(
            negotiation, key.AttackerId, key.TargetId, key.ClaimantId, Words<DayRule>.Of(key.DayRule), Text(key.Day), Text(key.StrikeDay), Words<WeaponKind>.Of(counted.Kind),
            counted.SubKind is { } sub ? Words<WeaponSubKind>.Of(sub) : DBNull.Value, Words<Figure>.Of(counted.Figure), definitions[counted.Definition],
            tally.Best, tally.Low, tally.High, Words<Bound>.Of(tally.Bound), tally.Strikes, tally.Untimed, tally.Alone);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public ValueTask DisposeAsync() => command.DisposeAsync();

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private void Set(params ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i];
        }
    }

    // A word is looked up and not made for each row.
    private static class Words<T>
        where T : struct, Enum
    {
        private static readonly Dictionary<T, string> Known = Enum.GetValues<T>().ToDictionary(value => value, value => value.ToString());

        public static string Of(T value) => Known[value];
    }
}
