using PeaceTracker.Features.Settings.Curation;

namespace PeaceTracker.Features.Settings;

/// <summary>The door to what administrators set.</summary>
internal static class SettingsFeature
{
    public static IServiceCollection AddSettings(this IServiceCollection services) => services.AddSingleton<SettingsQueries>().AddScoped<SettingsCurator>();
}
