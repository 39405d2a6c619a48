using PeaceTracker.Domain;

namespace PeaceTracker.Controls;

/// <summary>The words for how firmly words bind a party, the same for every side.</summary>
public static class AuthorityWords
{
    /// <summary>"minister or envoy"</summary>
    public static string Words(this Authority authority) => authority switch
    {
        Authority.SignedText => "signed text",
        Authority.HeadOfStateOrGovernment => "head of state or government",
        Authority.MinisterOrEnvoy => "minister or envoy",
        Authority.Spokesperson => "spokesperson",
        Authority.NamedOfficial => "official without a mandate to speak for the party",
        _ => "unnamed official",
    };
}
