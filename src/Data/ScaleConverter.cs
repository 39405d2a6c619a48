using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using PeaceTracker.Domain;

namespace PeaceTracker.Data;

/// <summary>A scale is stored with its issue, as JSON.</summary>
internal sealed class ScaleConverter() : ValueConverter<IReadOnlyList<Landmark>, string>(
    scale => JsonSerializer.Serialize(scale, JsonSerializerOptions.Default),
    json => JsonSerializer.Deserialize<List<Landmark>>(json, JsonSerializerOptions.Default)!);

/// <summary>Two scales are the same when their landmarks are.</summary>
internal sealed class ScaleComparer() : ValueComparer<IReadOnlyList<Landmark>>(
    (left, right) => ReferenceEquals(left, right) || (left != null && right != null && left.SequenceEqual(right)),
    scale => scale.Aggregate(0, HashCode.Combine));
