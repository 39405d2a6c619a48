using PeaceTracker.Domain;
using static PeaceTracker.Records.RecordField;

namespace PeaceTracker.Records;

/// <summary>The tables of <see cref="RecordFormat"/> that are about news.</summary>
internal static class NewsRecords
{
    private const string TermSyntax = "Whole words without regard to letter case; 'Путин*' with any ending; several words are a phrase; capitals only are compared with case.";

    public static RecordTable TagRules { get; } = new("tag_rules", Noun.TagRule, "By which words news are known to be about a party, speaker, issue, weapon or place.",
    [
        Key(),
        Word<TagSubject>("subject", "What the tag is about.") with { Required = true },
        Needed("about", "Key of the party, speaker, issue or weapon; for a place a slug of its own."),
        Text("label", "What a place is called; empty for everything else."),
        Lines("terms", $"Any of these is enough, separated by semicolons. {TermSyntax}"),
        Lines("without", "What does not count although a term stands in it, separated by semicolons."),
        Lines("patterns", "Regular expressions, any of which is enough, separated by semicolons; a semicolon within one is written \\x3b."),
        Lines("languages", "BCP 47 tags of the languages it is for, separated by semicolons; empty is all."),
    ]);

    public static RecordTable TriageRules { get; } = new("triage_rules", Noun.TriageRule, "What makes an item of the news worth a curator's look: all that a rule says must hold.",
    [
        Key(),
        Needed("title", "What it looks for."),
        Lines("tags", "Tags that an item must all have, as 'party:ukraine', separated by semicolons; a subject alone, as 'issue', stands for any tag of it."),
        Lines("without_tags", "Tags of which it must have none."),
        Lines("terms", $"Terms of which it must have one; empty asks for none. {TermSyntax}"),
        Lines("languages", "BCP 47 tags of the languages it may be in; empty is all."),
        Text("assignee", "Name of the account that is given what it finds."),
    ]);

    public static RecordTable News { get; } = new("news", Noun.NewsItem, "Pages that the dossier documents.",
    [
        Key(),
        Needed("title", "Headline, or our own description."),
        Flag("title_is_ours", "Whether the title is our own description, not the publisher's headline."),
        Text("summary", "What it says, in our own words."),
        ReadAt(),
        Address() with { Required = true },
        Text("language", "BCP 47 tag."),
        Date("published_on", "Day of publication.") with { Required = true },
    ]);
}
