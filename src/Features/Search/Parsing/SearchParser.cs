using System.Globalization;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.Search.Parsing;

/// <summary>
/// Reads a search: <c>crimea "de jure" party:ukraine since:2025-04-22 -speaker:vance nato or membership</c>. All that
/// is asked for must hold; "or" joins its two neighbours. Whatever is typed has an answer: a search, or faults with
/// their places.
/// </summary>
public static class SearchParser
{
    /// <summary>The longest search, in characters.</summary>
    public const int MaxLength = 400;

    /// <summary>The most that can be asked for at once.</summary>
    public const int MaxTerms = 40;

    /// <summary>What can stand before a colon.</summary>
    public static IReadOnlyList<string> Names { get; } = ["party", "issue", "speaker", "source", "stance", "since", "until"];

    /// <summary>The stances that can be asked for, as they are typed.</summary>
    public static IReadOnlyDictionary<string, Stance> StanceKeys { get; } = Enum.GetValues<Stance>()
        .Where(stance => stance != Stance.NoKnownStatement)
        .ToDictionary(stance => stance.Word().ToLowerInvariant().Replace(' ', '-'), stance => stance, StringComparer.Ordinal);

    /// <summary>Reads what was typed.</summary>
    public static SearchQuery Parse(string text)
    {
        if (text.Length > MaxLength)
        {
            return new(text[..(MaxLength + 1)], [], null, null, [new(new(MaxLength, 1), $"A search has {MaxLength} characters at most.")]);
        }

        var reading = new Reading(text);
        foreach (var piece in SearchLexer.Pieces(text))
        {
            reading.Take(piece);
        }

        return reading.End();
    }

    private sealed class Reading(string text)
    {
        private readonly List<SearchFault> faults = [];

        private readonly List<List<SearchChoice>> clauses = [];

        private (DateOnly Day, Place Place)? since;

        private (DateOnly Day, Place Place)? until;

        private Place? joint;

        // What stood last: only what is looked for can be joined.
        private bool joinable;

        private int terms;

        public void Take(SearchPiece piece)
        {
            if (piece is { Name: null, Quoted: false, Minus: false } && piece.Value.Equals("or", StringComparison.OrdinalIgnoreCase))
            {
                if (!joinable)
                {
                    faults.Add(new(piece.Place, "`or` needs something to look for before it and after it. The word itself is written `\"or\"`."));
                }

                (joint, joinable) = (piece.Place, false);
                return;
            }

            if (++terms > MaxTerms)
            {
                if (terms == MaxTerms + 1)
                {
                    faults.Add(new(piece.Place, $"A search asks for {MaxTerms} things at most."));
                }

                return;
            }

            if (piece is { Quoted: true, Closed: false })
            {
                faults.Add(new(new(piece.ValuePlace.At, 1), "This quotation mark is never closed."));
                return;
            }

            var known = Names.FirstOrDefault(name => name.Equals(piece.Name, StringComparison.OrdinalIgnoreCase));
            switch (known ?? piece.Name)
            {
                case "since" or "until":
                    TakeDay(piece, known!);
                    return;
                case { } word when known is null && piece.Value.Length == 0:
                    // "Kyiv:" at the end of a word that was pasted.
                    Add(piece, Words(piece with { Value = word, Quoted = false }));
                    return;
                case { } name when known is null:
                    faults.Add(new(
                        piece.Place with { Length = piece.ValuePlace.At - piece.Place.At },
                        $"There is no `{name}:`. Before a colon stands one of {string.Join(", ", Names)}; words with a colon are written between quotation marks."));
                    return;
                case { } name when string.IsNullOrWhiteSpace(piece.Value):
                    faults.Add(new(piece.ValuePlace, $"`{name}:` needs {(name == "stance" ? "a stance" : "a name")} right after the colon, like `{Example(name)}`."));
                    return;
                case "stance":
                    Add(piece, Stance(piece));
                    return;
                case { } name:
                    Add(piece, new NamedTerm(Enum.Parse<NamedKind>(name, ignoreCase: true), piece.Value.Trim(), piece.ValuePlace, piece.Place));
                    return;
                default:
                    Add(piece, Words(piece));
                    return;
            }
        }

