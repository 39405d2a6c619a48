using PeaceTracker.Accounts;
using PeaceTracker.Curation;
using PeaceTracker.Domain;
using PeaceTracker.Features.Backups.Curation;
using PeaceTracker.Features.Embeds.Views.Curation;
using PeaceTracker.Features.Following.Curation;
using PeaceTracker.Features.News.Curation;
using PeaceTracker.Features.News.Marking;
using PeaceTracker.Features.News.Tagging.Curation;
using PeaceTracker.Features.News.Triaging;
using PeaceTracker.Features.News.Triaging.Drafting;
using PeaceTracker.Features.Settings.Curation;
using PeaceTracker.Features.Strikes.Curation;

namespace PeaceTracker.Tests.HouseRules;

/// <summary>
/// Every method that changes something on somebody's behalf: what it takes, and a call that would change something. What is
/// needed for the call is prepared first, by those who may. A row is a line.
/// </summary>
internal static class MethodRights
{
    private const string Here = RightsHost.Negotiation;

    /// <summary>Classes that write without asking who does it, and why they may.</summary>
    public static readonly Dictionary<string, string> Exceptions = new(StringComparer.Ordinal)
    {
        ["AccountStore"] = "the store of the identity framework: it asks nobody, the services above it do",
        ["BackupRestorer"] = "used by the command line, where no server runs",
        ["BackupRunner"] = "makes backups on a schedule; BackupCurator asks before it does so for somebody",
        ["DraftEditing"] = "what stands in a form: it asks who looks, and changes through DraftCurator and DraftReviewer",
        ["DossierImporter"] = "used by the command line and at start-up, where no server runs",
        ["FeedLeases"] = "writes down who visits which feed, which no person does",
        ["FeedSubscriber"] = "used by the importer and the command line",
        ["Readiness"] = "only asks the writer how it is",
        ["SecurityLog"] = "writes down who tried to come in: nobody is in yet",
        ["SettingsQueries"] = "only asks the writer how it is",
        ["QuarantineDecisions"] = "used by ImportCurator, which asks",
        ["ImportUndo"] = "used by the command line, and by ImportCurator, which asks",
        ["StrikeImporter"] = "used by the command line, and by ImportCurator, which asks",
        ["RollUpUpkeep"] = "used by the command line",
        ["ItemTagger"] = "only hears from the writer that rules have changed",
        ["DigestCancelling"] = "cancels what a sealed link names, for whoever has it",
        ["DigestSender"] = "writes down what became of letters, which no person sends",
        ["WebhookOutbox"] = "makes messages of what others have changed",
        ["WebhookSender"] = "writes down what became of messages, which no person sends",
        ["VisitRecorder"] = "writes down visits to feeds, which no person makes",
    };

