using Microsoft.AspNetCore.Identity;
using PeaceTracker.Domain;

namespace PeaceTracker.Data;

/// <summary>Someone who curates. There is no other kind of account: readers need none.</summary>
public sealed class Account : IdentityUser<int>
{
    public Role Role { get; set; }

    /// <summary>When an administrator invited it, or it was set up, UTC.</summary>
    public DateTime InvitedAt { get; init; }

    /// <summary>Since when it may do nothing, UTC; null while it may.</summary>
    public DateTime? DisabledAt { get; set; }
}
