using PeaceTracker.Domain;

namespace PeaceTracker.Records;

/// <content>By which rules news are tagged and put before curators.</content>
internal sealed partial class RecordMapping
{
    public TagRule TagRule(RecordRow row) => new()
    {
        NegotiationId = negotiationId,
        Key = row.Key,
        Subject = row.Word<TagSubject>("subject")!.Value,
        About = row.Needed("about"),
        Label = row.Text("label"),
        Terms = row.List("terms"),
        Without = row.List("without"),
        Patterns = row.List("patterns"),
        Languages = row.List("languages"),
    };

    public TriageRule TriageRule(RecordRow row) => new()
    {
        NegotiationId = negotiationId,
        Key = row.Key,
        Title = row.Needed("title"),
        Tags = row.List("tags"),
        WithoutTags = row.List("without_tags"),
        Terms = row.List("terms"),
        Languages = row.List("languages"),
        Assignee = row.Text("assignee"),
    };
}
