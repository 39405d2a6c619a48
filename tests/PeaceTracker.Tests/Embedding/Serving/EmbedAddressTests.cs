using PeaceTracker.Embedding.Serving;

namespace PeaceTracker.Tests.Embedding.Serving;

public sealed class EmbedAddressTests
{
    [Theory]
    [InlineData("/embed/ukraine-2025/matrix", "ukraine-2025", "matrix", null, EmbedForm.Document)]
    [InlineData("/embed/ukraine-2025/matrix.svg", "ukraine-2025", "matrix", null, EmbedForm.Svg)]
    [InlineData("/embed/ukraine-2025/matrix.png", "ukraine-2025", "matrix", null, EmbedForm.Png)]
    [InlineData("/embed/ukraine-2025/matrix/events", "ukraine-2025", "matrix", null, EmbedForm.Events)]
    [InlineData("/embed/ukraine-2025/view/front-page", "ukraine-2025", null, "front-page", EmbedForm.Document)]
    [InlineData("/embed/ukraine-2025/view/front-page.png", "ukraine-2025", null, "front-page", EmbedForm.Png)]
    [InlineData("/embed/ukraine-2025/view/front-page/events", "ukraine-2025", null, "front-page", EmbedForm.Events)]
    public void A_path_says_what_is_asked_for_and_is_written_alike(string path, string negotiation, string? kind, string? view, EmbedForm form)
    {
        var address = EmbedAddress.Parse(path);
        Assert.Equal(new(negotiation, kind, view, form), address);
        Assert.Equal(path, address!.In(form));
    }

    [Theory]
    [InlineData("/embed/")]
    [InlineData("/embed/ukraine-2025")]
    [InlineData("/embed/ukraine-2025/")]
    [InlineData("/embed/ukraine-2025/view")]
    [InlineData("/embed/ukraine-2025/matrix/other")]
    [InlineData("/embed/ukraine-2025/view/a/b")]
    [InlineData("/embed/UKRAINE/matrix")]
    [InlineData("/embed/../matrix")]
    [InlineData("/embed/a/<script>")]
    [InlineData("/embed/a/matrix.svg.png")]
    [InlineData("/embed/a//events")]
    [InlineData("/embed/a/mat\0rix")]
    [InlineData("/embedded/a/matrix")]
    public void What_is_no_widgets_path_is_none(string path) => Assert.Null(EmbedAddress.Parse(path));

    [Fact]
    public void A_path_of_any_length_is_answered() => Assert.Null(EmbedAddress.Parse("/embed/a/" + new string('a', 1_000_000)));
}
