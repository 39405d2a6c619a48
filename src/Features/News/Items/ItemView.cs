namespace PeaceTracker.Features.News.Items;

/// <summary>An item at length. Immutable: open pages share it.</summary>
/// <param name="Negotiation">The negotiation's title.</param>
/// <param name="Line">What lists show of it.</param>
/// <param name="Author">Who wrote it, where the feed says so.</param>
/// <param name="FirstSeenAt">When it was first seen here, UTC.</param>
/// <param name="ChangedAt">When what it says now was first seen here, UTC; null where it has never changed.</param>
/// <param name="LanguageIsGuessed">Whether its language was told from the words.</param>
/// <param name="About">The parties and issues that it is about.</param>
/// <param name="Body">What it says at length, as it is stored; null where the feed carries no more than a summary.</param>
/// <param name="Wordings">What it said at each time, the first one first.</param>
/// <param name="Story">The other articles of its story; null where it stands alone.</param>
public sealed record ItemView(
    string Negotiation, NewsLine Line, string? Author, DateTime FirstSeenAt, DateTime? ChangedAt, bool LanguageIsGuessed,
    IReadOnlyList<ItemTopic> About, string? Body, IReadOnlyList<Wording> Wordings, ItemStory? Story);

/// <summary>What an item is about.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Address">Its page.</param>
public sealed record ItemTopic(string Name, string Address);

/// <summary>What an item said from one time on.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="SeenAt">When it was first seen here, UTC.</param>
/// <param name="Title">Its title.</param>
/// <param name="Summary">Its summary; empty where it had none.</param>
/// <param name="Text">Its words at length; empty where it had none.</param>
/// <param name="Url">Its address; empty where it had none.</param>
public sealed record Wording(int Number, DateTime SeenAt, string Title, string Summary, string Text, string Url);

/// <summary>A story that an item is part of.</summary>
/// <param name="Items">How many articles it has.</param>
/// <param name="Origins">How many of them are independent.</param>
/// <param name="Others">The others, the first one first.</param>
public sealed record ItemStory(int Items, int Origins, IReadOnlyList<NewsLine> Others);
