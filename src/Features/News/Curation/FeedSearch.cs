namespace PeaceTracker.Features.News.Curation;

/// <summary>What looking for the feeds of a page came to.</summary>
/// <param name="Refusal">Why nothing was found, as a sentence; null where something was.</param>
/// <param name="Feeds">What was found, in the order of the page.</param>
/// <param name="Notes">What else is to be known: where it was looked, and what was left out. Sentences.</param>
public sealed record FeedSearch(string? Refusal, IReadOnlyList<FoundFeed> Feeds, IReadOnlyList<string> Notes)
{
    internal static FeedSearch Refused(string why) => new(why, [], []);
}

/// <summary>A feed that was found, or is said to be one.</summary>
/// <param name="Address">Where it is.</param>
/// <param name="Kind">RSS, Atom or JSON Feed, as the page says; null where it says nothing.</param>
/// <param name="Title">What it is called; null where that is not said.</param>
public sealed record FoundFeed(string Address, string? Kind, string? Title)
{
    /// <summary>The title under which this address is subscribed already; null where it is not.</summary>
    public string? Subscribed { get; init; }

    /// <summary>What it holds, where it had to be read to be found.</summary>
    public FeedSample? Sample { get; init; }
}

/// <summary>What looking into a feed came to.</summary>
/// <param name="Refusal">Why it cannot be read, as a sentence; null where it can.</param>
/// <param name="Sample">What it holds; null where it cannot be read.</param>
public sealed record FeedLook(string? Refusal, FeedSample? Sample);

/// <summary>What a feed holds at this moment. Nothing of it is stored.</summary>
/// <param name="Address">Where it is, or says it has moved for good.</param>
/// <param name="Title">Its own title; null where it has none.</param>
/// <param name="HomePage">The page it belongs to; null where it does not say.</param>
/// <param name="Language">BCP 47 tag; null where it does not say.</param>
/// <param name="Items">How many items it holds.</param>
/// <param name="First">Those that stand first in it.</param>
public sealed record FeedSample(string Address, string? Title, string? HomePage, string? Language, int Items, IReadOnlyList<SampledItem> First);

/// <summary>An item of a feed that is being looked into.</summary>
/// <param name="Title">Its title, else the beginning of what it says.</param>
/// <param name="On">The day it is dated, UTC; null where it is not.</param>
public sealed record SampledItem(string Title, DateOnly? On);
