namespace PeaceTracker.Features.News.Triaging.Reading;

/// <summary>Words whose full stop ends no sentence, in the languages that our sources write in. Without the stop, in small letters.</summary>
internal static class Abbreviations
{
    private static readonly HashSet<string> Known = Words(
        "mr mrs ms dr prof gen lt col maj capt sgt cmdr adm brig sen rep gov pres st jr sr rev hon messrs vs approx dept e.g i.e a.m p.m u.s u.k u.n e.u u.s.s.r d.c a.k.a " +
        "z.b d.h u.a bzw ca nr bd hr fr mme mlle env " +
        "г гг вв ул пр просп пер д кв им о обл р-н с п пос стр ст ч см ср т тт гр проф акад ген полк подп кап зам нач рис табл изд " +
        "млн млрд трлн тыс руб коп долл км кг мин т.е т.к т.н т.ч и.о в.о н.э пр и.п " +
        "р рр вул пров буд ім м смт пл гор розд підп доц вид тис грн т.зв тобто напр ін н.е");

    // Before a number they end nothing: "No. 5", "Dec. 24".
    private static readonly HashSet<string> BeforeNumbers = Words("no nos sec art fig p pp vol jan feb mar apr jun jul aug sep sept oct nov dec n° ном");

    // Words that begin sentences more often than names do: after "U.S." they tell that one has ended.
    private static readonly HashSet<string> Beginnings = Words("the a an this that these those he she it they we i in on at but and however meanwhile according after");

    /// <summary>Whether the full stop after a word ends no sentence.</summary>
    /// <param name="word">What stands before the full stop, back to the white space.</param>
    /// <param name="next">The word after it; empty where it is a number.</param>
    public static bool EndsNothing(string word, string next)
    {
        // "т. е.", "z. B.": a letter by itself is short for something.
        if (IsInitial(word) || (word.Length == 1 && char.IsLower(word[0])))
        {
            return true;
        }

        var folded = word.ToLowerInvariant();
        return (next.Length == 0 && BeforeNumbers.Contains(folded))
            || (Known.Contains(folded) && !(folded.Contains('.', StringComparison.Ordinal) && Beginnings.Contains(next.ToLowerInvariant())));
    }

    // "V. Putin", "J.D. Vance", "В.В. Путин"
    private static bool IsInitial(string word) => word is not "I" && !Known.Contains(word.ToLowerInvariant())
        && word.Split('.').All(part => part.Length == 1 && char.IsUpper(part[0]));

    private static HashSet<string> Words(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
