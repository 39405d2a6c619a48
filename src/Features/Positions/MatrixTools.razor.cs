using Microsoft.AspNetCore.Components;
using PeaceTracker.Clocks;
using PeaceTracker.Controls;

namespace PeaceTracker.Features.Positions;

/// <summary>The tools above the matrix, and what they come to in a sentence.</summary>
public sealed partial class MatrixTools
{
    private string drawn = "";

    private bool differs = true;
    [Parameter, EditorRequired]
    public required string Negotiation { get; set; }

    [Parameter, EditorRequired]
    public required PositionMatrix Matrix { get; set; }

    [Parameter, EditorRequired]
    public required MatrixView View { get; set; }

    [Parameter, EditorRequired]
    public required MatrixSheet Sheet { get; set; }

    /// <summary>The earlier days that have a name.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<SinceDay> Choices { get; set; }

    private string? Compared => View.Comparison.Pair is { } pair
        ? $"{Matrix.Parties.First(party => party.Key == pair.First).ShortName} and {Matrix.Parties.First(party => party.Key == pair.Second).ShortName}"
        : null;

    // What the view comes to: how much changed, how two parties relate, what is left out.
    private string? Told
    {
        get
        {
            var told = new[]
            {
                Sheet.Since is { } since ? $"{Sheet.Changes.Count} of {Sheet.Cells} {(Sheet.Cells == 1 ? "cell" : "cells")} changed since the end of {since.Day.Text()}." : null,
                Sheet.Since is not null && View.Comparison.Against is not null ? "Both days stand side by side where they differ." : null,
                Sheet.Differences is { } differences ? $"{Tally(differences)} {MatrixDifferences.Rule}" : null,
                LeftOut,
            };
            return string.Join(' ', told.OfType<string>()) is { Length: > 0 } words ? words : null;
        }
    }

    private string? LeftOut => (Sheet.IssuesLeftOut, Sheet.PartiesLeftOut) switch
    {
        (0, 0) => null,
        (var issues, 0) => $"Left out: {issues} {(issues == 1 ? "issue" : "issues")}.",
        (0, var parties) => $"Left out: {parties} {(parties == 1 ? "party" : "parties")}.",
        var (issues, parties) => $"Left out: {issues} {(issues == 1 ? "issue" : "issues")} and {parties} {(parties == 1 ? "party" : "parties")}.",
    };

    // A cell that changed changes nothing here: the tools are drawn anew, and sent, only where their words differ.
    protected override void OnParametersSet()
    {
        string[] words =
        [
            Negotiation, Matrix.Title, View.Query, Told ?? "", .. Sheet.Pages, .. Sheet.Parties.Select(party => party.Key), .. Choices.Select(choice => choice.Words),
            .. Matrix.Parties.Select(party => party.ShortName), .. Matrix.Issues.Select(issue => issue.Name),
        ];
        var now = string.Join('\n', words);
        (differs, drawn) = (now != drawn, now);
    }

    protected override bool ShouldRender() => differs;

    private static string Tally(IReadOnlyDictionary<string, MatrixDifference> differences)
    {
        int Of(MatrixDifference difference) => differences.Values.Count(each => each == difference);
        return $"Of {differences.Count} issues and parts: {Of(MatrixDifference.Same)} the same, {Of(MatrixDifference.Differ)} differ, {Of(MatrixDifference.Opposed)} opposed, {Of(MatrixDifference.Open)} not compared.";
    }

    private RenderFragment Choice(string words, MatrixComparison comparison, bool chosen) => builder =>
    {
        builder.OpenElement(0, "a");
        builder.AddAttribute(1, "class", "choice");
        builder.AddAttribute(2, "href", (View with { Comparison = comparison, Page = 1 }).Address(Negotiation));
        builder.AddAttribute(3, "aria-current", chosen ? "true" : null);
        builder.AddContent(4, words);
        builder.CloseElement();
    };
}
