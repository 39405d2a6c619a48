using PeaceTracker.EndToEnd.Support;

namespace PeaceTracker.EndToEnd;

/// <summary>Documents that stand by themselves keep to the rules of HTML.</summary>
public sealed class DocumentTests(DossierHost host)
{
    [Fact]
    public async Task The_matrix_as_a_document_is_sound_in_every_layout()
    {
        string[] layouts = ["", "?rows=parties&group=category,role", "?density=compact&parts=shown&group=none", "?compare=ukraine,russia&since=2025-04-25", "?asOf=2025-12-31&against=2025-04-25", "?parties=ukraine&issues=crimea", "?asOf=2001-01-01"];
        using var client = host.Client();
        var documents = new List<(string, string)>();
        foreach (var address in layouts.Select(layout => $"/{DossierHost.Negotiation}/positions.html{layout}"))
        {
            documents.Add((address, await client.GetStringAsync(address, TestContext.Current.CancellationToken)));
        }

        Assert.Empty(await HtmlValidator.FaultsAsync(documents));
    }

    [Fact]
    public async Task What_is_not_sound_is_found()
    {
        (string Body, string Rule)[] faulty =
        [
            ("<p><div>A block in a paragraph</div></p>", "close-order"),
            ("<i id=\"a\"></i><b id=\"a\"></b>", "no-dup-id"),
            ("<ul><p>Not an item</p></ul>", "element-permitted-content"),
            ("<button aria-describedby=\"nobody\" type=\"button\">Go</button>", "no-missing-references"),
            ("<input type=\"text\">", "input-missing-label"),
            ("<script src=\"https://elsewhere.example/a.js\"></script>", "require-sri"),
            ("<table><tr><td>Never closed", "close-order"),
        ];
        var faults = await HtmlValidator.FaultsAsync(faulty.Select((one, place) => ($"{place}.", $"<!DOCTYPE html>\n<html lang=\"en\"><head><title>A document</title></head><body><h1>A document</h1>{one.Body}</body></html>")));
        Assert.All(faulty.Index(), one => Assert.Contains(faults, fault => fault.StartsWith($"{one.Index}.,", StringComparison.Ordinal) && fault.Contains($"({one.Item.Rule}", StringComparison.Ordinal)));
    }
}
