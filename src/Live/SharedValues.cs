using System.Buffers;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Caching.Hybrid;

namespace PeaceTracker.Live;

/// <summary>A value that all readers share as it is: it never leaves the process, and it never changes.</summary>
[ImmutableObject(true)]
internal sealed record SharedValue<T>(T Value) : ISharedValue;

/// <summary>Marks values that are not copied.</summary>
internal interface ISharedValue;

/// <summary>The cache asks for the bytes of everything that it keeps, if only to weigh it. Shared values have none.</summary>
internal sealed class SharedValueSerializers : IHybridCacheSerializerFactory
{
    public bool TryCreateSerializer<T>([NotNullWhen(true)] out IHybridCacheSerializer<T>? serializer)
    {
        serializer = typeof(ISharedValue).IsAssignableFrom(typeof(T)) ? new Weightless<T>() : null;
        return serializer is not null;
    }

    private sealed class Weightless<T> : IHybridCacheSerializer<T>
    {
        public T Deserialize(ReadOnlySequence<byte> source) => throw new NotSupportedException("Shared values stay in the process.");

        public void Serialize(T value, IBufferWriter<byte> target)
        {
            // Nothing to write.
        }
    }
}
