using System.Text.Json;
using Microsoft.AspNetCore.Http;
using PeaceTracker.Domain;
using PeaceTracker.Features.Following.Webhooks;
using StandardWebhooks;
using StandardWebhooks.Diagnostics;

namespace PeaceTracker.Tests.Features.Following.Webhooks;

/// <summary>From a change to a receiver on this machine, and back into the log.</summary>
public sealed class WebhookSenderTests
{
    [Fact]
    public async Task A_receiver_is_told_what_is_new_in_a_message_whose_signature_holds()
    {
        await using var bench = await WebhookBench.CreateAsync();
        await using var receiver = await Receiver.StartAsync();
        var secret = await bench.AddAsync(receiver.Url);
        await bench.TellAsync("Перше", "Second & third");

        receiver.VerifyAll(secret);
        var (method, body, headers) = Assert.Single(receiver.Got);
        Assert.Equal(("POST", "application/json; charset=utf-8"), (method, headers["Content-Type"].ToString()));
        using var json = JsonDocument.Parse(body);
        Assert.Equal("news.added", json.RootElement.GetProperty("type").GetString());
        var data = json.RootElement.GetProperty("data");
        Assert.Equal(("elsewhere-2031", 2, "https://tracker.example/elsewhere-2031/news"), (data.GetProperty("negotiation").GetString(), data.GetProperty("total").GetInt32(), data.GetProperty("url").GetString()));
        Assert.Equal(["Second & third", "Перше"], data.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("title").GetString()));

