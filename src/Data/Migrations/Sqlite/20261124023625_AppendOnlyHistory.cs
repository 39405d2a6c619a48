using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PeaceTracker.Data.Migrations.Sqlite
{
    /// <summary>History is only ever appended: the database itself refuses to change or delete it.</summary>
    public partial class AppendOnlyHistory : Migration
    {
        private static readonly string[] History = ["PositionRevisions", "Evidence", "Revisions", "Changes"];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            foreach (var table in History)
            {
                foreach (var deed in (string[])["UPDATE", "DELETE"])
                {
                    migrationBuilder.Sql(
                        $"CREATE TRIGGER TR_{table}_{deed} BEFORE {deed} ON {table} BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END;");
                }
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var table in History)
            {
                foreach (var deed in (string[])["UPDATE", "DELETE"])
                {
                    migrationBuilder.Sql($"DROP TRIGGER TR_{table}_{deed};");
                }
            }
        }
    }
}
