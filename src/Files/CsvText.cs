using CsvHelper;

namespace PeaceTracker.Files;

/// <summary>Comma-separated text in which every broken line is a fault, told with its number, and none is mended in silence.</summary>
internal static class CsvText
{
    /// <summary>What is kept by hand or reported by the day is smaller; beyond this something else was put in its place.</summary>
    public const long MaxBytes = 64 * 1024 * 1024;

    // A file of another kind breaks in each of a million lines; so many are enough to see it.
    private const int MostBroken = 100;

    /// <summary>
    /// A reader before the header, which adds a fault for each broken line that it comes to and passes over lines of the
    /// wrong length; null, with a fault, where the bytes are no such text.
    /// </summary>
    public static CsvReader? Open(string file, byte[] bytes, ICollection<Fault> faults)
    {
        if (bytes.LongLength > MaxBytes)
        {
            faults.Add(new(file, null, null, "is larger than 64 MB"));
            return null;
        }

        if (Utf8Text.Check(file, bytes, faults) is not { } text)
        {
            return null;
        }

        if (Impostor(text.Span) is { } impostor)
        {
            faults.Add(new(file, 1, null, $"is {impostor}, not comma-separated text"));
            return null;
        }

        var told = 0;
        return CsvReader.Create(text, new CsvReaderOptions
        {
            Separator = ',',
            TrackLineNumbers = true,
            FieldCountMismatch = CsvFieldCountHandling.Skip,
            OnMalformedRecord = broken =>
            {
                told++;
                if (told <= MostBroken)
                {
                    faults.Add(new(file, (int)broken.LineNumber, null, told < MostBroken ? Complaint(broken) : "is broken, as more lines are than are told"));
                }
            },
        });
    }

    // Other people's tools save answers of other kinds under the name of the file that was asked for.
    private static string? Impostor(ReadOnlySpan<byte> text)
    {
        var start = text.TrimStart(" \t\r\n"u8);
        return start switch
        {
            [(byte)'{' or (byte)'[', ..] => "JSON",
            [(byte)'<', ..] => "a web page or XML",
            _ => null,
        };
    }

    private static string Complaint(CsvMalformedRecord broken) => broken.Reason switch
    {
        CsvMalformedReason.FieldCountMismatch => "does not have as many cells as the header",
        CsvMalformedReason.UnterminatedQuote => "has a quotation mark that is never closed",
        _ => "has a stray quotation mark",
    };
}
