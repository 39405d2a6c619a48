using PeaceTracker.Controls;
using PeaceTracker.Domain;

namespace PeaceTracker.Curation.Review;

/// <summary>A draft as editors read it: what it would change, field by field and in words.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="FourEyes">Whether its author may not publish it.</param>
/// <param name="Records">Its records in their order of publication.</param>
/// <param name="Trail">What was done with it, oldest first.</param>
public sealed record DraftSheet(DraftView Draft, bool FourEyes, IReadOnlyList<RecordSheet> Records, IReadOnlyList<DraftStep> Trail)
{
    public DraftLine Line => Draft.Line;
}

/// <summary>One record of a draft.</summary>
/// <param name="Table">What kind it is, in words.</param>
/// <param name="Key">Its key.</param>
/// <param name="Headline">What it is, in one line.</param>
/// <param name="Deed">What the draft does to it, in words.</param>
/// <param name="Changed">The fields that say something else, or that are given where it is new.</param>
/// <param name="Unchanged">The fields that stay as they are, without those that are empty.</param>
/// <param name="Evidence">The statements that it rests on, where it is a position; a statement itself.</param>
public sealed record RecordSheet(
    string Table, string Key, string Headline, string Deed, IReadOnlyList<FieldSheet> Changed, IReadOnlyList<FieldSheet> Unchanged,
    IReadOnlyList<EvidenceSheet> Evidence);

/// <summary>How a field is shown.</summary>
public enum FieldLook
{
    /// <summary>One value in the place of another.</summary>
    Value,

    /// <summary>A running text: the difference is told word by word.</summary>
    Words,

    /// <summary>A list: entries come and go.</summary>
    List,

    Stance,
}

/// <summary>A field before and after, in words: references by what they name.</summary>
public sealed record FieldSheet(string Name, string Label, FieldLook Look, string Before, string After, IReadOnlyList<WordPart> Parts);

/// <summary>A statement that a position rests on, and how its quote is tied to its source.</summary>
public sealed record EvidenceSheet(string Key, string Paraphrase, string? Quote, string? Language, QuoteState State, string Source, string? Url, bool InDraft);

/// <summary>Something that was done with a draft. Several savings in a row are one.</summary>
public sealed record DraftStep(string What, string Who, DateTime At, int Times);
