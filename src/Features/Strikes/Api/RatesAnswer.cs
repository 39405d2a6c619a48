using PeaceTracker.Domain;

namespace PeaceTracker.Features.Strikes.Api;

/// <summary>What became of what was launched, in stretches that were counted alike.</summary>
internal sealed record RatesAnswer(string? Side, string? Claimant, string DayRule, DateOnly? From, DateOnly? To, IReadOnlyList<RateRow> Segments)
{
    public static RatesAnswer Of(StrikeFigures figures, StrikeView view)
    {
        var weapons = view.Kind is { } asked ? [asked] : WeaponClass.All.Where(weapon => weapon.SubKind is null);
        return new(
            figures.Claimant?.Side ?? view.Side, figures.Claimant?.Key, view.DayRule.Word(), figures.Claimant is null ? null : figures.From, figures.Claimant is null ? null : figures.To,
            [.. weapons.SelectMany(weapon => StrikeRates.Of(figures.Days, weapon)).Select(RateRow.Of)]);
    }
}

/// <summary>A stretch of days that was counted alike. Figures are null where its definition does not know them; percents have one decimal.</summary>
internal sealed record RateRow(
    string Kind, DateOnly From, DateOnly To, string Definition, int Days, int Launched, int? ShotDown, int? LostOrJammed, int? ShotDownOrLost,
    decimal? ShotDownPercent, decimal? ShotDownOrLostPercent)
{
    public static RateRow Of(RateSegment segment) => new(
        segment.Weapon.Word, segment.From, segment.To, segment.Definition, segment.Days, segment.Launched, segment.ShotDown, segment.LostOrJammed, segment.ShotDownOrLost,
        segment.ShotDownPercent, segment.ShotDownOrLostPercent);
}
