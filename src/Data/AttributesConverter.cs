using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace PeaceTracker.Data;

/// <summary>Attributes by name are stored as JSON.</summary>
internal sealed class AttributesConverter() : ValueConverter<IReadOnlyDictionary<string, string>, string>(
    attributes => JsonSerializer.Serialize(attributes, JsonSerializerOptions.Default),
    json => JsonSerializer.Deserialize<Dictionary<string, string>>(json, JsonSerializerOptions.Default)!);

/// <summary>They are the same when the same names have the same values, in the same order.</summary>
internal sealed class AttributesComparer() : ValueComparer<IReadOnlyDictionary<string, string>>(
    (left, right) => ReferenceEquals(left, right) || (left != null && right != null && left.SequenceEqual(right)),
    attributes => attributes.Aggregate(0, HashCode.Combine));
