using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PeaceTracker.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class FeedSkips : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "HeldFrom",
                table: "FeedStates",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SkipDays",
                table: "FeedStates",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "SkipHours",
                table: "FeedStates",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "HeldFrom",
                table: "FeedStates");

            migrationBuilder.DropColumn(
                name: "SkipDays",
                table: "FeedStates");

            migrationBuilder.DropColumn(
                name: "SkipHours",
                table: "FeedStates");
        }
    }
}
