using PeaceTracker.Embedding;
using PeaceTracker.Features.Changes.Embed;

namespace PeaceTracker.Features.Changes;

/// <summary>The door to what changed.</summary>
internal static class ChangesFeature
{
    public static IServiceCollection AddChanges(this IServiceCollection services) => services.AddSingleton<ChangeQueries>().AddSingleton<WhatChangedQueries>().AddEmbed<ChangesEmbed>();
}