    public static readonly List<MethodRight> All =
    [
        Row<DraftCurator>(nameof(DraftCurator.SaveAsync), Role.Curator, (it, call) => it.SaveAsync(call.Draft, Token)),
        Row<DraftCurator, DraftAt>(nameof(DraftCurator.SubmitAsync), Role.Curator, call => call.DraftOfAsync(Role.Curator, DraftStatus.Open), (it, at) => it.SubmitAsync(at, "Please look.", Token)),
        Row<DraftCurator, DraftAt>(nameof(DraftCurator.WithdrawAsync), Role.Curator, call => call.DraftOfAsync(Role.Curator, DraftStatus.Submitted), (it, at) => it.WithdrawAsync(at, Token)),
        Row<DraftCurator, DraftAt>(nameof(DraftCurator.DiscardAsync), Role.Curator, call => call.DraftOfAsync(Role.Curator, DraftStatus.Open), (it, at) => it.DiscardAsync(at, Token)),
        Row<DraftCurator, DraftAt>(nameof(DraftCurator.RestoreAsync), Role.Curator, call => call.DraftOfAsync(Role.Curator, DraftStatus.Discarded), (it, at) => it.RestoreAsync(at, Token)),
        Row<DraftReviewer, DraftAt>(nameof(DraftReviewer.PublishAsync), Role.Editor, call => call.DraftOfAsync(Role.Curator, DraftStatus.Submitted), (it, at) => it.PublishAsync([at], Token)),
        Row<DraftReviewer, DraftAt>(nameof(DraftReviewer.ReturnAsync), Role.Editor, call => call.DraftOfAsync(Role.Curator, DraftStatus.Submitted), (it, at) => it.ReturnAsync(at, "More, please.", Token)),
        Row<RecordCurator>(nameof(RecordCurator.RetireAsync), Role.Editor, (it, _) => it.RetireAsync(Here, "events", "talks", Token)),
        Row<RecordCurator>(nameof(RecordCurator.RestoreAsync), Role.Editor, (it, _) => it.RestoreAsync(Here, "commitments", "truce", Token), changes: false),
        Row<RecordCurator>(nameof(RecordCurator.ReorderAsync), Role.Editor, (it, _) => it.ReorderAsync(Here, "parties", ["north", "south"], ["south", "north"], Token)),
        Row<PageTextCurator>(nameof(PageTextCurator.StoreAsync), Role.Curator, (it, _) => it.StoreAsync(Here, "https://gazette.example/1", "It stays, as it is.", Token)),
        Row<NegotiationCurator>(nameof(NegotiationCurator.CreateAsync), Role.Editor, (it, call) => it.CreateAsync(call.NewKey, Words, Token)),
        Row<NegotiationCurator, string>(nameof(NegotiationCurator.ReviseAsync), Role.Editor, call => call.NegotiationAsync(), (it, slug) => it.ReviseAsync(slug, Words, new("Other", "Words."), Token)),
        Row<NegotiationCurator, string>(nameof(NegotiationCurator.RetireAsync), Role.Editor, call => call.NegotiationAsync(), (it, slug) => it.RetireAsync(slug, Token)),
        Row<NegotiationCurator, string>(nameof(NegotiationCurator.RestoreAsync), Role.Editor, call => call.NegotiationAsync(retired: true), (it, slug) => it.RestoreAsync(slug, Token)),
        Row<AccountCurator>(nameof(AccountCurator.InviteAsync), Role.Administrator, (it, call) => it.InviteAsync(call.NewKey + "@example.org", Role.Curator, Token)),
        Row<AccountCurator, int>(nameof(AccountCurator.LinkAsync), Role.Administrator, call => call.SomebodyAsync(), (it, id) => it.LinkAsync(id, Token)),
        Row<AccountCurator, int>(nameof(AccountCurator.ChangeRoleAsync), Role.Administrator, call => call.SomebodyAsync(), (it, id) => it.ChangeRoleAsync(id, Role.Editor, Token)),
        Row<AccountCurator, int>(nameof(AccountCurator.DisableAsync), Role.Administrator, call => call.SomebodyAsync(), (it, id) => it.DisableAsync(id, Token)),
        Row<AccountCurator, int>(nameof(AccountCurator.EnableAsync), Role.Administrator, call => call.SomebodyAsync(disabled: true), (it, id) => it.EnableAsync(id, Token)),
        Row<AccountCurator, int>(nameof(AccountCurator.ResetFactorsAsync), Role.Administrator, call => call.SomebodyAsync(), (it, id) => it.ResetFactorsAsync(id, Token)),
        Row<TriageCurator, TriageAt>(nameof(TriageCurator.MoveAsync), Role.Curator, call => call.TriagedAsync(), (it, at) => it.MoveAsync(at, TriageState.Dismissed, Token)),
        Row<TriageCurator, TriageAt>(nameof(TriageCurator.AssignAsync), Role.Curator, call => call.TriagedAsync(), (it, at) => it.AssignAsync(at, toMe: true, Token)),
        Row<NewsMarker>(nameof(NewsMarker.WhoseAsync), Role.Curator, (it, _) => it.WhoseAsync(Token), changes: false),
        Row<NewsMarker, TriageAt>(nameof(NewsMarker.ReadAsync), Role.Curator, call => call.TriagedAsync(), (it, at) => it.ReadAsync(at.ItemId, read: true, Token)),
        Row<NewsMarker, TriageAt>(nameof(NewsMarker.StarAsync), Role.Curator, call => call.TriagedAsync(), (it, at) => it.StarAsync(at.ItemId, starred: true, Token)),
        Row<NewsMarker, TriageAt>(nameof(NewsMarker.ReadThroughAsync), Role.Curator, call => call.TriagedAsync(), (it, at) => it.ReadThroughAsync(Here, at.ItemId, Token)),
        Row<TriageCurator, long>(nameof(TriageCurator.PutInAsync), Role.Curator, call => call.ItemAsync(), (it, item) => it.PutInAsync(item, Token)),
        Row<StatementDrafter, TriageAt>(nameof(StatementDrafter.DraftAsync), Role.Curator, call => call.TriagedAsync(), (it, at) => it.DraftAsync(new(at, "A truce", "north", null, "border"), Token)),
        Row<TagTrials>(nameof(TagTrials.TryAsync), Role.Curator, (it, _) => it.TryAsync(Here, new Dictionary<string, string>(StringComparer.Ordinal) { ["terms"] = "truce" }, Token), changes: false),
        Row<FeedCurator>(nameof(FeedCurator.SubscribeAsync), Role.Administrator, (it, call) => it.SubscribeAsync(Here, $"https://gazette.example/{call.NewKey}", Feed, Token)),
        Row<FeedCurator, OpenedFeed>(nameof(FeedCurator.DescribeAsync), Role.Administrator, call => call.FeedAsync(), (it, feed) => it.DescribeAsync(feed, Feed, Token)),
        Row<FeedCurator, OpenedFeed>(nameof(FeedCurator.FetchNowAsync), Role.Administrator, call => call.FeedAsync(), (it, feed) => it.FetchNowAsync(feed, Token), changes: false),
        Row<FeedCurator, OpenedFeed>(nameof(FeedCurator.RetireAsync), Role.Administrator, call => call.FeedAsync(), (it, feed) => it.RetireAsync(feed, Token)),
        Row<FeedCurator, OpenedFeed>(nameof(FeedCurator.RestoreAsync), Role.Administrator, call => call.FeedAsync(retired: true), (it, feed) => it.RestoreAsync(feed, Token)),
        Row<DigestCurator>(nameof(DigestCurator.SubscribeAsync), Role.Curator, (it, _) => it.SubscribeAsync(Here, Daily, Token)),
        Row<DigestCurator, CurationOutcome>(nameof(DigestCurator.CancelAsync), Role.Curator, call => call.Get<DigestCurator>().SubscribeAsync(Here, Daily, Token), (it, _) => it.CancelAsync(Here, Token)),
        Row<DigestCurator>(nameof(DigestCurator.MineAsync), Role.Curator, (it, _) => it.MineAsync(Token), changes: false),
        Row<WebhookCurator>(nameof(WebhookCurator.AddAsync), Role.Editor, (it, _) => it.AddAsync(Here, Hook, [WebhookTopic.News], Token)),
        Row<WebhookCurator, int>(nameof(WebhookCurator.TestAsync), Role.Editor, call => call.WebhookAsync(Hook), (it, id) => it.TestAsync(id, Token)),
        Row<WebhookCurator, int>(nameof(WebhookCurator.PauseAsync), Role.Editor, call => call.WebhookAsync(Hook), (it, id) => it.PauseAsync(id, Token)),
        Row<WebhookCurator, int>(nameof(WebhookCurator.ResumeAsync), Role.Editor, call => call.WebhookAsync(Hook), (it, id) => it.ResumeAsync(id, Token)),
        Row<WebhookCurator, int>(nameof(WebhookCurator.RemoveAsync), Role.Editor, call => call.WebhookAsync(Hook), (it, id) => it.RemoveAsync(id, Token)),
        Row<EmbedViewCurator>(nameof(EmbedViewCurator.SaveAsync), Role.Curator, (it, call) => it.SaveAsync(Here, call.NewKey, "matrix", RightsCall.View, Token)),
        Row<EmbedViewCurator, string>(nameof(EmbedViewCurator.ReviseAsync), Role.Curator, call => call.ViewAsync(), (it, key) => it.ReviseAsync(Here, key, RightsCall.View with { Title = "Another" }, Token)),
        Row<EmbedViewCurator, string>(nameof(EmbedViewCurator.RetireAsync), Role.Curator, call => call.ViewAsync(), (it, key) => it.RetireAsync(Here, key, Token)),
        Row<EmbedViewCurator, string>(nameof(EmbedViewCurator.RestoreAsync), Role.Curator, call => call.ViewAsync(retired: true), (it, key) => it.RestoreAsync(Here, key, Token)),
        Row<FeedFinder>(nameof(FeedFinder.FindAsync), Role.Administrator, (it, _) => it.FindAsync(Here, Hook, Token), changes: false),
        Row<FeedFinder>(nameof(FeedFinder.LookAsync), Role.Administrator, (it, _) => it.LookAsync(Hook, Token), changes: false),
        Row<FeedListCurator>(nameof(FeedListCurator.RehearseAsync), Role.Administrator, (it, call) => it.RehearseAsync(Here, ListOf(call.NewKey), Token), changes: false),
        Row<FeedListCurator>(nameof(FeedListCurator.ImportAsync), Role.Administrator, (it, call) => it.ImportAsync(Here, ListOf(call.NewKey), Token)),
        Row<FeedMover, SeenMove>(nameof(FeedMover.ApproveAsync), Role.Administrator, call => call.MovedFeedAsync(), (it, move) => it.ApproveAsync(move, Token)),
        Row<FeedMover, SeenMove>(nameof(FeedMover.RejectAsync), Role.Administrator, call => call.MovedFeedAsync(), (it, move) => it.RejectAsync(move, Token)),
        Row<BackupCurator>(nameof(BackupCurator.MakeAsync), Role.Administrator, (it, _) => it.MakeAsync(null, Token)),
        Row<BackupCurator, string>(nameof(BackupCurator.CheckAsync), Role.Administrator, call => call.BackupAsync(), (it, name) => it.CheckAsync(name, Token), changes: false),
        Row<BackupCurator, string>(nameof(BackupCurator.TakeAsync), Role.Administrator, call => call.BackupAsync(), (it, name) => it.TakeAsync(name, Token)),
        Row<ImportCurator>(nameof(ImportCurator.RehearseAsync), Role.Editor, (it, call) => it.RehearseAsync(call.StrikeFile, null, Token), changes: false),
        Row<ImportCurator>(nameof(ImportCurator.ImportAsync), Role.Editor, (it, call) => it.ImportAsync(call.StrikeFile, null, Token)),
        Row<ImportCurator, int>(nameof(ImportCurator.UndoAsync), Role.Editor, async call => (await call.ImportedAsync()).Batch, (it, batch) => it.UndoAsync(batch, Token)),
        Row<ImportCurator, int>(nameof(ImportCurator.AcceptAsync), Role.Editor, async call => (await call.ImportedAsync()).Aside, (it, row) => it.AcceptAsync(row, Token), changes: false),
        Row<ImportCurator, int>(nameof(ImportCurator.DismissAsync), Role.Editor, async call => (await call.ImportedAsync()).Aside, (it, row) => it.DismissAsync(row, "A test.", Token)),
        Row<SettingsCurator>(nameof(SettingsCurator.SetFourEyesAsync), Role.Administrator, (it, _) => it.SetFourEyesAsync("true", on: false, Token)),
        Row<SettingsCurator>(nameof(SettingsCurator.SetBackupsAsync), Role.Administrator, (it, _) => it.SetBackupsAsync(("24", "12"), ("14", "15"), Token)),
    ];

