using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace PeaceTracker.Data;

/// <summary>Times are UTC in the database and in the code; a time of any other kind is a fault of whoever made it.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    time => Checked(time),
    time => DateTime.SpecifyKind(time, DateTimeKind.Utc))
{
    private static DateTime Checked(DateTime time) => time.Kind == DateTimeKind.Utc
        ? time
        : throw new ArgumentException($"{time:O} is not a UTC time.", nameof(time));
}
