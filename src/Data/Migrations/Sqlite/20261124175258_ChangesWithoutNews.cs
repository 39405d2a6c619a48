using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PeaceTracker.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ChangesWithoutNews : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Changes_NegotiationId_RecordedAt_Day",
                table: "Changes");

            migrationBuilder.CreateIndex(
                name: "IX_Changes_NegotiationId_RecordedAt_Day",
                table: "Changes",
                columns: new[] { "NegotiationId", "RecordedAt", "Day" },
                descending: new[] { false, true, true },
                filter: "Noun <> 'NewsItem'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Changes_NegotiationId_RecordedAt_Day",
                table: "Changes");

            migrationBuilder.CreateIndex(
                name: "IX_Changes_NegotiationId_RecordedAt_Day",
                table: "Changes",
                columns: new[] { "NegotiationId", "RecordedAt", "Day" },
                descending: new[] { false, true, true });
        }
    }
}
