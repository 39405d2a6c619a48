using AngleSharp.Dom;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using PeaceTracker.Curation;
using PeaceTracker.Curation.Forms;
using PeaceTracker.Records;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Curation.Forms;

public sealed class RecordFormTests : BunitContext, IAsyncLifetime
{
    private const string Hostile = "<script>alert(1)</script><img src=x onerror=alert(1)>";

    private CurationDesk desk = null!;

    public static TheoryData<string> Tables => [.. RecordFormat.Tables.Select(table => table.Name).Where(KeptKinds.Has)];

    public async ValueTask InitializeAsync()
    {
        desk = await CurationDesk.OpenAsync();
        Services.AddSingleton(desk.Get<RecordQueries>());
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            desk.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void Every_field_of_every_table_has_one_control_with_a_label_and_a_help(string table)
    {
        var form = Show(table, []);
        foreach (var field in RecordFormat.Find(table)!.Fields.Where(field => field.Name != "quote_state"))
        {
            var control = form.Find($"#r0-{field.Name}");
            Assert.NotNull(form.Find($"#r0-{field.Name}-help"));
            Assert.Equal(FieldWords.Label(field.Name), control.TagName == "FIELDSET" ? control.QuerySelector("legend")!.FirstChild!.TextContent : form.Find($"label[for='r0-{field.Name}']").ChildNodes.Last(node => node is IText && node.TextContent.Trim().Length > 0).TextContent.Trim());
        }
    }

    [Theory]
    [InlineData("issues", "proposition", "textarea")]
    [InlineData("parties", "name", "input[type=text]")]
    [InlineData("parties", "kind", "select")]
    [InlineData("speakers", "party", "select")]
    [InlineData("parties", "members", "fieldset")]
    [InlineData("proposals", "made_on", "input[type=date]")]
    [InlineData("strikes", "starts_at", "input[type=datetime-local]")]
    [InlineData("strike_claims", "best", "input[type=number]")]
    [InlineData("events", "milestone", "input[type=checkbox]")]
    [InlineData("sources", "url", "input[type=url]")]
    public void A_field_has_the_control_of_its_type(string table, string field, string control) =>
        Assert.True(Show(table, []).Find($"#r0-{field}").Matches(control));

    [Fact]
    public void A_long_text_says_where_it_ends() => Assert.Equal("8000", Show("statements", []).Find("#r0-quote").GetAttribute("maxlength"));

    [Fact]
    public void A_stance_is_chosen_by_the_word_that_readers_see()
    {
        var form = Show("provisions", new() { ["stance"] = "accepts-with-conditions" });
        Assert.Equal("Accepts with conditions", form.Find("#r0-stance option[value='accepts-with-conditions']").TextContent);
        Assert.NotNull(form.Find(".is-acceptswithconditions"));
    }

    [Fact]
    public void A_fault_stands_at_its_field_and_is_told_with_it()
    {
        var form = Show("parties", [], faults: [new(0, "short_name", "must not be empty")]);
        var control = form.Find("#r0-short_name");
        Assert.Equal("true", control.GetAttribute("aria-invalid"));
        Assert.Contains("r0-short_name-fault", control.GetAttribute("aria-describedby")!, StringComparison.Ordinal);
        Assert.Equal("Must not be empty", form.Find("#r0-short_name-fault").TextContent);
    }

    [Fact]
    public void The_key_follows_the_name_until_someone_types_another()
    {
        var fields = new Dictionary<string, string>();
        var form = Show("parties", fields);
        form.Find("#r0-name").Change("Île-de-France, the Region");
        Assert.Equal("ile-de-france-the-region", fields["key"]);
        form.Find("#r0-key").Change("idf");
        form.Find("#r0-name").Change("Another");
        Assert.Equal("idf", fields["key"]);
    }

    [Fact]
    public void The_key_of_a_published_record_stays()
    {
        var form = Show("parties", new() { ["key"] = "north", ["name"] = "The North" }, existing: true);
        Assert.Equal("DIV", form.Find("#r0-key").TagName);
        form.Find("#r0-name").Change("The South");
        Assert.Equal("north", form.Instance.Fields["key"]);
    }

    [Fact]
    public void A_fixed_field_is_set_and_not_shown()
    {
        var fields = new Dictionary<string, string>();
        var form = Render<RecordForm>(parameters => parameters.Add(own => own.Negotiation, CurationDesk.Negotiation).Add(own => own.Table, "provisions")
            .Add(own => own.Fields, fields).Add(own => own.Fixed, new Dictionary<string, string> { ["proposal"] = "plan" }));
        Assert.Empty(form.FindAll("#r0-proposal"));
        Assert.Equal("plan", fields["proposal"]);
    }

    [Fact]
    public void Ticking_a_member_adds_its_key_and_unticking_takes_it_out()
    {
        var fields = new Dictionary<string, string> { ["members"] = "gone" };
        var form = Show("parties", fields);
        form.Find("#r0-members input[value=north]").Change(true);
        Assert.Equal("gone;north", fields["members"]);
        form.Find("#r0-members input[value=gone]").Change(false);
        Assert.Equal("north", fields["members"]);
    }

    [Fact]
    public void Landmarks_are_rows_and_one_text()
    {
        var fields = new Dictionary<string, string> { ["scale"] = "100 all of it;0 nothing" };
        var form = Show("issues", fields);
        Assert.Equal(2, form.FindAll(".landmarks li").Count);
        form.FindAll("button").Single(button => button.TextContent == "Sort by value").Click();
        Assert.Equal("0 nothing;100 all of it", fields["scale"]);
        form.FindAll(".landmarks input[type=text]")[0].Change("nothing; at all");
        Assert.Equal("0 nothing, at all;100 all of it", fields["scale"]);
        form.FindAll(".landmarks button")[1].Click();
        Assert.Equal("0 nothing, at all", fields["scale"]);
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void Script_in_a_field_is_text(string table)
    {
        var fields = RecordFormat.Find(table)!.Fields.ToDictionary(field => field.Name, _ => Hostile, StringComparer.Ordinal);
        var form = Show(table, fields, faults: [.. fields.Keys.Select(field => new RecordFault(0, field, $"'{Hostile}' is wrong"))]);
        Assert.Empty(form.FindAll("script, img"));
    }

    [Theory]
    [InlineData("../x")]
    [InlineData("a\u0000b")]
    [InlineData("\u202Eevil")]
    public async Task A_key_that_is_no_slug_is_kept_and_told(string key)
    {
        var saved = await desk.SaveAsync(desk.Record("parties", ("key", key), ("name", "A")));
        Assert.Contains(saved.Faults, fault => fault.Field == "key");
    }

    [Fact]
    public async Task A_text_that_is_too_long_is_kept_and_told()
    {
        var text = new string('x', 8_001);
        var saved = await desk.SaveAsync(desk.Record("parties", ("key", "a"), ("name", text)));
        Assert.Contains(saved.Faults, fault => fault.Field == "name" && fault.Message.Contains("8,001", StringComparison.Ordinal));
        Assert.Equal(text, (await desk.Get<DraftQueries>().FindAsync(saved.DraftId, Xunit.TestContext.Current.CancellationToken))!.Records[0].Fields["name"]);
    }

    [Fact]
    public void A_record_whose_key_is_an_address_of_the_pages_has_an_address_of_its_own()
    {
        Assert.Equal("/admin/a/parties/new?record=new", RecordAddress.Record("a", "parties", "new"));
        Assert.NotEqual(RecordAddress.Beginning("a", "parties"), RecordAddress.Record("a", "parties", "new"));
        Assert.Equal("/admin/a/parties/positions", RecordAddress.Record("a", "parties", "positions"));
        Assert.Equal("/admin/a/parties/..%2Fx", RecordAddress.Record("a", "parties", "../x"));
    }

    private IRenderedComponent<RecordForm> Show(string table, Dictionary<string, string> fields, bool existing = false, params RecordFault[] faults) => Render<RecordForm>(parameters => parameters
        .Add(own => own.Negotiation, CurationDesk.Negotiation).Add(own => own.Table, table).Add(own => own.Fields, fields).Add(own => own.Existing, existing).Add(own => own.Faults, faults));
}
