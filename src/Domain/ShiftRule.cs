namespace PeaceTracker.Domain;

/// <summary>
/// Proposes what kind of shift there is between two stances of a party. An editor confirms it or says otherwise: only a
/// reader of the words can tell a nuance from a mere repetition.
/// </summary>
public static class ShiftRule
{
    /// <summary>The shift from one stance to the next; <paramref name="sameWords"/> says whether summary and condition are the same.</summary>
    public static Shift Propose(Stance? from, Stance to, bool sameWords)
    {
        if (from is not { } before || IsUnsaid(before) || IsUnsaid(to))
        {
            return Shift.None;
        }

        if (before == to)
        {
            return sameWords ? Shift.None : Shift.Nuance;
        }

        return IsFor(before) && IsAgainst(to) || IsAgainst(before) && IsFor(to) ? Shift.Reversal : Shift.Partial;
    }

    private static bool IsUnsaid(Stance stance) => stance is Stance.Silent or Stance.NoKnownStatement;

    private static bool IsFor(Stance stance) => stance is Stance.Supports or Stance.AcceptsWithConditions;

    private static bool IsAgainst(Stance stance) => stance is Stance.Opposes or Stance.RedLine;
}
