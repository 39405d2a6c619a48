namespace PeaceTracker.Curation;

/// <summary>Which records of a table a list shows.</summary>
/// <param name="Text">What the key or the headline has in it; null for any.</param>
/// <param name="Retired">Whether the retired ones are shown, instead of those in use.</param>
/// <param name="Page">The page, from 1.</param>
public sealed record RecordFilter(string? Text = null, bool Retired = false, int Page = 1)
{
    public const int PageSize = 50;
}

/// <summary>One page of rows, and how many there are in all.</summary>
internal sealed record KeptPage(IReadOnlyList<(string Key, string Headline, DateOnly? Day, DateTime? RetiredAt)> Rows, int Total);
