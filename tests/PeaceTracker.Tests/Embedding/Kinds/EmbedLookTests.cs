using CsCheck;
using PeaceTracker.Controls;
using PeaceTracker.Embedding.Kinds;

namespace PeaceTracker.Tests.Embedding.Kinds;

public sealed class EmbedLookTests
{
    private static readonly Gen<EmbedLook> Looks =
        from theme in Gen.Enum<EmbedTheme>()
        from accent in Gen.OneOf(Gen.Const((string?)null), Gen.Int[0, 0xFFFFFF].Select(colour => (string?)colour.ToString("x6", System.Globalization.CultureInfo.InvariantCulture)))
        from font in Gen.Int[EmbedLook.SmallestFont, EmbedLook.LargestFont]
        from flags in Gen.Bool.Array[5]
        select new EmbedLook { Theme = theme, Accent = accent, Font = font, Compact = flags[0], HasTitle = flags[1], HasBorder = flags[2], Fits = flags[3], Renews = flags[4] };

    private static EmbedLook Read(string query) => EmbedLook.Read(new AddressQuery(new("http://localhost/" + query)));

    [Fact]
    public void What_is_written_is_read_again() => Looks.Sample(look => Read(AddressQuery.Write([.. look.Parts])) == look);

    [Theory]
    [InlineData("")]
    [InlineData("?theme=neon&accent=red&font=900&density=x&language=xx&title=no&border=1&fit=yes&push=true")]
    [InlineData("?accent=ffffff;}body{display:none&font=%3Cscript%3E&language=../../secret")]
    public void What_cannot_be_read_gives_the_usual_look(string query) => Assert.Equal(new EmbedLook(), Read(query));
}
