using Microsoft.Extensions.DependencyInjection;
using PeaceTracker.Embedding.Kinds;
using PeaceTracker.Embedding.Serving;
using PeaceTracker.Features.Embeds.Building;

namespace PeaceTracker.Tests.Features.Embeds.Building;

/// <summary>What was chosen of a widget is said by the names of what was chosen, whatever stands in the address.</summary>
public sealed class ChoiceWordsTests(EmbedsHost host) : IClassFixture<EmbedsHost>
{
    private static readonly BuilderOffers Offers = new("Talks", new Dictionary<EmbedOffer, IReadOnlyList<(string Key, string Name)>>
    {
        [EmbedOffer.Parties] = [("ukraine", "Ukraine"), ("russia", "Russia")],
        [EmbedOffer.Issues] = [("crimea", "Crimea")],
    });

    [Theory]
    [InlineData("matrix", "", ChoiceWords.Usual)]
    [InlineData("matrix", "?fit=1&push=1", ChoiceWords.Usual)]
    [InlineData("matrix", "?parties=ukraine,russia", "Parties: Russia, Ukraine")]
    [InlineData("issue", "?issue=crimea&parts=on", "Issue: Crimea · Parts of the issue: With its parts")]
    [InlineData("changes", "?days=7&parties=no-more", "Days: 7 · Parties: no-more")]
    [InlineData("matrix", "?theme=dark&density=compact&language=fr&title=off&border=off&font=18&accent=1A5FB4", "dark · Français · compact · letters of 18 px · upper line #1a5fb4 · no title · no border")]
    [InlineData("matrix", "?asOf=2025-05-01&knownAt=2025-05-02&recordedBy=2025-06-01T10:00:00Z", "as of 1 May 2025 · as published by 2 May 2025 · as recorded by 1 Jun 2025, 10:00:00 UTC")]
    [InlineData("matrix", "?parties=<b>&theme=<i>&accent=%22", ChoiceWords.Usual)]
    public void A_choice_is_said_by_its_names(string kind, string query, string said)
    {
        var chosen = host.Services.GetRequiredService<EmbedKinds>().Find(kind)!;
        Assert.Equal(said, ChoiceWords.Of(EmbedOrder.Read(new("talks", kind, null, EmbedForm.Document), chosen, query, "", []), Offers));
    }
}
