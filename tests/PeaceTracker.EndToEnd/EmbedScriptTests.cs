using System.Text.Json;
using Microsoft.Playwright;
using PeaceTracker.EndToEnd.Support;
using static Microsoft.Playwright.Assertions;

namespace PeaceTracker.EndToEnd;

/// <summary>What the script on an editor's page takes from the frames it looks after, and what it never takes.</summary>
public sealed class EmbedScriptTests(Browser browser, DossierHost host)
{
    // Writes down every height that a frame is given, and what its documents say when they are done.
    private const string Diary = """
        <script>
        const steps = [], done = [], entries = history.length;
        addEventListener("message", event => event.data?.done && done.push(event.data.done));
        new MutationObserver(changes => changes.forEach(({ target }) => target.style.height && steps.push({ id: target.id, height: parseFloat(target.style.height), at: performance.now() })))
            .observe(document, { subtree: true, attributeFilter: ["style"] });
        </script>
        """;

    private sealed record Step(string Id, double Height, double At);

    [Fact]
    public async Task A_frame_has_the_height_of_its_document_and_nobody_else_moves_it()
    {
        await using var elsewhere = new ForeignHost();
        var script = new Uri(host.Address, "/js/embed.js");
        var widget = $"<script src=\"{new Uri(host.Address, "/js/widget.js")}\" defer></script>";
        var page = new Uri(elsewhere.Address, "/page");
        Uri At(string path) => new(elsewhere.Named, path);

        elsewhere.Put("/good", "<p style='height:200px;margin:0'></p><details><summary>More</summary><p style='height:300px;margin:0'></p></details>", widget + "<style>body{margin:0}</style>");
        // Its document is as high as its frame and a little more.
        elsewhere.Put("/loop", "", widget + "<style>body{margin:0;min-height:calc(100vh + 30px)}</style>");
        elsewhere.Put("/nonsense", Says("""
            for (const height of [NaN, "500", -5, 0, 1.5, Infinity, null, [700], 2 ** 60]) say({ peacetracker: 1, height });
            for (const data of [null, "x", 500, [1, 2], { height: 500 }, { peacetracker: 2, height: 500 }, { peacetracker: 1, height: 500, more: 1 }]) say(data);
            """));
        elsewhere.Put("/huge", Says("say({ peacetracker: 1, height: 1_000_000 });"));
        elsewhere.Put("/flat", Says("const tell = () => say({ peacetracker: 1, height: 1 }); tell(); addEventListener('message', tell);"));
        elsewhere.Put("/storm", Says("for (let i = 0; i < 500; i++) say({ peacetracker: 1, height: 100 + 10 * i });"));
        // Goes on to another origin, and speaks from there.
        elsewhere.Put("/turncoat", $"<script>location.replace('{new Uri(elsewhere.Address, "/stray")}')</script>");
        elsewhere.Put("/stray", Says("say({ peacetracker: 1, height: 777 });"));
        // A sibling speaks for others; it is not a widget.
        elsewhere.Put("/sibling", Says("say({ peacetracker: 1, height: 888 }); for (let i = 0; i < parent.length; i++) parent[i].postMessage({ peacetracker: 1, height: 888 }, '*');"));
        string Frame(string path, string more = "") => $"<iframe class=\"peacetracker\" id=\"{path}\" title=\"{path}\" src=\"{At(path)}\" width=\"400\" height=\"150\" {more}></iframe>";
        elsewhere.Put("/page",
            $"<h1>An article</h1>{Frame("good", "loading=\"lazy\"")}{Frame("loop")}{Frame("nonsense")}{Frame("huge")}{Frame("flat?fit=1")}{Frame("storm")}{Frame("turncoat")}<iframe id=\"sibling\" title=\"sibling\" src=\"{At("sibling")}\"></iframe><iframe class=\"peacetracker\" id=\"data\" title=\"data\" src=\"data:text/html,{Uri.EscapeDataString(Says("say({ peacetracker: 1, height: 999 });"))}\"></iframe>",
            $"{Diary}<script async src=\"{script}\"></script><script async src=\"{script}\"></script>");

        await using var reader = await browser.VisitAsync(elsewhere.Address);
        await reader.Page.GotoAsync(page.ToString());
        await Expect(reader.Page.Locator("#good")).ToHaveJSPropertyAsync("clientHeight", await ContentAsync(reader.Page, "/good"));
        await reader.Page.WaitForFunctionAsync("() => new Set(done).size === 7");
        Assert.Equal(At("good?fit=1").ToString(), await reader.Page.Locator("#good").GetAttributeAsync("src"));
        Assert.Equal("lazy", await reader.Page.Locator("#good").GetAttributeAsync("loading"));

        // What the document holds grows and shrinks, and its frame with it.
        var good = reader.Page.FrameLocator("#good");
        var low = await reader.Page.Locator("#good").EvaluateAsync<int>("frame => frame.clientHeight");
        await good.Locator("summary").ClickAsync();
        await Expect(reader.Page.Locator("#good")).ToHaveJSPropertyAsync("clientHeight", low + 300);
        await good.Locator("summary").ClickAsync();
        await Expect(reader.Page.Locator("#good")).ToHaveJSPropertyAsync("clientHeight", low);

        // One that is added later, in a page whose boxes count their borders, is looked after as well.
        await reader.Page.EvaluateAsync("address => document.body.insertAdjacentHTML('beforeend', `<iframe class='peacetracker' id='late' title='late' style='box-sizing:border-box;border:5px solid' src='${address}'></iframe>`)", At("good").ToString());
        await Expect(reader.Page.Locator("#late")).ToHaveJSPropertyAsync("clientHeight", low);

        // The one that grows with its frame was left alone, where it began.
        await reader.Page.WaitForFunctionAsync("() => { const loop = steps.filter(step => step.id === 'loop'); return loop.length > 1 && loop.at(-1).height === loop[0].height; }");
        var steps = (await reader.Page.EvaluateAsync<JsonElement>("() => steps")).Deserialize<List<Step>>(JsonSerializerOptions.Web)!;
        List<double> Of(string id) => [.. steps.Where(step => step.Id == id).Select(step => step.Height)];
        Assert.Equal([6000], Of("huge"));
        Assert.Equal([60], Of("flat?fit=1"));
        Assert.Empty(Of("nonsense"));
        Assert.Empty(Of("turncoat"));
        Assert.Empty(Of("sibling"));
        Assert.Empty(Of("data"));
        Assert.Equal(5092, Of("storm")[^1]);
        Assert.InRange(Of("storm").Count, 1, 3);
        Assert.InRange(Of("loop").Count, 8, 12);
        Assert.InRange(Of("loop").Max(), 150, 600);
        Assert.Equal(Of("loop")[0], Of("loop")[^1]);
        Assert.All(steps, step => Assert.InRange(steps.Count(other => other.Id == step.Id && other.At >= step.At && other.At < step.At + 1000), 1, 9));
        Assert.All(Of("good").Concat(Of("late")), height => Assert.InRange(height, low, low + 310));
        Assert.Equal(0, await reader.Page.EvaluateAsync<int>("() => history.length - entries"));
    }

    private static async Task<int> ContentAsync(IPage page, string path)
    {
        var frame = page.Frames.Single(one => new Uri(one.Url).AbsolutePath == path);
        return (int)(Math.Ceiling(await frame.EvaluateAsync<double>("() => document.documentElement.getBoundingClientRect().height") / 4) * 4);
    }

    private static string Says(string script) =>
        $"<script>const say = data => parent.postMessage(data, '*'); addEventListener('load', () => {{ {script} parent.postMessage({{ done: location.pathname }}, '*'); }});</script>";
}
