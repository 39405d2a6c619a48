using Microsoft.AspNetCore.Components;

namespace PeaceTracker.Accounts.Pages;

/// <summary>The second step of signing in: the code of the app, or one of the codes kept for when it is lost.</summary>
public sealed partial class LoginCodePage
{
    private readonly FormFaults faults = new();

    [Inject]
    internal Entrance Entrance { get; init; } = null!;

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [SupplyParameterFromQuery]
    private string? ReturnUrl { get; set; }

    [SupplyParameterFromForm(FormName = "code")]
    private CodeForm? Form { get; set; }

    private bool ByRecovery => new Uri(Navigation.Uri).AbsolutePath.EndsWith("/recovery", StringComparison.Ordinal);

    protected override async Task OnInitializedAsync()
    {
        Form ??= new();
        if (!await Entrance.AwaitsCodeAsync())
        {
            Navigation.NavigateTo(LocalUrl.With("/account/login", ReturnUrl));
        }
    }

    private async Task SubmitAsync()
    {
        faults.Require("Code", Form!.Code, "Type the code.");
        if (faults.Any)
        {
            return;
        }

        switch (await (ByRecovery ? Entrance.WithRecoveryCodeAsync(Form.Code!) : Entrance.WithCodeAsync(Form.Code!)))
        {
            case Entry.Open:
                Navigation.NavigateTo(LocalUrl.Or(ReturnUrl, "/admin"));
                break;
            case Entry.Locked:
                Navigation.NavigateTo("/account/lockout");
                break;
            default:
                faults.Add("Code", "This code is not right. Is the clock of your device?");
                break;
        }
    }

    /// <summary>The code that is typed.</summary>
    public sealed class CodeForm
    {
        public string? Code { get; set; }
    }
}
