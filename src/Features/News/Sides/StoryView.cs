using PeaceTracker.Features.News.Items;

namespace PeaceTracker.Features.News.Sides;

/// <summary>A story as each side's media tell it. Immutable: open pages share it.</summary>
/// <param name="Negotiation">The negotiation's title.</param>
/// <param name="Items">How many articles it has.</param>
/// <param name="Shown">How many of them are here: of a very long story the first.</param>
/// <param name="Origins">Who they go back to, in the order in which they appeared.</param>
/// <param name="First">The article that was published first.</param>
/// <param name="LastAt">When the last one was published, UTC.</param>
/// <param name="Columns">The sides, those that do not tell it among them.</param>
/// <param name="Issues">The issues that the first article is about, with what is reported on them that day.</param>
public sealed record StoryView(
    string Negotiation, int Items, int Shown, IReadOnlyList<TellingOrigin> Origins, NewsLine First, DateTime LastAt, IReadOnlyList<SideColumn> Columns, IReadOnlyList<ItemTopic> Issues);

/// <summary>Who articles go back to.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Name">The agency, publisher or feed.</param>
/// <param name="Items">How many articles of the story do.</param>
/// <param name="Sides">How many sides have one of them.</param>
public sealed record TellingOrigin(int Number, string Name, int Items, int Sides);

/// <summary>How one side's media tell a story.</summary>
/// <param name="Side">The side.</param>
/// <param name="Articles">Its articles, the first one first; empty where it has none.</param>
public sealed record SideColumn(MediaSide Side, IReadOnlyList<SideArticle> Articles)
{
    /// <summary>How long after another time its first report came, in words; null where it has none.</summary>
    public string? After(DateTime first) => Articles.Count == 0 ? null : (Articles[0].Line.At - first) switch
    {
        var late when late < TimeSpan.FromMinutes(1) => "the first of all",
        var late when late < TimeSpan.FromHours(1) => $"{(int)late.TotalMinutes} min after the first",
        var late when late < TimeSpan.FromDays(2) => $"{(int)late.TotalHours} h {late.Minutes} min after the first",
        var late => $"{(int)late.TotalDays} days after the first",
    };
}

/// <summary>An article beside others.</summary>
/// <param name="Line">What lists show of it.</param>
/// <param name="Origin">Number of its <see cref="TellingOrigin"/>.</param>
public sealed record SideArticle(NewsLine Line, int Origin);
