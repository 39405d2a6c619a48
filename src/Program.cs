using PeaceTracker.Data;
using PeaceTracker.Features.Changes;
using PeaceTracker.Features.Exchange;
using PeaceTracker.Features.News;
using PeaceTracker.Features.Positions;
using PeaceTracker.Live;
using PeaceTracker.Shell;

if (CommandLine.IsCommand(args))
{
    return await CommandLine.RunAsync(args);
}

var builder = House.CreateBuilder(args);
builder.Services
    .AddData()
    .AddLive()
    .AddExchange()
    .AddPositions()
    .AddNews()
    .AddChanges()
    .AddShell();

var app = builder.Build();
app.UseSecurityHeaders();
app.UseErrorScreens();
app.UseOriginGate();
app.UseAntiforgery();
app.MapHealth();
app.MapStaticAssets();
app.MapPages();

return await Opening.RunAsync(app);
