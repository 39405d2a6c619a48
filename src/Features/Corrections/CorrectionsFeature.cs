namespace PeaceTracker.Features.Corrections;

/// <summary>The door to published corrections.</summary>
internal static class CorrectionsFeature
{
    public static IServiceCollection AddCorrections(this IServiceCollection services) => services.AddSingleton<CorrectionQueries>();
}
