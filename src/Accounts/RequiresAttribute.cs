using PeaceTracker.Domain;

namespace PeaceTracker.Accounts;

/// <summary>
/// Says which role a changing method asks the <see cref="Gate"/> for. It decides nothing by itself: a test calls every
/// method that carries it in every role, and fails where a changing method carries none.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RequiresAttribute(Role role) : Attribute
{
    public Role Role => role;
}
