using PeaceTracker.Domain;

namespace PeaceTracker.Accounts;

/// <summary>Who asks for something to be changed, as the account stands at this moment.</summary>
/// <param name="AccountId">Number of the account.</param>
/// <param name="Name">How it is named to others: its address.</param>
/// <param name="Role">What it may do.</param>
public sealed record Caller(int AccountId, string Name, Role Role);

/// <summary>Whether a caller may do what was asked: the caller, or why not.</summary>
public sealed record Admission(Caller? Caller, string Refusal)
{
    public static Admission Refused(string why) => new(null, why);
}
