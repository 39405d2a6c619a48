using PeaceTracker.Domain;
using PeaceTracker.Features.News.Tagging;

namespace PeaceTracker.Features.News.Triaging.Reading;

/// <summary>
/// Says by which words a sentence sounds unlike a stance: like yielding where the stance refuses, or like refusing where it
/// does not. Words and their order are all it knows. Questions, demands, suppositions and denials count as nothing, and so does
/// a sentence that says both: where it is in doubt it is silent. It judges nothing and changes nothing.
/// </summary>
internal static class ShiftWords
{
    // "ready, he said, to discuss": an act belongs to a readiness that is so many words before it at most.
    private const int Reach = 4;

    // "not yet been willing to": a negation turns round what begins so many words after it at most.
    private const int NegationReach = 3;

    // "may" supposes, but not in "on 5 May".
    private const string Month = "May";

    /// <summary>The words of a sentence that sound unlike the stance; null where none do.</summary>
    public static string? Against(Stance stance, string sentence)
    {
        var refusing = stance is Stance.Opposes or Stance.RedLine;
        if ((!refusing && stance is not (Stance.Supports or Stance.AcceptsWithConditions or Stance.OpenToDiscussion)) || sentence.TrimEnd('"', '”', '»', ' ').EndsWith('?'))
        {
            return null;
        }

        var words = Word.In(sentence);
        var cues = ShiftCues.Terms.In(words).Select(cue => new Found(cue.Meaning, cue.At, cue.At + cue.Length)).ToList();
        if (cues.Exists(cue => cue.Cue == Cue.Denied))
        {
            return null;
        }

        var yields = Yielding(cues);
        var refuses = Refusing(cues);
        if (yields.Count > 0 == refuses.Count > 0 || cues.Exists(cue => cue.Cue == Cue.Refuses && IsNegated(cue, cues)))
        {
            return null;
        }

        var telling = (refusing ? yields : refuses).OrderBy(cue => cue.From).ThenByDescending(cue => cue.To).FirstOrDefault();
        return telling is null || cues.Exists(cue => cue.Cue == Cue.Supposed && cue.From < telling.From && words[cue.From].Text != Month) ? null
            : string.Join(' ', words.Skip(telling.From).Take(telling.To - telling.From).Select(word => word.Text));
    }

    private static List<Found> Yielding(List<Found> cues) =>
    [
        .. cues.Where(cue => cue.Cue == Cue.Ready && !IsPart(cue, cues)).Select(cue => With(cue, cues)).OfType<Found>().Where(cue => !IsNegated(cue, cues)),
        .. cues.Where(cue => cue.Cue == Cue.Yields && !IsPart(cue, cues) && !IsNegated(cue, cues)),
    ];

    // Not being ready, not agreeing, and refusing in so many words.
    private static List<Found> Refusing(List<Found> cues) =>
    [
        .. cues.Where(cue => cue.Cue == Cue.Unready).Select(cue => With(cue, cues)).OfType<Found>(),
        .. cues.Where(cue => cue.Cue == Cue.Refuses),
        .. cues.Where(cue => cue.Cue == Cue.Ready && !IsPart(cue, cues)).Select(cue => With(cue, cues)).OfType<Found>().Select(cue => Negated(cue, cues)).OfType<Found>(),
        .. cues.Where(cue => cue.Cue == Cue.Yields && !IsPart(cue, cues)).Select(cue => Negated(cue, cues)).OfType<Found>(),
    ];

    // A readiness together with what it is for; "not" between the two makes it none: "ready not to sign".
    private static Found? With(Found ready, List<Found> cues) =>
        cues.Where(cue => cue.Cue == Cue.Act && cue.From >= ready.To && cue.From < ready.To + Reach).MinBy(cue => cue.From) is { } act
            && !cues.Exists(cue => cue.Cue == Cue.Not && cue.From >= ready.To && cue.From < act.From)
            ? ready with { To = act.To } : null;

    // "will not accept" is one thing, although "accept" is one as well.
    private static bool IsPart(Found cue, List<Found> cues) => cues.Exists(other => other.Cue is Cue.Unready or Cue.Refuses
        && ((other.From <= cue.From && cue.To <= other.To) || (other.Cue == Cue.Unready && other.To <= cue.From && cue.From < other.To + Reach)));

    private static bool IsNegated(Found cue, List<Found> cues) => Negated(cue, cues) is not null;

    private static Found? Negated(Found cue, List<Found> cues) =>
        cues.Where(other => other.Cue == Cue.Not && other.To <= cue.From && cue.From - other.To < NegationReach).MaxBy(other => other.From) is { } not
            ? cue with { From = not.From } : null;

    private sealed record Found(Cue Cue, int From, int To);
}
