using PeaceTracker.Features.News.Stories;

namespace PeaceTracker.Tests.Features.News.Stories;

public sealed class WireCreditTests
{
    [Theory]
    [InlineData("Reuters", "Talks", "They met.", "reuters")]
    [InlineData("By Ann Author, AP", "Talks", null, "ap")]
    [InlineData(null, "Talks", "KYIV, April 24 (Reuters) - Russia launched 70 missiles.", "reuters")]
    [InlineData(null, "Talks", "KYIV, Ukraine (AP) — They met.", "ap")]
    [InlineData(null, "Gespräche", "Berlin (dpa) - Sie trafen sich.", "dpa")]
    [InlineData(null, "Talks", "МОСКВА, 24 апр — РИА Новости. Стороны встретились.", "ria")]
    [InlineData(null, "Talks", "МОСКВА, 24 апреля. /ТАСС/. Стороны встретились.", "tass")]
    [InlineData(null, "Talks", "Kyiv. April 24. Interfax-Ukraine — They met.", "interfax-ukraine")]
    [InlineData(null, "Talks", "КИЇВ. 24 квітня. УНН. Сторони зустрілися.", "unn")]
    [InlineData(null, "Gespräche", "Sie trafen sich in Kiew und sprachen lange über alles, was zu besprechen war, und auch über anderes. © AFP", "afp")]
    [InlineData(null, "Talks", "They met in Kyiv and went on for hours about all that was to be said. (Reporting by Reuters; editing by others)", "reuters")]
    [InlineData(null, "Трамп заявив про угоду - Reuters", "Про це йдеться у статті.", "reuters")]
    public void A_credit_is_found(string? author, string title, string? words, string wire) => Assert.Equal(wire, WireCredit.Of(author, title, words));

    [Theory]
    [InlineData(null, "Talks", "He told Reuters that they would meet.")]
    [InlineData(null, "Talks", "The official, who spoke to AP on condition of anonymity, said so.")]
    [InlineData(null, "Talks", "The Associated Press (AP) reporter was let in again, and went to the talks with everybody else who had been asked to come there and to look on as they went along.")]
    [InlineData(null, "TASS is sanctioned", "The EU put TASS on its list.")]
    [InlineData("Apollo Apter", "Talks", "An ap for phones - ap - is new.")]
    [InlineData(null, "Як повідомляє Укрінформ, сторони зустрілися", "Про це йдеться.")]
    [InlineData(null, "", null)]
    public void A_mention_is_none(string? author, string title, string? words) => Assert.Null(WireCredit.Of(author, title, words));

    [Theory]
    [InlineData("https://www.reuters.com/world/1", "reuters")]
    [InlineData("https://interfax.com.ua/news/1", "interfax-ukraine")]
    [InlineData("https://notreuters.com/", null)]
    [InlineData("reuters.com", null)]
    public void An_agency_is_known_by_its_own_site(string url, string? wire) => Assert.Equal(wire, Wires.OfHost(url));
}
