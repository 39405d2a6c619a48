namespace PeaceTracker.Domain;

/// <summary>How a quote is tied to its source.</summary>
public enum QuoteState
{
    /// <summary>Found, normalised, in the stored text of the page.</summary>
    Verified,

    /// <summary>Given as a quote; the source's text is not stored.</summary>
    Quoted,

    /// <summary>Our own words for what was said.</summary>
    Paraphrase,
}

/// <summary>The evidence for a position: what was said, by whom, when, and where it can be read.</summary>
public sealed class Statement : IKept
{
    public int Id { get; private set; }

    public required int NegotiationId { get; init; }

    public required string Key { get; init; }

    /// <summary>The party in whose name it was said.</summary>
    public required int PartyId { get; init; }

    /// <summary>Who said it; null for a document.</summary>
    public int? SpeakerId { get; init; }

    /// <summary>The document it stands in, where it is one of the negotiation's proposals.</summary>
    public int? ProposalId { get; init; }

    /// <summary>The words themselves, in the language they are quoted in; null for a paraphrase.</summary>
    public string? Quote { get; init; }

    /// <summary>BCP 47 tag of the quote's language.</summary>
    public string? Language { get; init; }

    /// <summary>The quote in English, where it is in another language.</summary>
    public string? Translation { get; init; }

    /// <summary>What was said, in our own words.</summary>
    public required string Paraphrase { get; init; }

    public required QuoteState QuoteState { get; init; }

    public required SaidOn SaidOn
    {
        get => new() { Day = SaidDay, Precision = SaidPrecision };
        init => (SaidDay, SaidPrecision) = (value.Day, value.Precision);
    }

    /// <summary>The latest day on which it can have been said; what views are filtered by.</summary>
    public DateOnly SaidDay { get; private init; }

    public DatePrecision SaidPrecision { get; private init; }

    /// <summary>The day on which the public could first read it at the source.</summary>
    public required DateOnly PublishedOn { get; init; }

    public required int SourceId { get; init; }

    public string? Url { get; init; }

    /// <summary>How the page is cited where it has no address, for example an article's subject and date.</summary>
    public string? Citation { get; init; }

    /// <summary>1 (confirmed by other sources) to 6 (cannot be judged), by the Admiralty scale.</summary>
    public required int Credibility { get; init; }

    Noun IKept.Noun => Noun.Statement;

    string IKept.Headline => Paraphrase;

    DateOnly? IKept.Day => PublishedOn;

    public IEnumerable<Breach> Breaches()
    {
        if (QuoteState != QuoteState.Paraphrase && string.IsNullOrWhiteSpace(Quote))
        {
            yield return new(nameof(Quote), "must not be empty where the statement is given as a quote");
        }

        if (QuoteState == QuoteState.Paraphrase && Quote is not null)
        {
            yield return new(nameof(Quote), "must be empty where the statement is a paraphrase");
        }

        if (Quote is not null && string.IsNullOrWhiteSpace(Language))
        {
            yield return new(nameof(Language), "must be given for a quote");
        }

        if (Credibility is < 1 or > 6)
        {
            yield return new(nameof(Credibility), "must be from 1 to 6");
        }

        if (SaidOn.Day > PublishedOn)
        {
            yield return new(nameof(PublishedOn), "must not be before the day it was said");
        }

        if (Url is null && string.IsNullOrWhiteSpace(Citation))
        {
            yield return new(nameof(Citation), "must be given where there is no address");
        }

        foreach (var breach in Slug.Breaches(nameof(Key), Key)
                     .Concat(Rules.Needed(nameof(Paraphrase), Paraphrase))
                     .Concat(Rules.WebAddress(nameof(Url), Url)))
        {
            yield return breach;
        }
    }
}
