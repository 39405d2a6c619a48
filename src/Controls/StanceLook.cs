using PeaceTracker.Domain;

namespace PeaceTracker.Controls;

/// <summary>A stance's shape and colour, by name: the shapes are in <see cref="StanceSymbols"/>, the colours in <c>app.css</c>.</summary>
public static class StanceLook
{
    private static readonly Dictionary<Stance, (string Class, string Symbol)> Looks = Enum.GetValues<Stance>()
        .ToDictionary(stance => stance, stance => ("is-" + stance.ToString().ToLowerInvariant(), "#stance-" + stance.ToString().ToLowerInvariant()));

    /// <summary>The class that gives an element the stance's colours.</summary>
    public static string Class(Stance stance) => Looks[stance].Class;

    /// <summary>The reference to the stance's shape.</summary>
    public static string Symbol(Stance stance) => Looks[stance].Symbol;
}
