using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using PeaceTracker.Domain;

namespace PeaceTracker.Data;

/// <summary>What stands behind the fields of a row's written text: which kind of value each is, and by which key a row is known that a number names.</summary>
internal static class RowKeys
{
    /// <summary>The type of a noun's field; null where the noun has no such field now.</summary>
    public static Type? TypeOf(this TrackerContext db, Noun? noun, string field) => Property(db, noun, field)?.ClrType;

    /// <summary>The table that the numbers in a field are of; null where it holds no such numbers.</summary>
    public static string? TableOf(this TrackerContext db, Noun? noun, string field) =>
        Property(db, noun, field)?.GetContainingForeignKeys().FirstOrDefault()?.PrincipalEntityType.GetTableName();

    /// <summary>The keys of rows by number. A row whose table has no keys is left out.</summary>
    public static async Task<IReadOnlyDictionary<long, string>> KeysAsync(this TrackerContext db, string table, IEnumerable<long> numbers, CancellationToken cancellationToken)
    {
        var keys = new Dictionary<long, string>();
        var type = db.Model.GetEntityTypes().First(candidate => candidate.GetTableName() == table);
        var key = (string[])["Key", nameof(Negotiation.Slug), "Url"];
        if (Sql(type, key.FirstOrDefault(name => type.FindProperty(name) is not null)) is not { } sql)
        {
            return keys;
        }

        await db.Database.OpenConnectionAsync(cancellationToken);
        await using var command = db.Database.GetDbConnection().CreateCommand();

        // Names come from the model and numbers are numbers: nothing that anybody wrote.
        command.CommandText = $"{sql} IN ({string.Join(',', numbers.Distinct().Select(number => number.ToString(CultureInfo.InvariantCulture)))})";
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            keys[rows.GetInt64(0)] = rows.GetString(1);
        }

        return keys;
    }

    private static string? Sql(IEntityType type, string? column) => type.ClrType == typeof(Position)
        ? "SELECT o.Id, p.Key || ' on ' || i.Key FROM Positions o JOIN Parties p ON p.Id = o.PartyId JOIN Issues i ON i.Id = o.IssueId WHERE o.Id"
        : column is null ? null : $"SELECT Id, \"{column}\" FROM \"{type.GetTableName()}\" WHERE Id";

    private static IProperty? Property(TrackerContext db, Noun? noun, string field) => noun is null ? null
        : db.Model.FindEntityType($"{typeof(Position).Namespace}.{(noun == Noun.Position ? nameof(PositionRevision) : noun.ToString())}")?.FindProperty(field);
}
