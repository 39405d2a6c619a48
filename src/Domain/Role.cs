namespace PeaceTracker.Domain;

/// <summary>What an account may do. Each role may do what those before it may.</summary>
public enum Role
{
    /// <summary>Drafts changes and submits them.</summary>
    Curator,

    /// <summary>Publishes what was submitted, or returns it with a comment.</summary>
    Editor,

    /// <summary>Manages accounts, feeds, settings and backups.</summary>
    Administrator,
}
