namespace PeaceTracker.Accounts;

/// <summary>Tells open pages that an account was changed. Who listens must only take note.</summary>
internal sealed class AccountSignal
{
    /// <summary>Raised with the number of the account, after the commit.</summary>
    public event Action<int>? Changed;

    public void Raise(int accountId) => Changed?.Invoke(accountId);
}
