using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using PeaceTracker.Domain;

namespace PeaceTracker.Data.RollUps;

/// <summary>Days of whose strikes or claims a write changed something, so that their figures must be taken anew.</summary>
internal sealed class TouchedDays
{
    // New rows have no number until they are saved; they are not held for longer than that.
    private readonly List<object> saving = [];

    /// <summary>Strikes by number, where only a claim on them was written.</summary>
    public HashSet<int> Strikes { get; } = [];

    /// <summary>Days of one side's attacks, as they were and as they are.</summary>
    public HashSet<(int NegotiationId, int AttackerId, DateOnly Day)> Days { get; } = [];

    /// <summary>Negotiations whose dictionary of weapons was written: every figure may rest on it.</summary>
    public HashSet<int> Negotiations { get; } = [];

    public bool Any => Strikes.Count + Days.Count + Negotiations.Count > 0;

    /// <summary>Notes a row that is about to be saved, with what it was before.</summary>
    public void Note(EntityEntry<IKept> entry)
    {
        var before = entry.State == EntityState.Modified ? entry.OriginalValues : null;
        switch (entry.Entity)
        {
            case Strike strike:
                saving.Add(strike);
                if (before is not null)
                {
                    Days.Add((strike.NegotiationId, before.GetValue<int>(nameof(Strike.AttackerId)), before.GetValue<DateOnly>(nameof(Strike.Day))));
                }

                break;

            case StrikeClaim claim:
                saving.Add(claim);
                if (before is not null)
                {
                    Strikes.Add(before.GetValue<int>(nameof(StrikeClaim.StrikeId)));
                }

                break;

            case Weapon weapon:
                Negotiations.Add(weapon.NegotiationId);
                break;
        }
    }

    /// <summary>What was noted has its numbers now.</summary>
    public void Settle()
    {
        foreach (var row in saving)
        {
            if (row is StrikeClaim claim)
            {
                Strikes.Add(claim.StrikeId);
            }
            else if (row is Strike strike)
            {
                Days.Add((strike.NegotiationId, strike.AttackerId, strike.Day));
            }
        }

        saving.Clear();
    }
}
