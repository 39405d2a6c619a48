using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PeaceTracker.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class StrikeRollUps : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "StrikeRollUps",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    NegotiationId = table.Column<int>(type: "INTEGER", nullable: false),
                    AttackerId = table.Column<int>(type: "INTEGER", nullable: false),
                    TargetId = table.Column<int>(type: "INTEGER", nullable: false),
                    ClaimantId = table.Column<int>(type: "INTEGER", nullable: false),
                    DayRule = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    StrikeDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SubKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Figure = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    CountingDefinitionId = table.Column<int>(type: "INTEGER", nullable: false),
                    Best = table.Column<int>(type: "INTEGER", nullable: false),
                    Low = table.Column<int>(type: "INTEGER", nullable: false),
                    High = table.Column<int>(type: "INTEGER", nullable: false),
                    Bound = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Strikes = table.Column<int>(type: "INTEGER", nullable: false),
                    Untimed = table.Column<int>(type: "INTEGER", nullable: false),
                    Alone = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StrikeRollUps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StrikeRollUps_Negotiations_NegotiationId",
                        column: x => x.NegotiationId,
                        principalTable: "Negotiations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_StrikeRollUps_NegotiationId_AttackerId_StrikeDay",
                table: "StrikeRollUps",
                columns: new[] { "NegotiationId", "AttackerId", "StrikeDay" });

            migrationBuilder.CreateIndex(
                name: "IX_StrikeRollUps_NegotiationId_ClaimantId_AttackerId_DayRule_Day",
                table: "StrikeRollUps",
                columns: new[] { "NegotiationId", "ClaimantId", "AttackerId", "DayRule", "Day" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "StrikeRollUps");
        }
    }
}
