using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PeaceTracker.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Quarantine : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "ImportBatchId",
                table: "Strikes",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Duplicates",
                table: "ImportBatches",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Quarantined",
                table: "ImportBatches",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "UndoneAt",
                table: "ImportBatches",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "UndoneBy",
                table: "ImportBatches",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "QuarantinedRows",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    NegotiationId = table.Column<int>(type: "INTEGER", nullable: false),
                    ImportBatchId = table.Column<int>(type: "INTEGER", nullable: false),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    Line = table.Column<int>(type: "INTEGER", nullable: false),
                    Columns = table.Column<string>(type: "TEXT", nullable: false),
                    Cells = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    Column = table.Column<string>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DecidedBy = table.Column<string>(type: "TEXT", nullable: true),
                    Decision = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QuarantinedRows", x => x.Id);
                    table.ForeignKey(
                        name: "FK_QuarantinedRows_ImportBatches_ImportBatchId",
                        column: x => x.ImportBatchId,
                        principalTable: "ImportBatches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_QuarantinedRows_Negotiations_NegotiationId",
                        column: x => x.NegotiationId,
                        principalTable: "Negotiations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            // Strikes of the one format that there was know their import by their claims.
            migrationBuilder.Sql(
                "UPDATE Strikes SET ImportBatchId = (SELECT MIN(c.ImportBatchId) FROM StrikeClaims c WHERE c.StrikeId = Strikes.Id) WHERE Key LIKE 'kma-%'");

            migrationBuilder.CreateIndex(
                name: "IX_Strikes_ImportBatchId",
                table: "Strikes",
                column: "ImportBatchId");

            migrationBuilder.CreateIndex(
                name: "IX_QuarantinedRows_ImportBatchId",
                table: "QuarantinedRows",
                column: "ImportBatchId");

            migrationBuilder.CreateIndex(
                name: "IX_QuarantinedRows_NegotiationId_Key",
                table: "QuarantinedRows",
                columns: new[] { "NegotiationId", "Key" });

            migrationBuilder.CreateIndex(
                name: "IX_QuarantinedRows_State_ImportBatchId",
                table: "QuarantinedRows",
                columns: new[] { "State", "ImportBatchId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "QuarantinedRows");

            migrationBuilder.DropIndex(
                name: "IX_Strikes_ImportBatchId",
                table: "Strikes");

            migrationBuilder.DropColumn(
                name: "ImportBatchId",
                table: "Strikes");

            migrationBuilder.DropColumn(
                name: "Duplicates",
                table: "ImportBatches");

            migrationBuilder.DropColumn(
                name: "Quarantined",
                table: "ImportBatches");

            migrationBuilder.DropColumn(
                name: "UndoneAt",
                table: "ImportBatches");

            migrationBuilder.DropColumn(
                name: "UndoneBy",
                table: "ImportBatches");
        }
    }
}
