namespace PeaceTracker.Accounts;

/// <summary>What is wrong with a form that was posted, by field; the empty field is the form as a whole.</summary>
internal sealed class FormFaults
{
    private readonly List<FieldFault> faults = [];

    public bool Any => faults.Count > 0;

    public string Whole => this[""];

    public string this[string field] => string.Join(" ", faults.Where(fault => fault.Field == field).Select(fault => fault.Words));

    public void Add(string field, string words) => faults.Add(new(field, words));

    public void Add(IEnumerable<FieldFault> more) => faults.AddRange(more);

    /// <summary>Asks for what was left empty.</summary>
    public void Require(string field, string? value, string words)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            Add(field, words);
        }
    }
}
