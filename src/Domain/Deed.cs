namespace PeaceTracker.Domain;

/// <summary>What was done, for the audit log.</summary>
public enum Deed
{
    Added,
    Revised,
    Retired,
    Restored,

    /// <summary>Rows that came by the thousand, in one entry.</summary>
    Imported,

    /// <summary>An import was taken back: what it brought is retired, what it revised is as before.</summary>
    ImportUndone,

    /// <summary>A row that an import had put aside was stored after all.</summary>
    QuarantineAccepted,

    /// <summary>A row that an import had put aside was set aside for good, with a reason.</summary>
    QuarantineDismissed,

    DraftSaved,
    DraftSubmitted,
    DraftWithdrawn,
    DraftReturned,
    DraftPublished,
    DraftDiscarded,

    /// <summary>A curator stored the text of a page, for quotes to be checked against.</summary>
    PageTextStored,

    /// <summary>A curator decided what becomes of an item of the news.</summary>
    NewsTriaged,

    SettingChanged,

    WebhookAdded,
    WebhookPaused,
    WebhookResumed,
    WebhookRemoved,
    WebhookTested,
    DigestSubscribed,
    DigestUnsubscribed,
    EmbedSaved,
    EmbedRevised,
    EmbedRetired,
    EmbedRestored,

    AccountInvited,
    AccountJoined,
    AccountRoleChanged,
    AccountDisabled,
    AccountEnabled,
    AccountChanged,
    SecondFactorAdded,
    SecondFactorRemoved,
    RecoveryCodesMade,
    PasswordChanged,
    SignedIn,
    SignedOut,
    SignInFailed,
    LockedOut,

    /// <summary>Someone tried what the account may not do.</summary>
    Denied,

    BackedUp,
    BackupRestored,
    BackupDownloaded,
}
