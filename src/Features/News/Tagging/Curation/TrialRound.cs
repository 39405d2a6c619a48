using PeaceTracker.Controls;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.News.Tagging.Curation;

/// <summary>An item that a rule is held against.</summary>
internal sealed record TrialItem(long Id, DateTime At, string? Language, string Title, string? Summary);

/// <summary>Holds one rule, and the published one of the same key, against item after item.</summary>
internal sealed class TrialRound
{
    private const int Shown = 20;

    // Characters of a summary around what is marked.
    private const int Around = 90;

    private readonly TagMatcher typed;

    private readonly TagMatcher? published;

    private readonly Heap caught = new(), gained = new(), lost = new();

    public TrialRound(TagRule typed, TagRule? published) =>
        (this.typed, this.published) = (new([typed]), published is null ? null : new([published]));

    /// <summary>How many items it was held against.</summary>
    public int LookedAt { get; private set; }

    /// <summary>At how many of them a pattern of either rule took too long.</summary>
    public int Stopped { get; private set; }

    public void Look(TrialItem item)
    {
        LookedAt++;
        var slow = false;
        var now = Catches(typed, item, ref slow);
        var before = published is not null && Catches(published, item, ref slow);
        Stopped += slow ? 1 : 0;
        if (now)
        {
            caught.Add(typed, item);
        }

        if (now != before)
        {
            (now ? gained : lost).Add(now ? typed : published!, item);
        }
    }

    public TagTrial End() => new((string?)null)
    {
        LookedAt = LookedAt, Stopped = Stopped, Caught = caught.End(),
        Gained = published is null ? null : gained.End(), Lost = published is null ? null : lost.End(),
    };

    private static bool Catches(TagMatcher matcher, TrialItem item, ref bool slow)
    {
        var tags = matcher.TagsOf(Text(item), item.Language, out var stopped);
        slow |= stopped.Count > 0;
        return tags.Count > 0;
    }

    // As items are tagged.
    private static string Text(TrialItem item) => $"{item.Title}\n{item.Summary}";

    private static TriedItem Marked(TagMatcher matcher, TrialItem item)
    {
        var text = Text(item);
        var places = matcher.PlacesIn(text);
        var summary = item.Title.Length + 1;
        return new(
            item.Id, DateOnly.FromDateTime(item.At), item.Language, Pieces(text, 0, item.Title.Length, places),
            places.FirstOrDefault(place => place.At >= summary) is { Length: > 0 } first ? Part(text, summary, first, places) : []);
    }

    // The summary from a little before what is marked first to a little behind it, in whole words.
    private static List<TextPiece> Part(string text, int from, (int At, int Length) first, IReadOnlyList<(int At, int Length)> places)
    {
        var start = first.At - Around <= from ? from : text.IndexOf(' ', first.At - Around, Around) is >= 0 and var space ? space + 1 : first.At;
        var last = first.At + first.Length + Around;
        var end = last >= text.Length ? text.Length : text.LastIndexOf(' ', last, Around) is >= 0 and var gap ? gap : first.At + first.Length;
        var pieces = Pieces(text, start, end, places);
        if (start > from)
        {
            pieces.Insert(0, new("… ", false));
        }

        if (end < text.Length)
        {
            pieces.Add(new(" …", false));
        }

        return pieces;
    }

    private static List<TextPiece> Pieces(string text, int start, int end, IReadOnlyList<(int At, int Length)> places)
    {
        var pieces = new List<TextPiece>();
        var at = start;
        foreach (var place in places.Where(place => place.At < end && place.At + place.Length > start))
        {
            var (from, to) = (Math.Max(place.At, at), Math.Min(place.At + place.Length, end));
            if (to <= from)
            {
                continue;
            }

            if (from > at)
            {
                pieces.Add(new(text[at..from], false));
            }

            pieces.Add(new(text[from..to], true));
            at = to;
        }

        if (at < end)
        {
            pieces.Add(new(text[at..end], false));
        }

        return pieces;
    }

    // Counts all and keeps the first, which are the newest.
    private sealed class Heap
    {
        private readonly List<TriedItem> newest = [];

        private int count;

        public void Add(TagMatcher matcher, TrialItem item)
        {
            if (count++ < Shown)
            {
                newest.Add(Marked(matcher, item));
            }
        }

        public TriedItems End() => new(count, newest);
    }
}