    // An address that nothing answers: it is no public one.
    private const string Hook = "https://127.0.0.1:9/hook";

    private static DigestTyped Daily => new(DigestRhythm.Daily, DayOfWeek.Monday, 7, "Europe/Kyiv");

    private static byte[] ListOf(string key) => System.Text.Encoding.UTF8.GetBytes($"<opml><body><outline text='It' xmlUrl='https://gazette.example/{key}'/></body></opml>");

    private static FeedFields Feed => new("Another gazette", "", "", "");

    private static NegotiationText Words => RightsCall.Words;

    private static CancellationToken Token => RightsCall.Token;

    private static MethodRight Row<T>(string method, Role takes, Func<T, RightsCall, Task> call, bool changes = true)
        where T : notnull => new(typeof(T), method, takes, _ => Task.FromResult<object>(0), (services, _) => call(services.Get<T>(), services), changes);

    private static MethodRight Row<T, TThing>(string method, Role takes, Func<RightsCall, Task<TThing>> prepare, Func<T, TThing, Task> call, bool changes = true)
        where T : notnull where TThing : notnull =>
        new(typeof(T), method, takes, async services => await prepare(services), (services, thing) => call(services.Get<T>(), (TThing)thing), changes);
}

/// <summary>A row of the table.</summary>
/// <param name="Class">The class.</param>
/// <param name="Method">Its method.</param>
/// <param name="Takes">The least role.</param>
/// <param name="Prepare">Makes what is to be changed.</param>
/// <param name="Call">Calls the method.</param>
/// <param name="Changes">Whether the call leaves a trace when it is admitted.</param>
internal sealed record MethodRight(
    Type Class, string Method, Role Takes, Func<RightsCall, Task<object>> Prepare, Func<RightsCall, object, Task> Call, bool Changes)
{
    public string Name => $"{Class.Name}.{Method}";
}
