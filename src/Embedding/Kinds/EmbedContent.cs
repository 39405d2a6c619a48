using Microsoft.AspNetCore.Components;
using PeaceTracker.Controls.Drawings;

namespace PeaceTracker.Embedding.Kinds;

/// <summary>What a widget shows, and what it says about it.</summary>
/// <param name="Title">The finding or the name of what is shown: "Territory: where the parties stand".</param>
/// <param name="Body">What stands between title and foot. Headings in it begin at the second level.</param>
/// <param name="Page">The address here of the page that shows all of it, at the same point in time: "/ukraine-2025/positions".</param>
public sealed record EmbedContent(string Title, RenderFragment Body, string Page)
{
    /// <summary>Unit, claimant, definition, or what stances are about; null where the title says all.</summary>
    public string? Subtitle { get; init; }

    /// <summary>What it says in one or two plain sentences, for a link's preview and for who cannot see a picture.</summary>
    public string? Description { get; init; }

    /// <summary>Whose words and figures these are, by name, in order.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>The same as blocks of a picture, for its forms <c>.svg</c> and <c>.png</c>; its title, subtitle and sources are those of the widget.</summary>
    public IReadOnlyList<PictureBlock> Picture { get; init; } = [];

    /// <summary>When an error in what is shown was last put right in public, UTC; null where none was.</summary>
    public DateTime? CorrectedAt { get; init; }

    /// <summary>Whether what was asked for is not in the record: the words stand in the title.</summary>
    public bool IsMissing { get; init; }

    /// <summary>What was asked for is not in the record, or not any more.</summary>
    /// <param name="words">What is missing.</param>
    /// <param name="page">Where to go on.</param>
    public static EmbedContent Missing(string words, string page) => new(words, builder => { }, page) { IsMissing = true };
}
