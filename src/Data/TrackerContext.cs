using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data.RollUps;
using PeaceTracker.Data.Searching;
using PeaceTracker.Domain;

namespace PeaceTracker.Data;

/// <summary>
/// The database. One context per operation; reads project and never track; writes go through <see cref="Writer"/>, which
/// sets <see cref="Recording"/>.
/// </summary>
public sealed class TrackerContext(DbContextOptions<TrackerContext> options) : IdentityUserContext<Account, int>(options)
{
    public DbSet<Negotiation> Negotiations => Set<Negotiation>();

    public DbSet<Party> Parties => Set<Party>();

    public DbSet<Speaker> Speakers => Set<Speaker>();

    public DbSet<Issue> Issues => Set<Issue>();

    public DbSet<Source> Sources => Set<Source>();

    public DbSet<Statement> Statements => Set<Statement>();

    public DbSet<Position> Positions => Set<Position>();

    public DbSet<PositionRevision> PositionRevisions => Set<PositionRevision>();

    public DbSet<Proposal> Proposals => Set<Proposal>();

    public DbSet<Provision> Provisions => Set<Provision>();

    public DbSet<Response> Responses => Set<Response>();

    public DbSet<Salience> Saliences => Set<Salience>();

    public DbSet<Event> Events => Set<Event>();

    public DbSet<EventAccount> EventAccounts => Set<EventAccount>();

    public DbSet<Commitment> Commitments => Set<Commitment>();

    public DbSet<ViolationClaim> ViolationClaims => Set<ViolationClaim>();

    public DbSet<Claimant> Claimants => Set<Claimant>();

    public DbSet<CountingDefinition> CountingDefinitions => Set<CountingDefinition>();

    public DbSet<Weapon> Weapons => Set<Weapon>();

    public DbSet<Strike> Strikes => Set<Strike>();

    public DbSet<StrikeClaim> StrikeClaims => Set<StrikeClaim>();

    /// <summary>Figures by day, derived from the claims; only read.</summary>
    public DbSet<StrikeRollUp> StrikeRollUps => Set<StrikeRollUp>();

    public DbSet<NewsFeed> NewsFeeds => Set<NewsFeed>();

    public DbSet<NewsItem> NewsItems => Set<NewsItem>();

    public DbSet<NewsItemBody> NewsItemBodies => Set<NewsItemBody>();

    public DbSet<NewsItemVersion> NewsItemVersions => Set<NewsItemVersion>();

    public DbSet<Story> Stories => Set<Story>();

    public DbSet<NewsTag> NewsTags => Set<NewsTag>();

    public DbSet<NewsMark> NewsMarks => Set<NewsMark>();

    public DbSet<NewsReading> NewsReadings => Set<NewsReading>();

    public DbSet<FeedVisit> FeedVisits => Set<FeedVisit>();

    public DbSet<TagRule> TagRules => Set<TagRule>();

    public DbSet<TriageRule> TriageRules => Set<TriageRule>();

    public DbSet<Triage> Triages => Set<Triage>();

    public DbSet<Webhook> Webhooks => Set<Webhook>();

    public DbSet<WebhookDelivery> WebhookDeliveries => Set<WebhookDelivery>();

    public DbSet<DigestSubscription> DigestSubscriptions => Set<DigestSubscription>();

    public DbSet<EmbedView> EmbedViews => Set<EmbedView>();

    public DbSet<EmbedHits> EmbedHits => Set<EmbedHits>();

    public DbSet<Change> Changes => Set<Change>();

    public DbSet<Revision> Revisions => Set<Revision>();

    public DbSet<ImportBatch> ImportBatches => Set<ImportBatch>();

    public DbSet<QuarantinedRow> QuarantinedRows => Set<QuarantinedRow>();

    public DbSet<Draft> Drafts => Set<Draft>();

    public DbSet<Correction> Corrections => Set<Correction>();

    public DbSet<PageText> PageTexts => Set<PageText>();

    public DbSet<Setting> Settings => Set<Setting>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    /// <summary>What can be found; only read.</summary>
    public DbSet<SearchEntry> SearchEntries => Set<SearchEntry>();

    /// <summary>Who is writing, and in which import; null on a context that only reads.</summary>
    public Recording? Recording { get; set; }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(TrackerContext).Assembly);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
    }
}
