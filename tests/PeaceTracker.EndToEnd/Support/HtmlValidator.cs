using System.Diagnostics;
using System.Text;
using System.Text.Json;
using PeaceTracker.Tests.HouseRules;

namespace PeaceTracker.EndToEnd.Support;

/// <summary>
/// Checks documents by the rules of HTML: what may stand in what, ids, references, names of controls. Node.js is started once
/// for all the documents that are given together.
/// </summary>
public static class HtmlValidator
{
    /// <summary>What is wrong, in words; empty where every document is sound.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(IEnumerable<(string Name, string Html)> documents)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        using var node = Process.Start(new ProcessStartInfo("node", ["validate.mjs"])
        {
            WorkingDirectory = Repository.File("artifacts/validator"), UseShellExecute = false,
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
            StandardInputEncoding = utf8, StandardOutputEncoding = utf8,
        })!;
        var output = node.StandardOutput.ReadToEndAsync();
        var errors = node.StandardError.ReadToEndAsync();
        await using (node.StandardInput)
        {
            await node.StandardInput.WriteAsync(JsonSerializer.Serialize(documents.Select(document => new { name = document.Name, html = document.Html })));
        }

        await node.WaitForExitAsync();
        return node.ExitCode == 0
            ? JsonSerializer.Deserialize<List<string>>(await output)!
            : throw new InvalidOperationException(await errors);
    }
}
