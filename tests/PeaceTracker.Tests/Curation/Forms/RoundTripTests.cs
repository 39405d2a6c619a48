using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using PeaceTracker.Curation;
using PeaceTracker.Curation.Forms;
using PeaceTracker.Features.Exchange;
using PeaceTracker.Records;
using PeaceTracker.Tests.HouseRules;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Curation.Forms;

/// <summary>What stands in the first dossier stands in its forms, and comes out of them as it was.</summary>
public sealed class RoundTripTests : BunitContext
{
    private const int Most = 20;

    [Fact]
    public async Task A_form_says_what_the_record_says()
    {
        await using var database = await TestDatabase.CreateAsync(services => services.AddTestAccounts().AddExchange().AddCuration());
        Assert.IsType<DossierOutcome.Stored>(await database.Get<DossierImporter>().ImportAsync(Repository.File("seeds/ukraine-2025"), "a test", CancellationToken.None));
        var records = database.Get<RecordQueries>();
        Services.AddSingleton(records);
        JSInterop.Mode = JSRuntimeMode.Loose;
        var choices = new RecordChoices(records, "ukraine-2025");
        foreach (var kind in KeptKinds.All.Where(kind => kind.Table != RecordFormat.Positions))
        {
            var keys = (await choices.OfAsync(kind.Table.Name)).Select(choice => choice.Key).ToList();
            foreach (var key in keys.Where((_, i) => i % Math.Max(1, keys.Count / Most) == 0))
            {
                var fields = (await records.FindAsync("ukraine-2025", kind.Table.Name, key, CancellationToken.None))!;
                var edited = new Dictionary<string, string>(fields, StringComparer.Ordinal);
                var form = Render<RecordForm>(parameters => parameters.Add(own => own.Negotiation, "ukraine-2025").Add(own => own.Table, kind.Table.Name)
                    .Add(own => own.Fields, edited).Add(own => own.Existing, true).AddCascadingValue(choices));
                form.WaitForElement(".record-form .field");
                foreach (var field in kind.Table.Fields.Where(field => !field.IsKey && field.Name != "quote_state"))
                {
                    Assert.True(fields[field.Name] == Shown(form, field), $"{kind.Table.Name} {key} {field.Name}: {fields[field.Name]} | {Shown(form, field)}");
                }

                Assert.True(RecordComparison.SayTheSame(kind.Table.Name, fields, edited));
            }
        }
    }

    private static string Shown(IRenderedComponent<RecordForm> form, RecordField field) => form.Find($"#r0-{field.Name}") switch
    {
        IHtmlInputElement { Type: "checkbox" } flag => flag.IsChecked ? "true" : "false",
        IHtmlFieldSetElement many when field.References is null => many.QuerySelector<IHtmlInputElement>("input.visually-hidden")!.Value,
        IHtmlFieldSetElement many => string.Join(';', many.QuerySelectorAll<IHtmlInputElement>("input[type=checkbox]").Where(box => box.IsChecked).Select(box => box.Value)
            .OrderBy(key => form.Instance.Fields[field.Name].Split(';').ToList().IndexOf(key))),
        var control => control.GetAttribute("value") ?? "",
    };
}
