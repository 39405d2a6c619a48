using PeaceTracker.Accounts;
using PeaceTracker.Clocks;
using PeaceTracker.Controls.Drawings;
using PeaceTracker.Curation;
using PeaceTracker.Data;
using PeaceTracker.Embedding;
using PeaceTracker.Features.Audit;
using PeaceTracker.Features.Backups;
using PeaceTracker.Features.Changes;
using PeaceTracker.Features.Corrections;
using PeaceTracker.Features.Distance;
using PeaceTracker.Features.Embeds;
using PeaceTracker.Features.Exchange;
using PeaceTracker.Features.Following;
using PeaceTracker.Features.Inbox;
using PeaceTracker.Features.News;
using PeaceTracker.Features.Parties;
using PeaceTracker.Features.Positions;
using PeaceTracker.Features.Proposals;
using PeaceTracker.Features.Search;
using PeaceTracker.Features.Settings;
using PeaceTracker.Features.Strikes;
using PeaceTracker.Features.Timeline;
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
    .AddDrawings()
    .AddClocks()
    .AddCuration()
    .AddEmbedding()
    .AddExchange()
    .AddPositions()
    .AddProposals()
    .AddDistance()
    .AddStrikes()
    .AddStrikeCuration()
    .AddTimeline()
    .AddNews()
    .AddChanges()
    .AddCorrections()
    .AddFollowing()
    .AddEmbeds()
    .AddParties()
    .AddSearch()
    .AddInbox()
    .AddAudit()
    .AddBackups()
    .AddSettings()
    .AddShell()
    .AddAccounts();

return await Opening.RunAsync(builder.Build(), app =>
{
    app.UseEmbedding();
    app.UseSecurityHeaders();
    app.UseHeadRequests();
    app.UseOriginGate();
    app.UseRateLimiter();
    app.UseResponseCompression();
    app.UseErrorScreens();
    app.UseRouting();
    app.UseAccounts();
    app.UseAntiforgery();
    app.MapHealth();
    app.MapStaticAssets();
    app.MapCuration();
    app.MapProposals();
    app.MapPositions();
    app.MapDistance();
    app.MapStrikes();
    app.MapTimeline();
    app.MapNews();
    app.MapFollowing();
    app.MapEmbeds();
    app.MapAudit();
    app.MapBackups();
    app.MapAccounts();
    app.MapPages();
});
