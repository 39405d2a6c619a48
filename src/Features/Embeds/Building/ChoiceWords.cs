using PeaceTracker.Clocks;
using PeaceTracker.Controls;
using PeaceTracker.Embedding.Kinds;
using PeaceTracker.Embedding.Serving;
using PeaceTracker.Embedding.Words;

namespace PeaceTracker.Features.Embeds.Building;

/// <summary>Says in words what was chosen of a widget, so that two of one title can be told apart.</summary>
internal static class ChoiceWords
{
    /// <summary>What is said where nothing was chosen.</summary>
    public const string Usual = "As usual: nothing chosen";

    /// <param name="order">What was chosen.</param>
    /// <param name="offers">What the keys in it are called; a key that names nothing any more is said as it is.</param>
    public static string Of(EmbedOrder order, BuilderOffers offers)
    {
        List<string> said = [.. Fields(order, offers), .. Clocks(order.Clocks), .. Look(order.Look)];
        return said.Count == 0 ? Usual : string.Join(" · ", said);
    }

    private static IEnumerable<string> Fields(EmbedOrder order, BuilderOffers offers) =>
        from field in order.Kind.Fields
        let chosen = order.Values.Many(field.Name)
        where chosen.Count > 0
        select $"{field.Label}: {string.Join(", ", chosen.Select(value => Named(field, value, order.Values, offers)))}";

    private static string Named(EmbedField field, string value, EmbedValues values, BuilderOffers offers) => field.Type switch
    {
        EmbedFieldType.Word => field.Words.First(word => word.Word == value).Label,
        EmbedFieldType.Day when values.Day(field.Name) is { } day => day.Text(),
        EmbedFieldType.Count => value,
        _ => offers.Of(field).FirstOrDefault(offer => offer.Key == value).Name ?? value,
    };

    private static IEnumerable<string> Clocks(ClockView clocks)
    {
        if (clocks.AsOf is { } day)
        {
            yield return $"as of {day.Text()}";
        }

        if (clocks.KnownAt is { } known)
        {
            yield return $"as published by {known.Text()}";
        }

        if (clocks.RecordedBy is { } recorded)
        {
            yield return $"as recorded by {(recorded, clocks.RecordedTime).Text()}";
        }
    }

    private static IEnumerable<string> Look(EmbedLook look)
    {
        if (look.Theme != EmbedTheme.Auto)
        {
            yield return look.Theme == EmbedTheme.Dark ? "dark" : "light";
        }

        if (look.Language != EmbedWords.English)
        {
            yield return EmbedWords.Languages.First(language => language.Code == look.Language).Name;
        }

        if (look.Compact)
        {
            yield return "compact";
        }

        if (look.Font != EmbedLook.UsualFont)
        {
            yield return $"letters of {look.Font} px";
        }

        if (look.Accent is { } accent)
        {
            yield return $"upper line #{accent}";
        }

        if (!look.HasTitle)
        {
            yield return "no title";
        }

        if (!look.HasBorder)
        {
            yield return "no border";
        }
    }
}