        var delivery = Assert.Single(await bench.DeliveriesAsync());
        Assert.Equal((DeliveryState.Delivered, 1, 204, null, null), (delivery.State, delivery.Attempts, delivery.Status, delivery.NextAt, delivery.Problem));
        Assert.Equal(delivery.MessageId, headers["webhook-id"].ToString());
    }

    [Fact]
    public async Task A_signature_does_not_hold_for_other_words_another_secret_or_another_name()
    {
        await using var bench = await WebhookBench.CreateAsync();
        await using var receiver = await Receiver.StartAsync();
        var secret = await bench.AddAsync(receiver.Url);
        await bench.TellAsync("One");

        var (_, body, headers) = Assert.Single(receiver.Got);
        Assert.Throws<WebhookVerificationException>(() => new StandardWebhook(secret).Verify(body + " ", headers));
        Assert.Throws<WebhookVerificationException>(() => new StandardWebhook(WebhookSignature.NewSecret()).Verify(body, headers));
        headers["webhook-id"] = "msg_other";
        Assert.Throws<WebhookVerificationException>(() => new StandardWebhook(secret).Verify(body, headers));
    }

    [Fact]
    public async Task The_secret_is_stored_sealed()
    {
        await using var bench = await WebhookBench.CreateAsync();
        var secret = await bench.AddAsync("http://127.0.0.1:9/hook");
        var stored = (await bench.WebhookAsync()).Secret;
        Assert.StartsWith("whsec_", secret, StringComparison.Ordinal);
        Assert.DoesNotContain(secret[6..], stored, StringComparison.Ordinal);
        Assert.Equal(secret, bench.Database.Get<WebhookSecrets>().Open(stored));
        Assert.Null(bench.Database.Get<WebhookSecrets>().Open("not sealed by us"));
    }

    [Fact]
    public async Task What_is_not_taken_is_tried_again_later_in_the_same_words_under_the_same_name()
    {
        await using var bench = await WebhookBench.CreateAsync();
        await using var receiver = await Receiver.StartAsync(500, 503, 200);
        var secret = await bench.AddAsync(receiver.Url);
        await bench.TellAsync("One");
        var first = Assert.Single(await bench.DeliveriesAsync());
        Assert.Equal((DeliveryState.Waiting, 1, 500, "answered 500"), (first.State, first.Attempts, first.Status, first.Problem));
        Assert.NotNull((await bench.WebhookAsync()).FailingSince);

        await bench.SendAsync();
        Assert.Single(receiver.Got);
        bench.Database.Clock.Advance(TimeSpan.FromSeconds(7));
        await bench.SendAsync();
        bench.Database.Clock.Advance(TimeSpan.FromMinutes(4));
        await bench.SendAsync();
        Assert.Equal(2, receiver.Got.Count);
        bench.Database.Clock.Advance(TimeSpan.FromMinutes(3));
        await bench.SendAsync();

        var last = Assert.Single(await bench.DeliveriesAsync());
        Assert.Equal((DeliveryState.Delivered, 3, 200, null), (last.State, last.Attempts, last.Status, last.Problem));
        Assert.Null((await bench.WebhookAsync()).FailingSince);
        Assert.Single(receiver.Got.Select(got => got.Body).Distinct());
        Assert.Single(receiver.Got.Select(got => got.Headers["webhook-id"].ToString()).Distinct());
        Assert.Equal(3, receiver.Got.Select(got => got.Headers["webhook-timestamp"].ToString()).Distinct().Count());
        Assert.NotNull(secret);
    }

    [Fact]
    public async Task Whoever_asks_to_be_left_alone_is_left_alone()
    {
        await using var bench = await WebhookBench.CreateAsync();
        await using var receiver = await Receiver.StartAsync(_ => context =>
        {
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            context.Response.Headers.RetryAfter = "3600";
            return Task.CompletedTask;
        });
        await bench.AddAsync(receiver.Url);
        await bench.TellAsync("One");
        var delivery = Assert.Single(await bench.DeliveriesAsync());
        Assert.Equal(TimeSpan.FromHours(1), delivery.NextAt - delivery.TriedAt);
    }

    [Fact]
    public async Task One_that_is_gone_for_good_is_given_up_at_once_with_all_that_waits()
    {
        await using var bench = await WebhookBench.CreateAsync();
        await using var receiver = await Receiver.StartAsync(410);
        await bench.AddAsync(receiver.Url, WebhookTopic.News);
        await bench.NewsAsync("One");
        await bench.FillAsync();
        await bench.NewsAsync("Two");
        await bench.TellAsync("Three");

        Assert.Single(receiver.Got);
        Assert.Contains("410", (await bench.WebhookAsync()).DisabledWhy, StringComparison.Ordinal);
        Assert.All(await bench.DeliveriesAsync(), row => Assert.Equal((DeliveryState.Failed, null), (row.State, row.NextAt)));
        await bench.TellAsync("Four");
        Assert.Single(receiver.Got);
    }

    [Fact]
    public async Task One_that_takes_nothing_for_five_days_is_given_up()
    {
        await using var bench = await WebhookBench.CreateAsync();
        await using var receiver = await Receiver.StartAsync(500);
        await bench.AddAsync(receiver.Url);
        await bench.TellAsync("One");
        for (var tries = 0; tries < 20 && (await bench.WebhookAsync()).DisabledAt is null; tries++)
        {
            bench.Database.Clock.Advance(TimeSpan.FromHours(30));
            await bench.SendAsync();
        }

        Assert.Contains("5 days", (await bench.WebhookAsync()).DisabledWhy, StringComparison.Ordinal);
        Assert.Equal(DeliveryState.Failed, Assert.Single(await bench.DeliveriesAsync()).State);
        Assert.InRange(receiver.Got.Count, 4, 10);
    }

    [Fact]
    public async Task One_that_never_answers_is_left_after_a_while_and_keeps_no_other_waiting()
    {
        await using var bench = await WebhookBench.CreateAsync();
        var closing = new TaskCompletionSource();
        await using var silent = await Receiver.StartAsync(_ => _ => closing.Task);
        await using var other = await Receiver.StartAsync();
        await bench.AddAsync(silent.Url);
        await bench.AddAsync(other.Url);
        await bench.NewsAsync("One");
        await bench.FillAsync();
        var sending = bench.SendAsync();
        await silent.Asked.Task;
        while (!(await bench.DeliveriesAsync()).Exists(row => row.State == DeliveryState.Delivered))
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        bench.Database.Clock.Advance(WebhookClient.Limit);
        await sending;
        closing.SetResult();

        var rows = await bench.DeliveriesAsync();
        Assert.Equal(("did not answer within 15 seconds", DeliveryState.Waiting, DeliveryState.Delivered), (rows[0].Problem, rows[0].State, rows[1].State));
    }

    [Fact]
    public async Task Of_an_endless_answer_nothing_is_read_and_no_redirect_is_followed()
    {
        await using var bench = await WebhookBench.CreateAsync();
        await using var target = await Receiver.StartAsync();
        await using var receiver = await Receiver.StartAsync(times => async context =>
        {
            if (times > 1)
            {
                context.Response.Redirect(target.Url);
                return;
            }

            var piece = new byte[64 * 1024];
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.Body.WriteAsync(piece, context.RequestAborted);
            }
        });
        await bench.AddAsync(receiver.Url);
        await bench.TellAsync("One");
        await bench.TellAsync("Two");

        var rows = await bench.DeliveriesAsync();
        Assert.Equal((DeliveryState.Delivered, DeliveryState.Waiting), (rows[0].State, rows[1].State));
        Assert.Equal("answered 302: redirects are not followed", rows[1].Problem);
        Assert.Empty(target.Got);
    }

    [Theory]
    [InlineData("https://localhost:9/")]
    [InlineData("https://127.0.0.1:9/")]
    [InlineData("https://[::ffff:10.0.0.1]:9/")]
    [InlineData("https://169.254.169.254/latest/meta-data")]
    public async Task No_message_goes_to_a_private_address(string url)
    {
        await using var bench = await WebhookBench.CreateAsync(privateNetworks: false);
        await bench.AddAsync(url);
        await bench.TellAsync("One");
        var delivery = Assert.Single(await bench.DeliveriesAsync());
        Assert.Null(delivery.Status);
        Assert.Contains("which is not allowed here", delivery.Problem, StringComparison.Ordinal);
    }
}
