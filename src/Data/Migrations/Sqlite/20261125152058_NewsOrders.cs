using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PeaceTracker.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class NewsOrders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_NewsItems_FeedId",
                table: "NewsItems");

            migrationBuilder.CreateIndex(
                name: "IX_NewsItems_FeedId_SortAt_Id",
                table: "NewsItems",
                columns: new[] { "FeedId", "SortAt", "Id" },
                descending: new[] { false, true, true });

            migrationBuilder.CreateIndex(
                name: "IX_NewsItems_NegotiationId_Url",
                table: "NewsItems",
                columns: new[] { "NegotiationId", "Url" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_NewsItems_FeedId_SortAt_Id",
                table: "NewsItems");

            migrationBuilder.DropIndex(
                name: "IX_NewsItems_NegotiationId_Url",
                table: "NewsItems");

            migrationBuilder.CreateIndex(
                name: "IX_NewsItems_FeedId",
                table: "NewsItems",
                column: "FeedId");
        }
    }
}
