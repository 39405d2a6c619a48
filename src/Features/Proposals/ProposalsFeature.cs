using PeaceTracker.Features.Proposals.Api;

namespace PeaceTracker.Features.Proposals;

/// <summary>The door to the plans and texts that were put forward: their lineage, what they cross, and how they differ.</summary>
internal static class ProposalsFeature
{
    public static IServiceCollection AddProposals(this IServiceCollection services) => services
        .AddSingleton<ProposalQueries>().AddSingleton<AssessmentQueries>().AddSingleton<ComparisonQueries>();

    public static void MapProposals(this WebApplication app) => app.MapGet("/{negotiation}/proposals/compare.csv", ComparisonCsv.GetAsync);
}
