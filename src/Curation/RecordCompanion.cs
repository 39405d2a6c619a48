namespace PeaceTracker.Curation;

/// <summary>What a feature adds to the form of a table whose meaning it knows.</summary>
/// <param name="Table">Name of the table.</param>
/// <param name="Component">
/// A component with two parameters: <c>Negotiation</c>, the slug, and <c>Fields</c>, what is typed by field. It is told after
/// each change, and changes nothing itself.
/// </param>
public sealed record RecordCompanion(string Table, Type Component);