        public SearchQuery End()
        {
            if (joint is { } open)
            {
                faults.Add(new(open, "`or` needs something to look for before it and after it. The word itself is written `\"or\"`."));
            }

            if (since is { } first && until is { } last && first.Day > last.Day)
            {
                faults.Add(new(last.Place, $"`until:` is before `since:`: nothing lies between {Iso(first.Day)} and {Iso(last.Day)}."));
            }

            if (faults.Count == 0 && clauses.Count == 0 && since is null && until is null && !string.IsNullOrWhiteSpace(text))
            {
                faults.Add(new(new(0, text.Length), "There is no word in this: a word has a letter or a digit."));
            }

            return new(
                text, faults.Count > 0 ? [] : [.. clauses.Select(choices => new SearchClause(choices))], since?.Day, until?.Day,
                [.. faults.OrderBy(fault => fault.Place.At).DistinctBy(fault => (fault.Place, fault.Message))]);
        }

        private void Add(SearchPiece piece, SearchTerm? term)
        {
            if (term is null)
            {
                return;
            }

            var choice = new SearchChoice(term, piece.Minus);
            if (joint is not null && clauses.Count > 0)
            {
                clauses[^1].Add(choice);
            }
            else
            {
                clauses.Add([choice]);
            }

            (joint, joinable) = (null, true);
        }

        // What is neither letter nor digit is passed over: "NATO – Crimea".
        private SearchTerm? Words(SearchPiece piece)
        {
            var words = SearchLexer.Words(piece.Value);
            if (words.Count == 0)
            {
                if (piece.Quoted)
                {
                    faults.Add(new(piece.ValuePlace, "There is no word between these quotation marks."));
                }

                return null;
            }

            return piece.Quoted ? new PhraseTerm(words, piece.Place) : new WordTerm(words, piece.Place);
        }

        private StanceTerm? Stance(SearchPiece piece)
        {
            var key = string.Join('-', SearchLexer.Words(piece.Value)).ToLowerInvariant();
            if (StanceKeys.TryGetValue(key, out var stance) || StanceKeys.TryGetValue(Spelled(key), out stance))
            {
                return new(stance, piece.Place);
            }

            faults.Add(new(piece.ValuePlace, $"`stance:` needs one of {string.Join(", ", StanceKeys.Keys)}."));
            return null;

            // "redline" for "red-line"
            static string Spelled(string key) => StanceKeys.Keys.FirstOrDefault(known => known.Replace("-", "", StringComparison.Ordinal) == key) ?? "";
        }

        private void TakeDay(SearchPiece piece, string name)
        {
            if (piece.Minus)
            {
                faults.Add(new(piece.Place with { Length = 1 }, $"A minus cannot stand before a day. Write `{(name == "since" ? "until" : "since")}:` instead."));
                return;
            }

            if (joint is { } open)
            {
                faults.Add(new(open, "`or` cannot stand before a day: days hold for the whole search."));
                joint = null;
            }

            joinable = false;
            if (Day(piece.Value, name == "until") is not { } day)
            {
                faults.Add(new(piece.ValuePlace, $"`{name}:` needs a day like 2025-04-24, or a month like 2025-04."));
                return;
            }

            // Both of two must hold: the narrower counts.
            if (name == "since" && !(since?.Day > day))
            {
                since = (day, piece.Place);
            }
            else if (name == "until" && !(until?.Day < day))
            {
                until = (day, piece.Place);
            }
        }

        private static DateOnly? Day(string text, bool last)
        {
            if (DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return day;
            }

            return DateOnly.TryParseExact(text.Trim(), "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
                ? new DateOnly(month.Year, month.Month, last ? DateTime.DaysInMonth(month.Year, month.Month) : 1)
                : null;
        }

        private static string Example(string name) => name == "stance" ? "stance:red-line" : $"{name}:\"its name\"";

        private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
