using PeaceTracker.Domain;

namespace PeaceTracker.Live;

/// <summary>What a live page listens for. A topic says that something changed, never what: the page comes and reads.</summary>
public enum LiveTopic
{
    /// <summary>Positions and what they rest on: parties, issues, speakers, statements, sources, proposals.</summary>
    Positions,

    /// <summary>Strikes, claims and what charts mark: events and commitments.</summary>
    Strikes,

    News,

    /// <summary>Drafts and triage of all negotiations together, published in the name of <see cref="SharedReads.Everything"/>: for curators only.</summary>
    Drafts,
}

/// <summary>Which topic a noun belongs to.</summary>
internal static class LiveTopics
{
    public static LiveTopic Topic(this Noun noun) => noun switch
    {
        Noun.NewsFeed or Noun.NewsItem or Noun.TagRule or Noun.TriageRule => LiveTopic.News,
        Noun.Event or Noun.EventAccount or Noun.Commitment or Noun.ViolationClaim or Noun.Claimant or Noun.CountingDefinition or Noun.Weapon or Noun.Strike or Noun.StrikeClaim => LiveTopic.Strikes,
        _ => LiveTopic.Positions,
    };
}
