using Microsoft.AspNetCore.Components;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.Proposals;

/// <summary>What a text says, issue by issue, and how far that goes toward each party.</summary>
public sealed partial class ProvisionTable
{
    private IReadOnlyList<ProposalParty> columns = [];

    private List<ProposalIssue> stated = [];

    private List<ProposalIssue> silent = [];

    private List<ProposalIssue> unread = [];

    [Parameter, EditorRequired]
    public required string Negotiation { get; set; }

    /// <summary>Of a proposal whose text is public.</summary>
    [Parameter, EditorRequired]
    public required ProposalDetail Detail { get; set; }

    [Parameter, EditorRequired]
    public required ProposalView View { get; set; }

    protected override void OnParametersSet()
    {
        columns = Detail.Columns(View.Party);
        stated = [.. Detail.Issues.Where(issue => Detail.Provisions.GetValueOrDefault(issue.Key) is { Stance: not Stance.Silent })];
        silent = [.. Detail.Issues.Where(issue => Detail.Provisions.GetValueOrDefault(issue.Key) is { Stance: Stance.Silent })];
        unread = [.. Detail.Issues.Where(issue => !Detail.Provisions.ContainsKey(issue.Key))];
    }

    private string Tally(ProposalParty party)
    {
        var tally = Detail.Tally(party.Key);
        var author = Detail.Proposal!.Authors.Any(other => other.Key == party.Key) ? "author · " : "";
        return author + string.Join(" · ", Enum.GetValues<Agreement>().Where(tally.ContainsKey).Select(agreement => $"{tally[agreement]} {Short(agreement)}"));
    }

    private static string Because(ProvisionLine provision, HeldStance? held) => $"{RedLineRule.Because(provision.Stance, held?.Stance)} {held?.Summary}".TrimEnd();

    private static string Short(Agreement agreement) => agreement switch
    {
        Agreement.Meets => "met",
        Agreement.PartOfTheWay => "part",
        Agreement.Against => "against",
        Agreement.CrossesRedLine => "crossed",
        _ => "unsaid",
    };
}
