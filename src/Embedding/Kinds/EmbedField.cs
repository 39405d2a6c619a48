namespace PeaceTracker.Embedding.Kinds;

/// <summary>What may stand in a field.</summary>
public enum EmbedFieldType
{
    /// <summary>The key of one record.</summary>
    Key,

    /// <summary>Keys of several, in any order.</summary>
    Keys,

    /// <summary>One of the field's own words.</summary>
    Word,

    /// <summary>A day, UTC.</summary>
    Day,

    /// <summary>A number from 1 on.</summary>
    Count,
}

/// <summary>Something that can be chosen of a kind of widget.</summary>
/// <param name="Name">Its name in the address.</param>
/// <param name="Type">What may stand in it.</param>
/// <param name="Label">What it is called where it is chosen.</param>
public sealed record EmbedField(string Name, EmbedFieldType Type, string Label)
{
    /// <summary>Whose keys are meant: the builder offers them by name.</summary>
    public EmbedOffer Of { get; init; }

    /// <summary>The words of a field of words with what they are called; the first is the default.</summary>
    public IReadOnlyList<(string Word, string Label)> Words { get; init; } = [];

    /// <summary>Whether nothing can be shown without it.</summary>
    public bool Needed { get; init; }

    /// <summary>The most that a number can be, and what it is where nothing is said.</summary>
    public (int Default, int Most) Numbers { get; init; } = (10, 50);
}

/// <summary>Whose keys a field holds.</summary>
public enum EmbedOffer
{
    /// <summary>Nobody's that could be listed.</summary>
    None,
    Parties,
    Issues,
    Proposals,
    Claimants,

    /// <summary>Media and institutions.</summary>
    Sources,
}
