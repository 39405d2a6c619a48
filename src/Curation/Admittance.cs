using PeaceTracker.Accounts;
using PeaceTracker.Domain;

namespace PeaceTracker.Curation;

/// <summary>What a changing method begins with: the gate is asked, and whoever it turns away is told why.</summary>
internal static class Admittance
{
    /// <summary>Does something for the caller where their role is enough; otherwise nothing is done.</summary>
    public static async Task<CurationOutcome> AdmitAsync(
        this Gate gate, Role atLeast, Func<Caller, Task<CurationOutcome>> act, CancellationToken cancellationToken)
    {
        var admission = await gate.AskAsync(atLeast, cancellationToken);
        return admission.Caller is { } caller ? await act(caller) : new CurationOutcome.Refused(admission.Refusal);
    }
}
