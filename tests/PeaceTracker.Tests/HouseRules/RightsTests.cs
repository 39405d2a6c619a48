using System.Net;
using System.Reflection;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PeaceTracker.Accounts;
using PeaceTracker.Data;
using PeaceTracker.Domain;

namespace PeaceTracker.Tests.HouseRules;

/// <summary>
/// The table of rights: who may open which address, and who may call what changes something. What is missing from a table
/// fails, and so does a row of something that is gone.
/// </summary>
public sealed class RightsTests(RightsHost host) : IClassFixture<RightsHost>
{
    private static readonly Role?[] Everybody = [null, Role.Curator, Role.Editor, Role.Administrator];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> Methods => [.. MethodRights.All.Select(row => row.Name)];

    public static TheoryData<string> Endpoints => [.. EndpointRights.All.Select(row => row.Pattern)];

    [Fact]
    public void Every_method_that_changes_something_has_a_row_and_says_what_it_takes()
    {
        var asking = typeof(Program).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false } && type != typeof(Gate) && !typeof(IHostedService).IsAssignableFrom(type) && NeedsRights(type)).ToList();
        var changing = asking.Where(type => !MethodRights.Exceptions.ContainsKey(type.Name)).SelectMany(Actions).ToList();

        var unmarked = changing.Where(method => method.GetCustomAttribute<RequiresAttribute>() is null).Select(Name);
        Assert.Empty(unmarked);
        Assert.Empty(asking.Select(type => type.Name).Except(changing.Select(method => method.DeclaringType!.Name), StringComparer.Ordinal).Except(MethodRights.Exceptions.Keys, StringComparer.Ordinal));
        Assert.Equal(
            changing.Select(method => $"{Name(method)} {method.GetCustomAttribute<RequiresAttribute>()!.Role}").Order(StringComparer.Ordinal),
            MethodRights.All.Select(row => $"{row.Name} {row.Takes}").Order(StringComparer.Ordinal));
        Assert.Empty(MethodRights.Exceptions.Keys.Except(asking.Select(type => type.Name), StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task Who_may_not_is_refused_and_changes_nothing_and_who_may_is_not(string method)
    {
        var row = MethodRights.All.Single(row => row.Name == method);
        var thing = await host.AsAsync(host.Admitted(row.Takes), row.Prepare);
        var before = await host.StateAsync();
        var refusals = new List<string>();
        foreach (var (who, caller) in host.Refused(row.Takes))
        {
            var (refusal, outcome) = await CallAsync(row, caller, thing);
            Assert.True(refusal.Length > 0, $"The gate lets {who} through.");
            Assert.True(outcome.Contains(refusal, StringComparison.Ordinal), $"{method} is not refused to {who}: {outcome}");
            Assert.True(before == await host.StateAsync(), $"{method} changed something for {who}.");
            refusals.Add(refusal);
        }

        var (none, answer) = await CallAsync(row, host.Admitted(row.Takes), thing);
        Assert.Equal("", none);
        Assert.DoesNotContain(refusals, refusal => answer.Contains(refusal, StringComparison.Ordinal));
        Assert.True(row.Changes == (before != await host.StateAsync()), $"A {row.Takes} called {method}: {answer}");
    }

    [Fact]
    public void Every_address_has_a_row()
    {
        var answered = host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .Select(Pattern).Where(pattern => !IsTheFrameworks(pattern)).Distinct().ToList();
        var told = EndpointRights.All.Select(row => row.Pattern).ToList();
        Assert.True(!answered.Except(told, StringComparer.Ordinal).Any(), "Without a row: " + string.Join(" | ", answered.Except(told, StringComparer.Ordinal)));
        Assert.True(!told.Except(answered, StringComparer.Ordinal).Any(), "Gone: " + string.Join(" | ", told.Except(answered, StringComparer.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Endpoints))]
    public async Task An_address_answers_each_as_the_table_says(string pattern)
    {
        var row = EndpointRights.All.Single(row => row.Pattern == pattern);
        var answers = new List<string>();
        foreach (var role in Everybody)
        {
            var method = pattern.StartsWith("POST ", StringComparison.Ordinal) ? HttpMethod.Post : HttpMethod.Get;
            using var answer = await host.SendAsync(role, method, row.Example);
            Assert.True(row.Pattern == "PAGE /error" || !(await answer.Content.ReadAsStringAsync(Token)).Contains("Something went wrong on this page", StringComparison.Ordinal), $"The page fails for {role}.");
            var found = $"{role?.ToString() ?? "nobody"}: {Class(answer)}";
            var wanted = $"{role?.ToString() ?? "nobody"}: {row.To(role)}";
            answers.Add(found == wanted ? found : $"{found}, {(int)answer.StatusCode} {answer.Headers.Location} {await answer.Content.ReadAsStringAsync(Token)}");
        }

        Assert.True(answers.SequenceEqual(Everybody.Select(role => $"{role?.ToString() ?? "nobody"}: {row.To(role)}"), StringComparer.Ordinal), string.Join('\n', answers));
    }

    private async Task<(string Refusal, string Outcome)> CallAsync(MethodRight row, System.Security.Claims.ClaimsPrincipal caller, object thing) =>
        await host.AsAsync(caller, async call =>
        {
            var admission = await call.Get<Gate>().AskAsync(row.Takes, Token);
            var work = row.Call(call, thing);
            await work;
            return (admission.Refusal, $"{work.GetType().GetProperty("Result")?.GetValue(work)}");
        });

    // Who writes, and who asks whether somebody may.
    private static bool NeedsRights(Type type) => !type.Name.Contains('<', StringComparison.Ordinal) && type != typeof(Writer)
        && type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Any(constructor => constructor.GetParameters().Any(parameter => parameter.ParameterType == typeof(Writer) || parameter.ParameterType == typeof(Gate)));

    private static IEnumerable<MethodInfo> Actions(Type type) => type
        .GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
        .Where(method => typeof(Task).IsAssignableFrom(method.ReturnType) || method.ReturnType.Name.StartsWith("ValueTask", StringComparison.Ordinal));

    private static string Name(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";

    private static string Pattern(RouteEndpoint endpoint)
    {
        var methods = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [];
        var path = "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
        return endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.Components.Endpoints.ComponentTypeMetadata>() is not null ? $"PAGE {path}" : $"{string.Join(',', methods)} {path}";
    }

    // What every open page talks to, before anything of ours: the services behind it ask who calls.
    private static bool IsTheFrameworks(string pattern) => pattern.Contains(" /_blazor", StringComparison.Ordinal) || pattern.Contains(" /_framework", StringComparison.Ordinal);

    private static Answer Class(HttpResponseMessage answer) => answer switch
    {
        { StatusCode: HttpStatusCode.OK } => Answer.Ok,
        { StatusCode: HttpStatusCode.NotFound } => Answer.NotFound,
        { StatusCode: HttpStatusCode.BadRequest } => Answer.Bad,
        { StatusCode: HttpStatusCode.Unauthorized } => Answer.Login,
        { StatusCode: HttpStatusCode.Forbidden } => Answer.Denied,
        { StatusCode: HttpStatusCode.Found } when answer.Headers.Location!.ToString().Contains("/account/login", StringComparison.Ordinal) => Answer.Login,
        { StatusCode: HttpStatusCode.Found } when answer.Headers.Location!.ToString().Contains("/account/denied", StringComparison.Ordinal) => Answer.Denied,
        { StatusCode: HttpStatusCode.Found or HttpStatusCode.RedirectMethod or HttpStatusCode.TemporaryRedirect } => Answer.Elsewhere,
        _ => throw new InvalidOperationException($"{answer.StatusCode}: no class of the table."),
    };
}
