namespace PeaceTracker.Accounts;

/// <summary>What operators decide about accounts: the section <c>Accounts</c> of the configuration.</summary>
public sealed class AccountSettings
{
    /// <summary>
    /// Whether a second factor (an authenticator app or a passkey) is required before anything can be changed. Only an
    /// installation with a single user has a reason to turn it off; every admin page then says so.
    /// </summary>
    public bool RequireSecondFactor { get; init; } = true;

    /// <summary>How often an open session is held against its account.</summary>
    public TimeSpan CheckSessionsEvery { get; init; } = TimeSpan.FromMinutes(1);
}
