using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PeaceTracker.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class News : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Canonical",
                table: "NewsItems",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ChangedAt",
                table: "NewsItems",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Fingerprint",
                table: "NewsItems",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "LanguageIsGuessed",
                table: "NewsItems",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Origin",
                table: "NewsItems",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Publisher",
                table: "NewsItems",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "PublisherUrl",
                table: "NewsItems",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "StoryId",
                table: "NewsItems",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Tags",
                table: "NewsItems",
                type: "TEXT",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<DateTime>(
                name: "UpdatedAt",
                table: "NewsItems",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "NewsItems",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<bool>(
                name: "IsAggregator",
                table: "NewsFeeds",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "OutlineAttributes",
                table: "NewsFeeds",
                type: "TEXT",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<int>(
                name: "SourceId",
                table: "NewsFeeds",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "LastItemAt",
                table: "FeedStates",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "LeasedUntil",
                table: "FeedStates",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "MovedSightings",
                table: "FeedStates",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "MovedTo",
                table: "FeedStates",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "PauseMinutes",
                table: "FeedStates",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "RhythmMinutes",
                table: "FeedStates",
                type: "REAL",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "FeedVisits",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    FeedId = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Status = table.Column<int>(type: "INTEGER", nullable: true),
                    Bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    Items = table.Column<int>(type: "INTEGER", nullable: false),
                    NewItems = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangedItems = table.Column<int>(type: "INTEGER", nullable: false),
                    Milliseconds = table.Column<int>(type: "INTEGER", nullable: false),
                    Problem = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FeedVisits", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FeedVisits_NewsFeeds_FeedId",
                        column: x => x.FeedId,
                        principalTable: "NewsFeeds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "NewsItemBodies",
                columns: table => new
                {
                    ItemId = table.Column<long>(type: "INTEGER", nullable: false),
                    Html = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NewsItemBodies", x => x.ItemId);
                    table.ForeignKey(
                        name: "FK_NewsItemBodies_NewsItems_ItemId",
                        column: x => x.ItemId,
                        principalTable: "NewsItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "NewsItemVersions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ItemId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Summary = table.Column<string>(type: "TEXT", nullable: true),
                    Body = table.Column<string>(type: "TEXT", nullable: true),
                    Url = table.Column<string>(type: "TEXT", nullable: true),
                    Author = table.Column<string>(type: "TEXT", nullable: true),
                    PublishedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SeenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ReplacedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NewsItemVersions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_NewsItemVersions_NewsItems_ItemId",
                        column: x => x.ItemId,
                        principalTable: "NewsItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "NewsMarks",
                columns: table => new
                {
                    AccountId = table.Column<int>(type: "INTEGER", nullable: false),
                    ItemId = table.Column<long>(type: "INTEGER", nullable: false),
                    ReadAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    StarredAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NewsMarks", x => new { x.AccountId, x.ItemId });
                    table.ForeignKey(
                        name: "FK_NewsMarks_AspNetUsers_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_NewsMarks_NewsItems_ItemId",
                        column: x => x.ItemId,
                        principalTable: "NewsItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "NewsTags",
                columns: table => new
                {
                    NegotiationId = table.Column<int>(type: "INTEGER", nullable: false),
                    Tag = table.Column<string>(type: "TEXT", nullable: false),
                    SortAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ItemId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NewsTags", x => new { x.NegotiationId, x.Tag, x.SortAt, x.ItemId });
                });

            migrationBuilder.CreateTable(
                name: "Stories",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    NegotiationId = table.Column<int>(type: "INTEGER", nullable: false),
                    LeadItemId = table.Column<long>(type: "INTEGER", nullable: false),
                    LatestItemId = table.Column<long>(type: "INTEGER", nullable: false),
                    FirstAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LastAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Items = table.Column<int>(type: "INTEGER", nullable: false),
                    Origins = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Stories", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Stories_Negotiations_NegotiationId",
                        column: x => x.NegotiationId,
                        principalTable: "Negotiations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TagRules",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    NegotiationId = table.Column<int>(type: "INTEGER", nullable: false),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    About = table.Column<string>(type: "TEXT", nullable: false),
                    Label = table.Column<string>(type: "TEXT", nullable: true),
                    Terms = table.Column<string>(type: "TEXT", nullable: false),
                    Without = table.Column<string>(type: "TEXT", nullable: false),
                    Patterns = table.Column<string>(type: "TEXT", nullable: false),
                    Languages = table.Column<string>(type: "TEXT", nullable: false),
                    RetiredAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TagRules", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TagRules_Negotiations_NegotiationId",
                        column: x => x.NegotiationId,
                        principalTable: "Negotiations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TriageRules",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    NegotiationId = table.Column<int>(type: "INTEGER", nullable: false),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Tags = table.Column<string>(type: "TEXT", nullable: false),
                    WithoutTags = table.Column<string>(type: "TEXT", nullable: false),
                    Terms = table.Column<string>(type: "TEXT", nullable: false),
                    Languages = table.Column<string>(type: "TEXT", nullable: false),
                    Assignee = table.Column<string>(type: "TEXT", nullable: true),
                    RetiredAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TriageRules", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TriageRules_Negotiations_NegotiationId",
                        column: x => x.NegotiationId,
                        principalTable: "Negotiations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Triages",
                columns: table => new
                {
                    ItemId = table.Column<long>(type: "INTEGER", nullable: false),
                    NegotiationId = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Rules = table.Column<string>(type: "TEXT", nullable: false),
                    AssigneeId = table.Column<int>(type: "INTEGER", nullable: true),
                    Assignee = table.Column<string>(type: "TEXT", nullable: true),
                    DraftId = table.Column<int>(type: "INTEGER", nullable: true),
                    ArrivedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Actor = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Triages", x => x.ItemId);
                    table.ForeignKey(
                        name: "FK_Triages_AspNetUsers_AssigneeId",
                        column: x => x.AssigneeId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Triages_Drafts_DraftId",
                        column: x => x.DraftId,
                        principalTable: "Drafts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Triages_Negotiations_NegotiationId",
                        column: x => x.NegotiationId,
                        principalTable: "Negotiations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Triages_NewsItems_ItemId",
                        column: x => x.ItemId,
                        principalTable: "NewsItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_NewsItems_NegotiationId_Canonical",
                table: "NewsItems",
                columns: new[] { "NegotiationId", "Canonical" });

            migrationBuilder.CreateIndex(
                name: "IX_NewsItems_StoryId",
                table: "NewsItems",
                column: "StoryId");

            migrationBuilder.CreateIndex(
                name: "IX_FeedVisits_FeedId_At",
                table: "FeedVisits",
                columns: new[] { "FeedId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_NewsItemVersions_ItemId_Number",
                table: "NewsItemVersions",
                columns: new[] { "ItemId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_NewsMarks_AccountId_StarredAt",
                table: "NewsMarks",
                columns: new[] { "AccountId", "StarredAt" });

            migrationBuilder.CreateIndex(
                name: "IX_NewsMarks_ItemId",
                table: "NewsMarks",
                column: "ItemId");

            migrationBuilder.CreateIndex(
                name: "IX_NewsTags_ItemId",
                table: "NewsTags",
                column: "ItemId");

            migrationBuilder.CreateIndex(
                name: "IX_Stories_NegotiationId_LastAt_Id",
                table: "Stories",
                columns: new[] { "NegotiationId", "LastAt", "Id" },
                descending: new[] { false, true, true });

            migrationBuilder.CreateIndex(
                name: "IX_TagRules_NegotiationId_Key",
                table: "TagRules",
                columns: new[] { "NegotiationId", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TriageRules_NegotiationId_Key",
                table: "TriageRules",
                columns: new[] { "NegotiationId", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Triages_AssigneeId",
                table: "Triages",
                column: "AssigneeId");

            migrationBuilder.CreateIndex(
                name: "IX_Triages_DraftId",
                table: "Triages",
                column: "DraftId");

            migrationBuilder.CreateIndex(
                name: "IX_Triages_NegotiationId_State_ArrivedAt",
                table: "Triages",
                columns: new[] { "NegotiationId", "State", "ArrivedAt" });

            // What an item said before is history: the database itself refuses to change or delete it.
            foreach (var deed in (string[])["UPDATE", "DELETE"])
            {
                migrationBuilder.Sql(
                    $"CREATE TRIGGER TR_NewsItemVersions_{deed} BEFORE {deed} ON NewsItemVersions BEGIN SELECT RAISE(ABORT, 'NewsItemVersions is append-only'); END;");
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "FeedVisits");

            migrationBuilder.DropTable(
                name: "NewsItemBodies");

            migrationBuilder.DropTable(
                name: "NewsItemVersions");

            migrationBuilder.DropTable(
                name: "NewsMarks");

            migrationBuilder.DropTable(
                name: "NewsTags");

            migrationBuilder.DropTable(
                name: "Stories");

            migrationBuilder.DropTable(
                name: "TagRules");

            migrationBuilder.DropTable(
                name: "TriageRules");

            migrationBuilder.DropTable(
                name: "Triages");

            migrationBuilder.DropIndex(
                name: "IX_NewsItems_NegotiationId_Canonical",
                table: "NewsItems");

            migrationBuilder.DropIndex(
                name: "IX_NewsItems_StoryId",
                table: "NewsItems");

            migrationBuilder.DropColumn(
                name: "Canonical",
                table: "NewsItems");

            migrationBuilder.DropColumn(
                name: "ChangedAt",
                table: "NewsItems");

            migrationBuilder.DropColumn(
                name: "Fingerprint",
                table: "NewsItems");

            migrationBuilder.DropColumn(
                name: "LanguageIsGuessed",
                table: "NewsItems");

            migrationBuilder.DropColumn(
                name: "Origin",
                table: "NewsItems");

            migrationBuilder.DropColumn(
                name: "Publisher",
                table: "NewsItems");

            migrationBuilder.DropColumn(
                name: "PublisherUrl",
                table: "NewsItems");

            migrationBuilder.DropColumn(
                name: "StoryId",
                table: "NewsItems");

            migrationBuilder.DropColumn(
                name: "Tags",
                table: "NewsItems");

            migrationBuilder.DropColumn(
                name: "UpdatedAt",
                table: "NewsItems");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "NewsItems");

            migrationBuilder.DropColumn(
                name: "IsAggregator",
                table: "NewsFeeds");

            migrationBuilder.DropColumn(
                name: "OutlineAttributes",
                table: "NewsFeeds");

            migrationBuilder.DropColumn(
                name: "SourceId",
                table: "NewsFeeds");

            migrationBuilder.DropColumn(
                name: "LastItemAt",
                table: "FeedStates");

            migrationBuilder.DropColumn(
                name: "LeasedUntil",
                table: "FeedStates");

            migrationBuilder.DropColumn(
                name: "MovedSightings",
                table: "FeedStates");

            migrationBuilder.DropColumn(
                name: "MovedTo",
                table: "FeedStates");

            migrationBuilder.DropColumn(
                name: "PauseMinutes",
                table: "FeedStates");

            migrationBuilder.DropColumn(
                name: "RhythmMinutes",
                table: "FeedStates");
        }
    }
}
