using System.IO.Compression;
using PeaceTracker.Tests.HouseRules;

namespace PeaceTracker.Tests.Embedding;

/// <summary>The two scripts that readers of other sites download stay small, and name nothing that would run a text.</summary>
public sealed class ScriptWeightTests
{
    private const int Most = 2 * 1024;

    [Theory]
    [InlineData("wwwroot/js/embed.js")]
    [InlineData("wwwroot/js/widget.js")]
    public async Task A_script_weighs_less_than_two_kilobytes_compressed_and_runs_no_text(string path)
    {
        var text = await File.ReadAllBytesAsync(Repository.File(path), TestContext.Current.CancellationToken);
        using var compressed = new MemoryStream();
        await using (var brotli = new BrotliStream(compressed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            await brotli.WriteAsync(text, TestContext.Current.CancellationToken);
        }

        Assert.InRange(compressed.Length, 1, Most);
        Assert.DoesNotMatch(@"\beval\b|new Function|insertAdjacentHTML|innerHTML\s*=|document\.write|createContextualFragment|localStorage|cookie", System.Text.Encoding.UTF8.GetString(text));
    }
}
