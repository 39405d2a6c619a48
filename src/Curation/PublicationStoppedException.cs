namespace PeaceTracker.Curation;

/// <summary>Rolls a publication back: nothing of what was already saved in its transaction may stand.</summary>
internal sealed class PublicationStoppedException(CurationOutcome outcome) : Exception("A draft could not be published.")
{
    public CurationOutcome Outcome => outcome;
}
