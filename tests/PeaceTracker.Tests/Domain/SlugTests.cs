using CsCheck;
using Microsoft.AspNetCore.Components;
using PeaceTracker.Domain;

namespace PeaceTracker.Tests.Domain;

public sealed class SlugTests
{
    [Theory]
    [InlineData("ukraine-2025", true)]
    [InlineData("a", true)]
    [InlineData("", false)]
    [InlineData(null, false)]
    [InlineData("-a", false)]
    [InlineData("a-", false)]
    [InlineData("a--b", false)]
    [InlineData("Ukraine", false)]
    [InlineData("київ", false)]
    [InlineData("a/b", false)]
    [InlineData("a b", false)]
    public void A_slug_is_lower_case_letters_digits_and_single_hyphens(string? text, bool valid) => Assert.Equal(valid, Slug.IsValid(text));

    [Fact]
    public void A_slug_needs_no_escaping_in_an_address() => Gen.String.Sample(text => !Slug.IsValid(text) || Uri.EscapeDataString(text) == text);

    [Fact]
    public void No_negotiation_can_take_the_address_of_a_page_of_the_application()
    {
        // Wrong: a page at "/help" while a negotiation may be called "help".
        var first = typeof(Program).Assembly.GetTypes()
            .SelectMany(type => type.GetCustomAttributes(typeof(RouteAttribute), false).Cast<RouteAttribute>())
            .Select(route => route.Template.Split('/', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault())
            .OfType<string>().Where(part => !part.StartsWith('{'));
        Assert.Empty(first.Except(Slug.Reserved));
    }
}
