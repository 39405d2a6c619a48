using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.News.Tagging;

/// <summary>Keeps what filters look up in step with the tags of items, within the write that changes them.</summary>
internal static class TagRows
{
    /// <summary>Puts the rows of items in place of those that they had; the next save stores them.</summary>
    public static async Task ReplaceAsync(TrackerContext db, IReadOnlyCollection<NewsItem> items, ItemTags tags, CancellationToken cancellationToken)
    {
        if (items.Count > 0)
        {
            var numbers = items.Select(item => item.Id).ToList();
            await db.NewsTags.Where(tag => numbers.Contains(tag.ItemId)).ExecuteDeleteAsync(cancellationToken);
            db.AddRange(items.SelectMany(tags.Rows));
        }
    }
}
