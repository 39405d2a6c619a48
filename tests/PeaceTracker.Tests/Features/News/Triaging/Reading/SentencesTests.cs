using PeaceTracker.Features.News.Triaging.Reading;

namespace PeaceTracker.Tests.Features.News.Triaging.Reading;

/// <summary>Paragraphs are parted where sentences end, and nowhere else. "|" stands where one ends.</summary>
public sealed class SentencesTests
{
    [Theory]
    [InlineData("One sentence without a stop")]
    [InlineData("The sides met. |They will meet again.")]
    [InlineData("Who said so? |Nobody! |At last…")]
    [InlineData("Wait... |Then he spoke.")]
    [InlineData("What?! |He left.")]
    [InlineData("Mr. Trump met Gen. Kellogg. |Dr. Who did not.")]
    [InlineData("J. D. Vance and J.D. Vance are one. |So are V. Putin and Vladimir Putin.")]
    [InlineData("The U.S. Senate voted. |It is in the U.S. |The House waits.")]
    [InlineData("Talks began at 5 p.m. Moscow time. |They ended at 9 p.m. |The next day they went on.")]
    [InlineData("It rose by 3.5 per cent. |See example.com for more.")]
    [InlineData("He said no. |She said yes.")]
    [InlineData("Resolution No. 5 was adopted. |Nothing followed.")]
    [InlineData("“We are ready to talk.” |He left the room.")]
    [InlineData("“Are we ready?” he asked. |Nobody answered.")]
    [InlineData("(The text was not shown.) |It is known, e.g. from the press.")]
    [InlineData("1. The sides agree. |2. The sides withdraw.")]
    [InlineData("First line\n|Second line. |Third")]
    [InlineData("В. Путин заявил об этом 24 апреля 2025 г. в Москве. |Затем он уехал.")]
    [InlineData("«Мы готовы!» — сказал он. |«Когда?» — спросили его.")]
    [InlineData("Россия, т. е. Москва, согласна. |Киев против.")]
    [InlineData("Это стоило 5 млн. руб. по курсу. |Никто не ответил.")]
    [InlineData("Зеленський В. О. заявив: «Ми готові до переговорів». |Про це повідомили на вул. Банковій.")]
    [InlineData("У 2025 р. Україна погодилась. |Росія — ні.")]
    [InlineData("Прийшов час. |Усі мовчали.")]
    public void A_paragraph_is_parted(string parted) =>
        Assert.Equal(parted.Split('|').Select(part => part.Trim()), Sentences.In(parted.Replace("|", "", StringComparison.Ordinal)));

    [Theory]
    [InlineData("")]
    [InlineData("   \n \n")]
    public void Nothing_has_no_sentences(string nothing) => Assert.Empty(Sentences.In(nothing));

    [Fact]
    public void A_text_of_stops_alone_does_not_hold_anybody_up() => Assert.NotEmpty(Sentences.In(new string('.', 200_000) + " " + string.Concat(Enumerable.Repeat("A. ", 60_000))));
}
