using CsCheck;
using PeaceTracker.Features.Positions;

namespace PeaceTracker.Tests.Features.Positions;

public sealed class MatrixViewTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("?asOf=2025-04-18&knownAt=2025-04-24", "?asOf=2025-04-18&knownAt=2025-04-24")]
    [InlineData("?parties=ukraine,russia&issues=crimea", "?parties=ukraine,russia&issues=crimea")]
    [InlineData("?parties=ukraine,,ukraine,%20russia%20", "?parties=ukraine,russia")]
    [InlineData("?asOf=&knownAt=", "")]
    [InlineData("?utm_source=elsewhere", "")]
    public void An_address_is_read_and_written_again(string query, string written)
    {
        var view = MatrixView.Parse(new Uri("http://localhost/x/positions" + query), out var problems);
        Assert.Empty(problems);
        Assert.Equal(written, view.Query);
    }

    [Theory]
    [InlineData("asOf", "yesterday")]
    [InlineData("asOf", "2025-02-30")]
    [InlineData("asOf", "24.04.2025")]
    [InlineData("asOf", "9999-12-31")]
    [InlineData("knownAt", "2025-4-1")]
    [InlineData("recordedBy", "9999-12-31")]
    [InlineData("recordedBy", "<script>")]
    public void A_day_that_is_none_is_named_with_its_key_and_left_out(string key, string text)
    {
        var view = MatrixView.Parse(new Uri($"http://localhost/x/positions?{key}={Uri.EscapeDataString(text)}"), out var problems);
        var problem = Assert.Single(problems);
        Assert.StartsWith($"{key}: '{text}' is not a day", problem, StringComparison.Ordinal);
        Assert.True(view.Moment.IsLatest);
    }

    [Fact]
    public void What_a_reader_typed_is_escaped_when_it_is_written_again()
    {
        var view = MatrixView.Present with { Parties = ["a&b=\"c\"", "d#e"] };
        Assert.Equal("?parties=a%26b%3D%22c%22,d%23e", view.Query);
    }

    [Fact]
    public void A_long_value_does_not_fill_the_page()
    {
        MatrixView.Parse(new Uri("http://localhost/x/positions?asOf=" + new string('9', 5000)), out var problems);
        Assert.True(Assert.Single(problems).Length < 120);
    }

    // Keys as they come in addresses, also those that nobody has.
    private static readonly Gen<string> Key = Gen.OneOf(Gen.Const("ukraine"), Gen.Const("crimea"), Gen.Char["abc-&=#%,?+ \"<>é"].Array[1, 8].Select(letters => new string(letters)))
        .Where(key => key == key.Trim() && !key.Contains(',', StringComparison.Ordinal) && key.Length > 0);

    private static readonly Gen<DateOnly?> Day = Gen.Int[0, 4000].Select(day => day == 0 ? (DateOnly?)null : new DateOnly(2020, 1, 1).AddDays(day));

    private static readonly Gen<MatrixLayout> Layouts =
        from flags in Gen.Bool.Array[8]
        select new MatrixLayout(flags[0], flags[1], flags[2], flags[3], flags[4], flags[5], flags[6], flags[7]);

    private static readonly Gen<MatrixComparison> Comparisons =
        from since in Gen.Int[0, 3].Select(way => way switch { 0 => null, 1 => "friday", 2 => "2025-04-18", _ => "last-talks" })
        from beside in Gen.Bool
        from changed in Gen.Bool
        from pair in Gen.Bool
        select new MatrixComparison(beside ? null : since, beside ? since : null, changed && since is not null, pair ? ("ukraine", "russia") : null);

    [Fact]
    public void Every_view_is_written_into_an_address_and_read_from_it_again() =>
        (from asOf in Day
         from knownAt in Day
         from recordedBy in Day
         from parties in Key.Array[0, 4]
         from issues in Key.Array[0, 4]
         from layout in Layouts
         from comparison in Comparisons
         from page in Gen.Int[1, 12]
         select new MatrixView(new(asOf, knownAt, recordedBy), [.. parties.Distinct()], [.. issues.Distinct()]) { Layout = layout, Comparison = comparison, Page = page })
        .Sample(view =>
        {
            var read = MatrixView.Parse(new Uri("http://localhost" + view.Address("x")), out var problems);
            Assert.Empty(problems);
            Assert.Equal(view.Parties, read.Parties);
            Assert.Equal(view.Issues, read.Issues);
            Assert.Equal(view, read with { Parties = view.Parties, Issues = view.Issues });
            Assert.Equal(view.Query, read.Query);
        });

    [Theory]
    [InlineData("rows=diagonal", "rows")]
    [InlineData("group=category,<script>", "group")]
    [InlineData("sort=size", "sort")]
    [InlineData("density=0", "density")]
    [InlineData("parts=all", "parts")]
    [InlineData("hide=everything", "hide")]
    [InlineData("changed=only", "changed")]
    [InlineData("changed=yes&since=friday", "changed")]
    [InlineData("compare=ukraine", "compare")]
    [InlineData("compare=a,b,c", "compare")]
    [InlineData("compare=ukraine,ukraine", "compare")]
    [InlineData("page=0", "page")]
    [InlineData("page=-1", "page")]
    [InlineData("page=99999999999999999999", "page")]
    [InlineData("page=1e3", "page")]
    public void What_cannot_be_read_is_named_by_its_key_and_left_out(string query, string key)
    {
        var view = MatrixView.Parse(new Uri("http://localhost/x/positions?" + query), out var problems);
        Assert.StartsWith(key + ": ", Assert.Single(problems), StringComparison.Ordinal);
        Assert.Equal(1, view.Page);
        Assert.True(view.Layout == MatrixLayout.Usual || key == "group");
        Assert.Null(view.Comparison.Pair);
    }

    [Fact]
    public void Two_parties_may_come_from_a_form_with_two_fields()
    {
        var view = MatrixView.Parse(new Uri("http://localhost/x/positions?compare=ukraine&compare=russia"), out var problems);
        Assert.Empty(problems);
        Assert.Equal("?compare=ukraine,russia", view.Query);
    }
}
