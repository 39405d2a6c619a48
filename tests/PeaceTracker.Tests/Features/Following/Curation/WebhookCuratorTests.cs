using PeaceTracker.Curation;
using PeaceTracker.Domain;
using PeaceTracker.Tests.Support;
using PeaceTracker.Features.Following.Curation;
using PeaceTracker.Tests.Features.Following.Webhooks;

namespace PeaceTracker.Tests.Features.Following.Curation;

public sealed class WebhookCuratorTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", "url")]
    [InlineData("hook.example", "url")]
    [InlineData("http://hook.example/", "url")]
    [InlineData("ftp://hook.example/", "url")]
    [InlineData("https://user:word@hook.example/", "url")]
    [InlineData("https://hook.example/\r\nX: y", "url")]
    [InlineData("javascript:alert(1)", "url")]
    public void An_address_that_is_none_is_refused_by_its_field_and_not_repeated(string url, string field)
    {
        var breach = Assert.Single(WebhookRules.Breaches(url, [WebhookTopic.News], new()));
        Assert.Equal(field, breach.Field);
        Assert.DoesNotContain("hook.example", breach.Message, StringComparison.Ordinal);
        Assert.Empty(WebhookRules.Breaches("https://hook.example/a?b=c", [WebhookTopic.News], new()));
        Assert.Equal("topics", Assert.Single(WebhookRules.Breaches("https://hook.example/", [], new())).Field);
    }

    [Fact]
    public async Task Nothing_is_added_to_a_negotiation_that_is_not_there_or_by_one_who_may_not()
    {
        await using var bench = await WebhookBench.CreateAsync();
        var none = Assert.IsType<CurationOutcome.Invalid>(await bench.Curator.AddAsync("nowhere", "https://hook.example/", [WebhookTopic.News], Token));
        Assert.Equal("negotiation", Assert.Single(none.Faults).Field);
        await bench.Database.SignInAsync(Role.Curator);
        Assert.IsType<CurationOutcome.Refused>(await bench.Curator.AddAsync(WebhookBench.Slug, "https://hook.example/", [WebhookTopic.News], Token));
    }

    [Fact]
    public async Task A_test_is_a_message_about_nothing_and_what_is_removed_sends_no_more()
    {
        await using var bench = await WebhookBench.CreateAsync();
        await using var receiver = await Receiver.StartAsync();
        var secret = await bench.AddAsync(receiver.Url);
        var id = (await bench.WebhookAsync()).Id;
        Assert.IsType<CurationOutcome.Done>(await bench.Curator.TestAsync(id, Token));
        await bench.SendAsync();
        receiver.VerifyAll(secret);
        Assert.Contains("webhook.test", Assert.Single(receiver.Got).Body, StringComparison.Ordinal);

        await bench.NewsAsync("One");
        await bench.FillAsync();
        Assert.IsType<CurationOutcome.Done>(await bench.Curator.RemoveAsync(id, Token));
        await bench.SendAsync();
        Assert.Single(receiver.Got);
        Assert.Equal("", (await bench.WebhookAsync()).Secret);
        Assert.IsType<CurationOutcome.NotFound>(await bench.Curator.ResumeAsync(id, Token));
    }
}
