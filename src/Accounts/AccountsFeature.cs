using System.CommandLine;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Terminal;

namespace PeaceTracker.Accounts;

/// <summary>Who may change something, and how they prove who they are. The door to this room.</summary>
internal static class AccountsFeature
{
    private static readonly TimeSpan SessionLength = TimeSpan.FromHours(4);

    /// <summary>Accounts without sessions: as much as the command line needs.</summary>
    public static IServiceCollection AddAccountKeeping(this IServiceCollection services)
    {
        services.AddOptions<AccountSettings>().BindConfiguration("Accounts");
        services.AddKeys();
        services.AddHttpContextAccessor();
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<TrackerContext>>().CreateDbContext());
        services.AddScoped<AccountActor>().AddScoped<Invitations>().AddScoped<SecondFactors>();
        services.AddSingleton<AccountSignal>().AddSingleton<AttemptCounter>().AddSingleton<AttemptTurns>().AddSingleton<NetworkLimits>().AddSingleton<SecurityLog>();
        services.AddSingleton<SetupCode>().AddSingleton<FirstAdministrator>();
        services.AddIdentityCore<Account>(Rules)
            .AddUserStore<AccountStore>()
            .AddErrorDescriber<AccountWords>()
            .AddPasswordValidator<PasswordRule>()
            .AddClaimsPrincipalFactory<AccountClaims>()
            .AddDefaultTokenProviders()
            .AddTokenProvider<AppCodes>(TokenOptions.DefaultAuthenticatorProvider);
        services.Configure<DataProtectionTokenProviderOptions>(options => options.TokenLifespan = Invitations.Lifetime);
        return services;
    }

    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddAccountKeeping();
        services.AddScoped<Gate>().AddScoped<Entrance>().AddScoped<Session>().AddScoped<AccountCurator>();
        services.AddSingleton<AccountQueries>();
        new IdentityBuilder(typeof(Account), services).AddSignInManager<AccountSignIn>();
        services.Configure<IdentityPasskeyOptions>(options => (options.UserVerificationRequirement, options.ResidentKeyRequirement) = ("required", "required"));
        services.AddCascadingAuthenticationState();
        services.Replace(ServiceDescriptor.Scoped<AuthenticationStateProvider, AccountState>());

        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(Plain("session", SessionLength));
        services.Configure(IdentityConstants.TwoFactorUserIdScheme, Plain("step", TimeSpan.FromMinutes(5)));
        services.AddOptions<SecurityStampValidatorOptions>().Configure<IOptions<AccountSettings>>((options, settings) =>
        {
            options.ValidationInterval = settings.Value.CheckSessionsEvery;
            options.OnRefreshingPrincipal = context =>
            {
                AccountSignIn.KeepBeginning(context.CurrentPrincipal!, context.NewPrincipal!);
                return Task.CompletedTask;
            };
        });

        var policies = services.AddAuthorizationBuilder();
        foreach (var role in Enum.GetValues<Role>())
        {
            policies.AddPolicy(role.ToString(), policy => policy.RequireClaim(ClaimTypes.Role, Enum.GetValues<Role>().Where(held => held >= role).Select(held => held.ToString())));
        }

        return services;
    }

    /// <summary>Knows from here on who asks, in pages and endpoints alike.</summary>
    public static void UseAccounts(this WebApplication app)
    {
        app.UseAuthentication();
        app.Use((context, next) =>
        {
            if (context.RequestServices.GetRequiredService<AuthenticationStateProvider>() is IHostEnvironmentAuthenticationStateProvider state)
            {
                state.SetAuthenticationState(Task.FromResult(new AuthenticationState(context.User)));
            }

            return next(context);
        });
        app.UseAuthorization();
    }

    public static void MapAccounts(this WebApplication app)
    {
        LeavingEndpoint.Map(app);
        PasskeyEndpoints.Map(app);
    }

    /// <summary>What <c>admin</c> can do.</summary>
    public static IEnumerable<Command> Commands(CommandHost host) => [AdminCommands.Create(host), AdminCommands.Reset(host)];

    private static void Rules(IdentityOptions options)
    {
        options.User.RequireUniqueEmail = true;
        options.User.AllowedUserNameCharacters = "";
        options.Password.RequiredLength = PasswordRule.Shortest;
        options.Password.RequireDigit = options.Password.RequireLowercase = options.Password.RequireUppercase = options.Password.RequireNonAlphanumeric = false;
        options.Lockout.MaxFailedAccessAttempts = 5;
        options.Lockout.DefaultLockoutTimeSpan = AttemptCounter.Window;
    }

    private static Action<CookieAuthenticationOptions> Plain(string name, TimeSpan length) => options =>
    {
        options.Cookie.Name = name;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = length;
        options.SlidingExpiration = true;
        options.LoginPath = "/account/login";
        options.LogoutPath = "/account/logout";
        options.AccessDeniedPath = "/account/denied";
        options.ReturnUrlParameter = "ReturnUrl";
    };
}
