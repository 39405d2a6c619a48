using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PeaceTracker.Features.News;
using PeaceTracker.Features.News.Fetching;

namespace PeaceTracker.Tests.Features.News.Fetching;

/// <summary>What goes over the wire, and what does not.</summary>
public sealed class FeedClientTests : IAsyncDisposable
{
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 4, 1, 12, 0, 0, TimeSpan.Zero));

    private readonly List<ServiceProvider> hosts = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_document_comes_with_what_the_next_visit_needs()
    {
        await using var server = await FeedServer.StartAsync(context =>
        {
            context.Response.Headers.ETag = "\"a-1\"";
            context.Response.Headers.LastModified = "Tue, 31 Mar 2026 10:00:00 GMT";
            context.Response.ContentType = "application/rss+xml; charset=windows-1251";
            return context.Response.WriteAsync("<rss/>", Token);
        });

        var document = Assert.IsType<FetchOutcome.Modified>(await FetchAsync(server.Address()));

        Assert.Equal("<rss/>", Encoding.UTF8.GetString(document.Body));
        Assert.Equal(("\"a-1\"", "Tue, 31 Mar 2026 10:00:00 GMT"), (document.ETag, document.LastModified));
        Assert.Equal(("application/rss+xml; charset=windows-1251", server.Address(), null), (document.ContentType, document.Address, document.MovedTo));
        var (_, headers) = Assert.Single(server.Requests);
        Assert.Equal("PeaceTracker/1.0 (+feed reader)", headers["User-Agent"]);
        Assert.Contains("application/rss+xml", headers["Accept"], StringComparison.Ordinal);
        Assert.DoesNotContain("Cookie", headers.Keys);
        Assert.DoesNotContain("If-None-Match", headers.Keys);
    }

    [Theory]
    [InlineData("W/\"weak\"", "Tue, 31 Mar 2026 10:00:00 GMT")]
    [InlineData("without-quotes", "yesterday at noon")]
    [InlineData("\"a\", \"b\"", "2026-03-31")]
    public async Task Validators_are_echoed_byte_for_byte(string etag, string lastModified)
    {
        await using var server = await FeedServer.StartAsync(context =>
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        });

        Assert.IsType<FetchOutcome.NotModified>(await Client().FetchAsync(new(server.Address(), etag, lastModified), Token));

        var (_, headers) = Assert.Single(server.Requests);
        Assert.Equal((etag, lastModified), (headers["If-None-Match"], headers["If-Modified-Since"]));
    }

    [Theory]
    [InlineData("http://127.0.0.1:{0}/")]
    [InlineData("http://localhost:{0}/")]
    [InlineData("http://LOCALHOST:{0}/")]
    [InlineData("http://[::ffff:127.0.0.1]:{0}/")]
    [InlineData("http://①②⑦.⓪.⓪.①:{0}/")]
    [InlineData("http://2130706433:{0}/")]
    [InlineData("http://0x7f000001:{0}/")]
    [InlineData("http://0177.0.0.1:{0}/")]
    [InlineData("http://127.1:{0}/")]
    [InlineData("http://0.0.0.0:{0}/")]
    [InlineData("http://[::1]:{0}/")]
    [InlineData("http://user:word@127.0.0.1:{0}/")]
    public async Task Nobody_on_a_private_network_is_contacted(string address)
    {
        await using var server = await FeedServer.StartAsync(() => "<rss/>");
        var outcome = await Client(privateNetworks: false).FetchAsync(new(new Uri(string.Format(null, address, server.Port))), Token);
        Assert.IsType<FetchOutcome.Failed>(outcome);
        Assert.Equal(0, server.Connections);
    }

    [Fact]
    public async Task The_reason_names_the_address()
    {
        var outcome = await Client(privateNetworks: false).FetchAsync(new(new Uri("http://10.0.0.1/feed")), Token);
        Assert.Equal("its address 10.0.0.1 is on a private network, which is not allowed here", Reason(outcome));
    }

    [Fact]
    public async Task A_name_that_means_nothing_is_named()
    {
        var outcome = await FetchAsync(new Uri("http://news.invalid/feed"));
        Assert.Equal("the name news.invalid could not be resolved", Reason(outcome));
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://127.0.0.1/feed")]
    [InlineData("gopher://127.0.0.1/")]
    public async Task Only_the_web_is_asked(string address) =>
        Assert.Contains("not allowed", Assert.IsType<FetchOutcome.Failed>(await FetchAsync(new Uri(address))).Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData("http://127.0.0.1:{0}/")]
    [InlineData("//localhost:{0}/")]
    [InlineData("http://[::ffff:127.0.0.1]:{0}/")]
    public async Task A_redirect_into_a_private_network_is_refused(string target)
    {
        await using var server = await FeedServer.StartAsync(() => "<rss/>");
        var client = Client(privateNetworks: false, services => services.AddHttpClient(FeedClient.Name).AddHttpMessageHandler(() => new PublicServer(string.Format(null, target, server.Port))));

        var outcome = await client.FetchAsync(new(PublicServer.Address), Token);

        Assert.Contains("which is not allowed here", Assert.IsType<FetchOutcome.Failed>(outcome).Reason, StringComparison.Ordinal);
        Assert.Equal(0, server.Connections);
    }

    [Theory]
    [InlineData("https://a.example/", "http://a.example/", "redirected from https to http, which is not allowed")]
    [InlineData("https://a.example/", "file:///etc/passwd", "leads to an address of the kind 'file', which is not allowed")]
    [InlineData("http://a.example/", null, "redirected to nowhere")]
    public void A_redirect_that_is_no_good_is_refused(string from, string? to, string reason)
    {
        Assert.Null(Redirects.Next(new Uri(from), to is null ? null : new Uri(to), out var refusal));
        Assert.Equal(reason, refusal);
    }

    [Theory]
    [InlineData("301,308", true)]
    [InlineData("301,302", false)]
    [InlineData("307", false)]
    [InlineData("303", false)]
    public async Task Redirects_are_followed_and_a_move_for_good_is_told(string codes, bool forGood)
    {
        var hops = new Queue<int>(codes.Split(',').Select(int.Parse));
        await using var server = await FeedServer.StartAsync(context =>
        {
            if (!hops.TryDequeue(out var code))
            {
                return context.Response.WriteAsync("<rss/>", Token);
            }

            context.Response.StatusCode = code;
            context.Response.Headers.Location = hops.Count == 0 ? "/new" : "on/the/way";
            return Task.CompletedTask;
        });

        var document = Assert.IsType<FetchOutcome.Modified>(await FetchAsync(server.Address()));

        Assert.Equal(server.Address("/new"), document.Address);
        Assert.Equal(forGood, document.MovedTo == document.Address);
    }

    [Fact]
    public async Task A_redirect_that_never_ends_is_given_up()
    {
        await using var server = await FeedServer.StartAsync(context =>
        {
            context.Response.Redirect("/feed");
            return Task.CompletedTask;
        });

        Assert.Equal("redirected more than 5 times", Reason(await FetchAsync(server.Address())));
        Assert.Equal(6, server.Requests.Count);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    [InlineData("raw deflate")]
    [InlineData("identity")]
    public async Task What_is_packed_is_unpacked(string packing)
    {
        await using var server = await PackedAsync(packing, "<rss>мир</rss>"u8.ToArray());
        Assert.Equal("<rss>мир</rss>", Encoding.UTF8.GetString(Assert.IsType<FetchOutcome.Modified>(await FetchAsync(server.Address())).Body));
    }

    [Fact]
    public async Task What_went_over_the_wire_is_told_of_an_answer_and_of_one_that_broke_off()
    {
        var document = Encoding.UTF8.GetBytes("<rss>" + new string(' ', 100_000) + "</rss>");
        await using var packed = await PackedAsync("gzip", document);
        var came = (await FetchAsync(packed.Address())).Trace;
        Assert.Equal((200, (long)Packed("gzip", document).Length), (came.Status, came.Bytes));

        // It says that it sends more than it does.
        await using var liar = await FeedServer.StartAsync(async context =>
        {
            context.Response.ContentLength = 1000;
            await context.Response.WriteAsync("<rss>", Token);
            await context.Response.Body.FlushAsync(Token);
            context.Abort();
        });
        Assert.Equal("broke off its answer", Reason(await FetchAsync(liar.Address())));
        Assert.Null((await FetchAsync(new Uri("http://news.invalid/feed"))).Trace.Status);
    }

    [Theory]
    [InlineData("max-age=3600", null, 3600)]
    [InlineData("public, max-age=3600, s-maxage=60", "Wed, 01 Apr 2026 18:00:00 GMT", 3600)]
    [InlineData("no-store, max-age=3600", null, null)]
    [InlineData("no-cache", "Wed, 01 Apr 2026 18:00:00 GMT", null)]
    [InlineData(null, "Wed, 01 Apr 2026 13:00:00 GMT", 3600)]
    [InlineData("max-age=99999999999999", null, null)]
    [InlineData("max-age=-1", "soon", null)]
    public async Task How_long_an_answer_stays_fresh_is_told_by_its_headers(string? cacheControl, string? expires, int? seconds)
    {
        await using var server = await FeedServer.StartAsync(context =>
        {
            (context.Response.Headers.CacheControl, context.Response.Headers.Expires) = (cacheControl, expires);
            return context.Response.WriteAsync("<rss/>", Token);
        });
        Assert.Equal(seconds, Assert.IsType<FetchOutcome.Modified>(await FetchAsync(server.Address())).FreshFor?.TotalSeconds);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task A_bomb_is_not_unpacked(string packing)
    {
        await using var server = await PackedAsync(packing, new byte[64 * 1024 * 1024]);
        Assert.Equal("unpacked to more than 10 MB", Reason(await FetchAsync(server.Address())));
    }

    [Fact]
    public async Task What_is_packed_badly_or_strangely_fails()
    {
        await using var server = await FeedServer.StartAsync(context =>
        {
            context.Response.Headers.ContentEncoding = context.Request.Path.Value!.TrimStart('/');
            return context.Response.WriteAsync("not packed at all", Token);
        });

        Assert.Equal("sent a document packed as gzip that cannot be unpacked", Reason(await FetchAsync(server.Address("/gzip"))));
        Assert.Equal("sent a document packed as zstd, which cannot be unpacked", Reason(await FetchAsync(server.Address("/zstd"))));
    }

    [Fact]
    public async Task More_than_five_megabytes_are_not_read()
    {
        await using var server = await FeedServer.StartAsync(async context =>
        {
            var piece = new byte[64 * 1024];
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.Body.WriteAsync(piece, context.RequestAborted);
            }
        });

        Assert.Equal("sent more than 5 MB", Reason(await FetchAsync(server.Address())));
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_left()
    {
        await using var server = await FeedServer.StartSilentAsync();
        var fetching = FetchAsync(server.Address());
        await server.Asked.Task.WaitAsync(Token);
        clock.Advance(FetchLimits.Headers);
        Assert.Equal("did not answer within 10 seconds", Reason(await fetching));
    }

    [Fact]
    public async Task A_server_that_does_not_finish_is_left()
    {
        var begun = new TaskCompletionSource();
        FeedServer? server = null;
        await using var _ = server = await FeedServer.StartAsync(async context =>
        {
            await context.Response.WriteAsync("<rss>", Token);
            await context.Response.Body.FlushAsync(Token);
            begun.SetResult();
            await server!.NeverAsync(context);
        });
        var fetching = FetchAsync(server.Address());
        await begun.Task.WaitAsync(Token);

        // The headers may still be on their way, and then it is their limit that is passed.
        clock.Advance(FetchLimits.Total);
        Assert.Contains("within", Assert.IsType<FetchOutcome.Failed>(await fetching).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_cancels_is_told()
    {
        await using var server = await FeedServer.StartSilentAsync();
        using var cancel = new CancellationTokenSource();
        var fetching = Client().FetchAsync(new(server.Address()), cancel.Token);
        await server.Asked.Task.WaitAsync(Token);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fetching);
    }

    [Theory]
    [InlineData(503, "120", 120)]
    [InlineData(429, "Wed, 01 Apr 2026 13:00:00 GMT", 3600)]
    [InlineData(429, "99999999999", 2_592_000)]
    [InlineData(503, null, -1)]
    public async Task A_server_may_ask_to_be_left_alone(int code, string? retryAfter, int seconds)
    {
        await using var server = await FeedServer.StartAsync(context =>
        {
            context.Response.StatusCode = code;
            context.Response.Headers.RetryAfter = retryAfter;
            return Task.CompletedTask;
        });

        var outcome = await FetchAsync(server.Address());
        if (seconds < 0)
        {
            Assert.Equal($"answered {code}", Reason(outcome));
            return;
        }

        var asked = Assert.IsType<FetchOutcome.RetryAfter>(outcome);
        Assert.Equal((clock.GetUtcNow().UtcDateTime.AddSeconds(seconds), $"answered {code}", code), (asked.Until, asked.Reason, asked.Trace.Status));
    }

    [Fact]
    public async Task A_feed_may_be_gone()
    {
        await using var server = await FeedServer.StartAsync(context =>
        {
            context.Response.StatusCode = StatusCodes.Status410Gone;
            return Task.CompletedTask;
        });
        Assert.IsType<FetchOutcome.Gone>(await FetchAsync(server.Address()));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in hosts)
        {
            await host.DisposeAsync();
        }
    }

    private static Task<FeedServer> PackedAsync(string packing, byte[] document) => ServeAsync(packing.Split(' ')[^1], Packed(packing, document));

    private static byte[] Packed(string packing, byte[] document)
    {
        using var packed = new MemoryStream();
        using (Stream packer = packing switch
        {
            "gzip" => new GZipStream(packed, CompressionLevel.Fastest),
            "br" => new BrotliStream(packed, CompressionLevel.Fastest),
            "deflate" => new ZLibStream(packed, CompressionLevel.Fastest),
            "raw deflate" => new DeflateStream(packed, CompressionLevel.Fastest),
            _ => new BufferedStream(packed),
        })
        {
            packer.Write(document);
        }

        return packed.ToArray();
    }

    private static Task<FeedServer> ServeAsync(string packing, byte[] body) => FeedServer.StartAsync(async context =>
    {
        context.Response.Headers.ContentEncoding = packing;
        await context.Response.Body.WriteAsync(body, Token);
    });

    private static string Reason(FetchOutcome outcome) => Assert.IsType<FetchOutcome.Failed>(outcome).Reason;

    private Task<FetchOutcome> FetchAsync(Uri address) => Client().FetchAsync(new(address), Token);

    private FeedClient Client(bool privateNetworks = true, Action<IServiceCollection>? more = null)
    {
        var services = new ServiceCollection().AddLogging().AddNews().AddSingleton<TimeProvider>(clock)
            .AddSingleton(new NewsSettings(AllowPrivateNetworks: privateNetworks));
        more?.Invoke(services);
        var host = services.BuildServiceProvider();
        hosts.Add(host);
        return host.GetRequiredService<FeedClient>();
    }

    /// <summary>Stands for a server on the public Internet, which no test may ask: it sends whoever comes elsewhere.</summary>
    private sealed class PublicServer(string target) : DelegatingHandler
    {
        public static readonly Uri Address = new("http://news.example/feed");

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.RequestUri != Address)
            {
                return base.SendAsync(request, cancellationToken);
            }

            var answer = new HttpResponseMessage(System.Net.HttpStatusCode.Found);
            answer.Headers.Location = new Uri(target, UriKind.RelativeOrAbsolute);
            return Task.FromResult(answer);
        }
    }
}
