using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using PeaceTracker.Features.Exchange.Parsing;
using PeaceTracker.Terminal;

namespace PeaceTracker.Features.Exchange;

/// <summary><c>describe dossier</c></summary>
internal static class DescribeDossierCommand
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        // The file is read by people; it is never put into a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Command Create(CommandHost host)
    {
        var command = new Command("dossier", "Prints the datapackage.json of an empty dossier, with the schema of every file.");
        command.SetAction(async (_, _) =>
        {
            await host.Out.WriteLineAsync(Template());
            return ExitCode.Done;
        });
        return command;
    }

    internal static string Template() => new JsonObject
    {
        ["$schema"] = "https://datapackage.org/profiles/2.0/datapackage.json",
        ["name"] = "slug-of-the-negotiation",
        ["title"] = "Title of the negotiation",
        ["description"] = "What it is about, in a sentence or two.",
        ["version"] = "1.0.0",
        ["resources"] = DossierDescriptor.Resources(),
    }.ToJsonString(Readable);
}
