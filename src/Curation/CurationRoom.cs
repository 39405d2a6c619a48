using PeaceTracker.Curation.Editing;
using PeaceTracker.Curation.Review;

namespace PeaceTracker.Curation;

/// <summary>The door to drafts, their review, and the records that curators keep.</summary>
internal static class CurationRoom
{
    public static IServiceCollection AddCuration(this IServiceCollection services) => services
        .AddScoped<DraftCurator>()
        .AddScoped<DraftReviewer>()
        .AddScoped<RecordCurator>()
        .AddScoped<NegotiationCurator>()
        .AddScoped<PageTextCurator>()
        .AddSingleton<RecordQueries>()
        .AddSingleton<DraftQueries>()
        .AddSingleton<QuoteQueries>()
        .AddSingleton<HistoryQueries>()
        .AddSingleton<KeptNegotiationQueries>()
        .AddSingleton<ReviewQueries>()
        .AddSingleton<DraftSheetQueries>()
        .AddTransient<DraftEditing>();

    public static void MapCuration(this WebApplication app) => PageTextEndpoint.Map(app);
}
