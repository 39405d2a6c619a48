using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;
using PeaceTracker.Data;

namespace PeaceTracker.Accounts;

/// <summary>
/// The keys that sessions, open forms and invitations are sealed with. They stand in the data directory, so that these
/// survive a restart and a move, and a link made on the command line opens on the server.
/// </summary>
internal static class AccountKeys
{
    public static IServiceCollection AddKeys(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("PeaceTracker");
        return services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(options =>
            options.XmlRepository = new FileSystemXmlRepository(
                new DirectoryInfo(provider.GetRequiredService<DataDirectory>().Folder("keys")), provider.GetRequiredService<ILoggerFactory>())));
    }
}
