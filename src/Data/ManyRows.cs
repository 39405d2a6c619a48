using System.Buffers;
using System.Data.Common;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using PeaceTracker.Domain;

namespace PeaceTracker.Data;

/// <summary>
/// Adds many rows of one table by one statement, in the transaction that is under way. A save does so row by row, and each
/// row has the full-text index written anew. The change log is not told: for rows that it is told of in bulk.
/// </summary>
internal static class ManyRows
{
    /// <summary>Adds rows that bring their own numbers.</summary>
    public static async Task AddAsync<T>(TrackerContext db, IReadOnlyCollection<T> rows, CancellationToken cancellationToken)
        where T : class
    {
        if (rows.Count > 0)
        {
            await using var command = Insert(db, Columns<T>(db), rows, "");
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    /// <summary>Adds rows whose keys differ, and gives each its number.</summary>
    public static async Task AddNumberedAsync<T>(TrackerContext db, IReadOnlyCollection<T> rows, CancellationToken cancellationToken)
        where T : class, IKept
    {
        if (rows.Count == 0)
        {
            return;
        }

        var columns = Columns<T>(db);
        var number = columns.Type.FindPrimaryKey()!.Properties.Single();
        await using var command = Insert(db, columns with { Properties = [.. columns.Properties.Where(column => column != number)] }, rows, " RETURNING \"Key\", \"Id\"");
        var numbers = new Dictionary<string, object>(rows.Count, StringComparer.Ordinal);
        await using (var reader = await command.ExecuteReaderAsync(cancellationToken))
        {
            while (await reader.ReadAsync(cancellationToken))
            {
                numbers.Add(reader.GetString(0), Convert.ChangeType(reader.GetInt64(1), number.ClrType, CultureInfo.InvariantCulture));
            }
        }

        foreach (var row in rows)
        {
            db.Entry(row).Property(number).CurrentValue = numbers[row.Key];
        }
    }

    private static Table Columns<T>(TrackerContext db)
        where T : class
    {
        var type = db.Model.FindEntityType(typeof(T))!;
        return new(type, type.GetTableName()!, [.. type.GetProperties()]);
    }

    // The database reads it and no page does: letters of all scripts are written as they are.
    // INSERT INTO "NewsTags" ("ItemId", …) SELECT value ->> 0, … FROM json_each('[[12, …], …]')
    private static DbCommand Insert<T>(TrackerContext db, Table table, IReadOnlyCollection<T> rows, string more)
        where T : class
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = $"INSERT INTO \"{table.Name}\" ({string.Join(", ", table.Properties.Select(property => $"\"{property.GetColumnName()}\""))}) "
            + $"SELECT {string.Join(", ", table.Properties.Select((_, place) => string.Create(CultureInfo.InvariantCulture, $"value ->> {place}")))} FROM json_each($rows){more}";
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("$rows", Written(table, rows));
        command.Parameters.Add(parameter);
        return command;
    }

    private static string Written<T>(Table table, IReadOnlyCollection<T> rows)
        where T : class
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartArray();
            foreach (var row in rows)
            {
                json.WriteStartArray();
                foreach (var property in table.Properties)
                {
                    Write(json, property, row);
                }

                json.WriteEndArray();
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    // As the database's driver writes it.
    private static void Write(Utf8JsonWriter json, IProperty property, object row)
    {
        var value = property.GetGetter().GetClrValue(row);
        value = value is not null && property.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value;
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case string text: json.WriteStringValue(text); break;
            case bool yes: json.WriteNumberValue(yes ? 1 : 0); break;
            case int number: json.WriteNumberValue(number); break;
            case long number: json.WriteNumberValue(number); break;
            case DateTime time: json.WriteStringValue(time.ToString(@"yyyy\-MM\-dd HH\:mm\:ss.FFFFFFF", CultureInfo.InvariantCulture)); break;
            default: throw new NotSupportedException($"{property.Name} holds a {value.GetType().Name}, which is not written in bulk.");
        }
    }

    private sealed record Table(IEntityType Type, string Name, IReadOnlyList<IProperty> Properties);
}
