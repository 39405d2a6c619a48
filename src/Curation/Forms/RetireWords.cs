namespace PeaceTracker.Curation.Forms;

/// <summary>What readers no longer see when a record is retired.</summary>
internal static class RetireWords
{
    public static string Of(string table) => table switch
    {
        "parties" => "Its column in the matrix and all of its positions are no longer shown.",
        "issues" => "Its row in the matrix, its parts and all positions on it are no longer shown.",
        "proposals" => "It is no longer shown, with its provisions.",
        "provisions" => "What the proposal says on this issue is no longer shown.",
        "responses" => "What the party says of the proposal is no longer shown.",
        "saliences" => "Distances no longer count it.",
        "events" => "It is no longer shown, and charts do not mark it.",
        "event_accounts" => "What this source says of the event is no longer shown.",
        "strikes" => "It is no longer counted, with all of its claims.",
        "strike_claims" => "This figure is no longer counted or shown.",
        "weapons" => "Imports no longer know its names, and figures under them count for the kind alone.",
        "tag_rules" => "News are no longer tagged by it.",
        "triage_rules" => "It no longer puts news before curators.",
        "commitments" => "It is no longer shown, with the claims of violation and beside strikes.",
        "violation_claims" => "This claim is no longer shown beside the commitment.",
        "sources" or "speakers" or "claimants" or "counting_definitions" or "statements" => "It is no longer offered in forms; what rests on it keeps it.",
        _ => "It is no longer shown.",
    } + " Nothing is deleted: it can be restored.";
}
