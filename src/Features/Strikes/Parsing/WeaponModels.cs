using PeaceTracker.Domain;

namespace PeaceTracker.Features.Strikes.Parsing;

/// <summary>Which kind of weapon a model is, by the names under which Ukrainian commands report it. "/" joins names for one weapon.</summary>
internal static class WeaponModels
{
    private const string And = " and ";

    private static readonly Dictionary<string, WeaponKind> Kinds = new(StringComparer.OrdinalIgnoreCase);

    static WeaponModels()
    {
        Add(WeaponKind.Missile, "X-101/X-555", "X-22", "X-32", "X-31", "X-31P", "X-31PD", "X-35", "X-59", "X-59/X-69", "X-59MK2", "X-69", "X-47 Kinzhal");
        Add(WeaponKind.Missile, "Kalibr", "Iskander-K", "P-800 Oniks", "3M22 Zircon", "Banderol");
        Add(WeaponKind.Missile, "Iskander-M", "Iskander-M/KN-23", "KN-23", "C-300", "C-400", "C-300/C-400");
        Add(WeaponKind.Missile, "Ballistic Missile", "Intercontinental Ballistic Missile", "Unknown Missile");

        // The name stands for all one-way attack drones of a night, the decoys among them.
        Add(WeaponKind.Drone, "Shahed-136/131");

        // One figure for both; the few loitering ones among them cannot be taken out.
        Add(WeaponKind.Drone, "Shahed-136/131 and Lancet");

        Add(WeaponKind.ShortRangeDrone, "Reconnaissance UAV", "Orlan-10", "Orlan-30", "ZALA", "Supercam", "Merlin-VR", "Eleron", "Granat-4", "Картограф", "Фенікс");
        Add(WeaponKind.ShortRangeDrone, "Lancet", "Kub", "Молнія", "Привет-82");
        Add(WeaponKind.ShortRangeDrone, "Orion", "Forpost", "Mohajer-6");

        // Commands at the front use it for what they could not tell; long-range drones are named as such.
        Add(WeaponKind.ShortRangeDrone, "Unknown UAV");

        Add(WeaponKind.Bomb, "Aerial Bomb", "GBU");
    }

    /// <summary>
    /// The kind of a model, or of several in one figure where all are of one kind; null where it is not known.
    /// </summary>
    public static WeaponKind? KindOf(string model)
    {
        if (Kinds.TryGetValue(model, out var kind))
        {
            return kind;
        }

        // "X-101/X-555 and Kalibr and Iskander-K" is one figure for three models.
        var kinds = model.Split(And, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(part => Kinds.TryGetValue(part, out var known) ? known : (WeaponKind?)null)
            .Distinct()
            .ToList();
        return kinds.Count == 1 ? kinds[0] : null;
    }

    private static void Add(WeaponKind kind, params ReadOnlySpan<string> models)
    {
        foreach (var model in models)
        {
            Kinds.Add(model, kind);
        }
    }
}
