using PeaceTracker.Domain;

namespace PeaceTracker.Controls.Drawings;

/// <summary>
/// What a picture says, without how it looks: a title, blocks below each other, and a foot that says where it comes from.
/// <see cref="PictureWriter"/> draws it as SVG and as PNG, at any width, in both themes.
/// </summary>
/// <param name="Title">What the picture shows, in a line.</param>
/// <param name="Subtitle">Which part of it, or of which time.</param>
/// <param name="Blocks">What is below, in order. What finds no room is counted: "…and 3 more".</param>
/// <param name="Foot">Where it comes from.</param>
public sealed record Picture(string Title, string? Subtitle, IReadOnlyList<PictureBlock> Blocks, PictureFoot Foot)
{
    /// <summary>The words that a picture says by itself.</summary>
    public PictureWords Words { get; init; } = new();
}

/// <summary>The words that a picture says by itself, in its language.</summary>
public sealed record PictureWords
{
    public string Source { get; init; } = "Source: {0}";

    public string Licence { get; init; } = "Licence: {0}";

    /// <summary>What found no room.</summary>
    public string More { get; init; } = "…and {0} more";

    public string NoReport { get; init; } = "no report that day";

    public string None { get; init; } = "none that day, as reported";

    public string NoDay { get; init; } = "No day to show.";

    /// <summary>From which day on something else is counted, and what.</summary>
    public string From { get; init; } = "from {0}, {1}";

    /// <summary>How a day is written.</summary>
    public Func<DateOnly, string> Day { get; init; } = day => day.Text();
}

/// <summary>Where a picture comes from, at its foot.</summary>
/// <param name="AsOf">The time that it was taken at: "As of 24 Apr 2025, 17:05 UTC".</param>
/// <param name="Source">Who said or published what it shows, without the word "Source"; null where the address says it.</param>
/// <param name="Licence">How it may be used; null where nothing is said.</param>
/// <param name="Address">The page that it shows, an absolute address of http or https.</param>
public sealed record PictureFoot(string AsOf, string? Source, string? Licence, Uri Address);

/// <summary>How a picture looks. What is out of bounds is drawn at the bound.</summary>
/// <param name="Width">From 320 to 1600, in the drawing's units.</param>
/// <param name="Height">A fixed height, in which what finds no room is counted; null where the content says it.</param>
/// <param name="Dark">In the colours of the dark theme.</param>
public sealed record PictureLook(int Width, int? Height = null, bool Dark = false)
{
    /// <summary>The form that programs show beside a link: 1200 by 630.</summary>
    public static PictureLook Card(bool dark = false) => new(1200, 630, dark);

    internal PictureLook Bounded => this with { Width = Math.Clamp(Width, 320, 1600), Height = Height is { } height ? Math.Clamp(height, 320, 2400) : null };
}

/// <summary>A part of a picture.</summary>
public abstract record PictureBlock;

/// <summary>What the blocks after it are about.</summary>
public sealed record PictureHeading(string Text) : PictureBlock;

/// <summary>A text.</summary>
/// <param name="Quotation">Somebody’s own words: slanted, with a bar beside them. The marks of quotation are the caller’s.</param>
/// <param name="Said">Who said it where, below the text; null where nothing is to be said.</param>
public sealed record PictureParagraph(string Text, bool Quotation = false, string? Said = null) : PictureBlock;

/// <summary>Stances in a table, or below each other where there is no room for one.</summary>
/// <param name="Columns">Whose stances they are; one entry for each column.</param>
public sealed record PictureStanceRows(IReadOnlyList<string> Columns, IReadOnlyList<PictureStanceRow> Rows) : PictureBlock;

/// <summary>A row of stances.</summary>
/// <param name="Label">What they are about.</param>
/// <param name="Text">The sentence that they are toward; null where it is said elsewhere.</param>
/// <param name="Cells">One for each column.</param>
public sealed record PictureStanceRow(string Label, string? Text, IReadOnlyList<PictureStance> Cells);

/// <summary>A stance: its shape and its word.</summary>
/// <param name="Date">When it was said; null where nothing was.</param>
/// <param name="Text">What was said, in short; null where the word is enough.</param>
/// <param name="Word">The word for the stance in the picture's language; null for the English one.</param>
public sealed record PictureStance(Stance Stance, string? Date = null, string? Text = null, string? Word = null);

/// <summary>What happened or was said, one entry below the other.</summary>
public sealed record PictureEntries(IReadOnlyList<PictureEntry> Entries) : PictureBlock;

/// <summary>An entry.</summary>
/// <param name="Date">When; empty where no entry has a date.</param>
/// <param name="Head">What, in a line.</param>
/// <param name="Text">More of it.</param>
/// <param name="Stance">The stance whose shape stands before the head.</param>
/// <param name="Glyph">One sign that stands before the head instead.</param>
public sealed record PictureEntry(string Date, string Head, string? Text = null, Stance? Stance = null, string? Glyph = null);

/// <summary>Figures by day as bars. A day without a report is told from a day of which none is reported.</summary>
/// <param name="Unit">What is counted: "drones launched".</param>
/// <param name="Claimant">Who says so, in words: "as the Air Force of Ukraine reports".</param>
/// <param name="Days">In order of time; a day that is missing has no report.</param>
/// <param name="Breaks">Days from which something else is counted.</param>
/// <param name="Colour">The colour of the bars by its name in the palette: "drone", "missile".</param>
public sealed record PictureBars(
    string Unit, string Claimant, IReadOnlyList<PictureBar> Days, IReadOnlyList<PictureBreak> Breaks, string Colour = "drone") : PictureBlock
{
    /// <summary>The words for a bar without a figure, where they are not those for a day without a report.</summary>
    public string? NoReport { get; init; }

    /// <summary>The words for a bar of which none is reported, where it is not a day's.</summary>
    public string? None { get; init; }
}

/// <summary>A figure of a day, or of the days from it to another; null where there is none.</summary>
/// <param name="To">The last day that it is of; null for the first alone.</param>
public sealed record PictureBar(DateOnly Day, int? Value, DateOnly? To = null)
{
    internal DateOnly End => To > Day ? To.Value : Day;
}

/// <summary>A day from which something else is counted, and what.</summary>
public sealed record PictureBreak(DateOnly Day, string Words);

/// <summary>One figure, large.</summary>
/// <param name="Number">The figure as it is written: "1,204", or "no report".</param>
/// <param name="Unit">What is counted.</param>
/// <param name="Claimant">Who says so, in words.</param>
/// <param name="Definition">What the claimant counts as one; null where it is not known.</param>
public sealed record PictureFigure(string Number, string Unit, string? Claimant, string? Definition) : PictureBlock;

/// <summary>Groups of blocks side by side, or below each other where there is no room for that.</summary>
public sealed record PictureColumns(IReadOnlyList<IReadOnlyList<PictureBlock>> Columns) : PictureBlock;

/// <summary>What a reader has to know to read the rest, in small letters.</summary>
public sealed record PictureNote(string Text) : PictureBlock;
