using PeaceTracker.Controls.Drawings;
using PeaceTracker.Embedding.Words;
using PeaceTracker.Features.Positions.Cell;

namespace PeaceTracker.Features.Positions.Embed;

/// <summary>A cell as a quotation card.</summary>
/// <param name="Proposition">The sentence that the stance is about.</param>
/// <param name="Revision">What the party says; null where nothing is known.</param>
/// <param name="Said">The statement whose words are quoted; null where the evidence gives none.</param>
/// <param name="Note">Which revision it is, where one was fixed by its number; null where the card shows what holds.</param>
/// <param name="Address">Where the revision can be read for ever; null where there is none.</param>
public sealed record QuoteCard(string Proposition, RevisionLine? Revision, StatementLine? Said, string? Note, string? Address, EmbedWords Words)
{
    /// <summary>The statement that it is read from: the one quoted, else the firmest.</summary>
    public StatementLine? From => Said ?? Revision?.Lead;

    /// <summary>What stands between the quotation marks; null where nothing is quoted.</summary>
    public string? Quoted => Said?.InEnglish() ?? Said?.Quote;

    /// <summary>How the words are tied to their source, in a sentence.</summary>
    public string State => Said is null ? Words["quote.summary"] : Words["quote." + Said.QuoteState];

    /// <summary>Who says it: the person, else the text, else the source.</summary>
    public string? Who => From is { } from ? from.Speaker ?? from.Proposal ?? Words.Say("quote.reported", from.Source) : null;

    /// <summary>"Said 24 Apr 2025, published 25 Apr 2025."</summary>
    public string? When => Revision is null ? null : Said is { } said
        ? Words.Say("quote.when", Words.Day(said.SaidOn), Words.Day(said.PublishedOn))
        : Words.Say("quote.when", Words.Day(Revision.SaidOn), Words.Day(Revision.PublishedOn));

    /// <summary>The same as a picture.</summary>
    public IReadOnlyList<PictureBlock> Picture => Revision is null ? [] :
    [
        new PictureParagraph(Quoted is { } words ? $"“{words}”" : Revision.Summary, Quoted is not null, Who is null ? When : $"{Who}{(From?.Speaker is not null && From.Office is { Length: > 0 } office ? $", {office}" : null)}. {When}"),
        new PictureEntries([new("", Words.Stance(Revision.Stance), $"{Words["quote.toward"]} “{Proposition}”{(Revision.Condition is { } condition ? $" {Words["quote.condition"]} {condition}" : null)}", Revision.Stance)]),
        new PictureNote(State),
    ];
}
