using PeaceTracker.Domain;

namespace PeaceTracker.Controls;

/// <summary>The shape and colour of what a text is to a party, by name: the shapes are in <see cref="AgreementSymbols"/>, the colours those of stances in <c>app.css</c>.</summary>
public static class AgreementLook
{
    /// <summary>The class that gives an element its colours: those of the stance that is nearest in meaning.</summary>
    public static string Class(Agreement agreement) => agreement switch
    {
        Agreement.Meets => "is-supports",
        Agreement.PartOfTheWay => "is-opentodiscussion",
        Agreement.Against => "is-opposes",
        Agreement.CrossesRedLine => "is-redline",
        _ => "is-silent",
    };

    /// <summary>The reference to its shape.</summary>
    public static string Symbol(Agreement agreement) => "#agreement-" + agreement.ToString().ToLowerInvariant();
}
