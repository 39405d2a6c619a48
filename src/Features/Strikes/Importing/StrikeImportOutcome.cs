using PeaceTracker.Domain;

namespace PeaceTracker.Features.Strikes.Importing;

/// <summary>What came of importing a strike file.</summary>
internal abstract record StrikeImportOutcome
{
    /// <summary>It was refused; nothing was changed.</summary>
    public sealed record Refused(IReadOnlyList<string> Faults) : StrikeImportOutcome
    {
        /// <summary>What the file is, as far as it could be read; null where it was not looked at.</summary>
        public StrikeSummary? Summary { get; init; }

        public override string ToString() => string.Join(' ', Faults);
    }

    /// <summary>These very bytes were imported before; nothing was changed.</summary>
    public sealed record Same(int Batch, string Name, DateTime ImportedAt) : StrikeImportOutcome;

    /// <summary>It was stored, or would be where the import was a rehearsal.</summary>
    public sealed record Stored(StrikeSummary Summary, ImportBatch Batch, StrikeDifference Difference) : StrikeImportOutcome;
}

/// <summary>How a file differs from what is there, in rows of the file and in figures.</summary>
internal sealed class StrikeDifference
{
    /// <summary>Rows that are new.</summary>
    public int Added { get; set; }

    /// <summary>Rows that were there and said something else, or less.</summary>
    public int Revised { get; set; }

    /// <summary>Rows that were there and said the same.</summary>
    public int Unchanged { get; set; }

    /// <summary>Strikes of earlier editions that this file does not have. They stay.</summary>
    public int Removed { get; set; }

    /// <summary>Figures of earlier editions that this file leaves out of its rows. They stay.</summary>
    public int FiguresRemoved { get; set; }

    public int FiguresAdded { get; set; }

    public int FiguresRevised { get; set; }

    /// <summary>The first of the keys that are no longer there.</summary>
    public IReadOnlyList<string> FirstRemoved { get; set; } = [];

    /// <summary>The first of the figures that are no longer there.</summary>
    public List<string> FirstFiguresRemoved { get; } = [];

    /// <summary>The first of the rows that say something else, with what they said: "kma-…-launched: 145 was 140".</summary>
    public List<string> FirstRevised { get; } = [];

    /// <summary>Places that no claim named before.</summary>
    public IReadOnlyList<string> NewPlaces { get; set; } = [];
}
