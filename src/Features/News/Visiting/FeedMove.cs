using PeaceTracker.Domain;

namespace PeaceTracker.Features.News.Visiting;

/// <summary>
/// A feed that says it has moved for good. It is believed after three visits that were sent to the same address, and even
/// then it is proposed to an administrator and never done by itself.
/// </summary>
internal static class FeedMove
{
    /// <summary>Visits in a row that must be sent to the same address.</summary>
    public const int Enough = 3;

    /// <summary>Stands in the place of the sightings where an administrator said no: the same address is not proposed again.</summary>
    public const int Rejected = -1;

    private const int MostInAddress = 2000;

    /// <summary>The address that an administrator is to decide about; null where there is none.</summary>
    public static string? Proposed(string? movedTo, int sightings) => sightings >= Enough ? movedTo : null;

    /// <summary>Writes down where a visit that went well was sent to.</summary>
    public static void Sight(this FeedState state, Uri? movedTo)
    {
        var address = movedTo?.AbsoluteUri is { Length: <= MostInAddress } known ? known : null;
        if (address is null || address != state.MovedTo)
        {
            (state.MovedTo, state.MovedSightings) = (address, address is null ? 0 : 1);
        }
        else if (state.MovedSightings is not Rejected and < Enough)
        {
            state.MovedSightings++;
        }
    }
}
