using PeaceTracker.Embedding;
using PeaceTracker.Features.Proposals.Api;
using PeaceTracker.Features.Proposals.Embed;

namespace PeaceTracker.Features.Proposals;

/// <summary>The door to the plans and texts that were put forward: their lineage, what they cross, and how they differ.</summary>
internal static class ProposalsFeature
{
    public static IServiceCollection AddProposals(this IServiceCollection services) => services
        .AddSingleton<ProposalQueries>().AddSingleton<AssessmentQueries>().AddSingleton<ComparisonQueries>()
        .AddSingleton<ProposalCorrections>().AddEmbed<ProposalsEmbed>();

    public static void MapProposals(this WebApplication app) => app.MapGet("/{negotiation}/proposals/compare.csv", ComparisonCsv.GetAsync);
}
