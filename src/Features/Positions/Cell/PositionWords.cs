using PeaceTracker.Domain;

namespace PeaceTracker.Features.Positions.Cell;

/// <summary>The words for shifts and for who speaks, the same for every side.</summary>
public static class PositionWords
{
    /// <summary>"partial shift toward Russia"; null where there is none.</summary>
    public static string? ShiftWords(this RevisionLine revision)
    {
        var kind = revision.Shift switch
        {
            Shift.Nuance => "nuance",
            Shift.Partial => "partial shift",
            Shift.Reversal => "reversal",
            _ => null,
        };
        return kind is null ? null : revision.ShiftToward is { } toward ? $"{kind} toward {toward}" : kind;
    }

    /// <summary>Who a statement is read from: the person, else the text, else the source.</summary>
    public static string Who(this StatementLine statement) => statement.Speaker ?? statement.Proposal ?? $"Reported by {statement.Source}";
}
