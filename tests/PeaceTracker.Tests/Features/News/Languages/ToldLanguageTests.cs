using PeaceTracker.Features.News.Languages;

namespace PeaceTracker.Tests.Features.News.Languages;

public sealed class ToldLanguageTests
{
    [Theory]
    [InlineData("uk", "Президент заявив, що переговори про припинення вогню тривають, але рішення ще не ухвалене.")]
    [InlineData("uk", "Росія атакувала Харків дронами: є поранені, пошкоджено житлові будинки та підприємство")]
    [InlineData("ru", "Представитель ведомства сообщил, что стороны обсудили обмен пленными и это не последняя встреча.")]
    [InlineData("ru", "В Кремле заявили о готовности к переговорам на высшем уровне после подготовки экспертов")]
    [InlineData("be", "Прадстаўнік паведаміў, што перамовы працягнуцца ў Мінску і гэта не апошняя сустрэча бакоў")]
    [InlineData("bg", "Президентът заяви, че преговорите ще продължат и след срещата в София, като се очакват резултати")]
    [InlineData("sr", "Председник је изјавио да се преговори настављају и да су стране близу договора о миру")]
    [InlineData("en", "The president said that talks on a ceasefire are going on, but no decision has been made")]
    [InlineData("de", "Der Präsident sagte, dass die Gespräche über eine Waffenruhe andauern und nicht abgeschlossen sind")]
    [InlineData("fr", "Le président a déclaré que les discussions sur le cessez-le-feu se poursuivent avec les partenaires")]
    [InlineData("es", "El presidente declaró que las conversaciones sobre el alto el fuego continúan con los socios y la delegación")]
    [InlineData("it", "Il presidente ha dichiarato che i colloqui sul cessate il fuoco sono in corso con la delegazione della controparte")]
    [InlineData("pt", "O presidente declarou que as conversações sobre o cessar-fogo não terminaram e continuam com os parceiros")]
    [InlineData("pl", "Prezydent powiedział, że rozmowy o zawieszeniu broni trwają i nie zostały jeszcze zakończone")]
    [InlineData("nl", "De president zei dat het overleg over een staakt-het-vuren doorgaat en dat er niet is besloten")]
    [InlineData("tr", "Cumhurbaşkanı ateşkes görüşmelerinin sürdüğünü ve bu konuda bir karar için daha çok zaman gerektiğini söyledi")]
    public void A_language_is_told_from_what_nearly_every_text_of_it_has(string language, string text) => Assert.Equal(language, ToldLanguage.Of(text));

    [Theory]
    [InlineData("")]
    [InlineData("Breaking: talks begin")]
    [InlineData("12 03 2025 14 15 16 17 18 19 20")]
    [InlineData("Reuters Kyiv Moscow Istanbul Ankara Washington London Paris Berlin Warsaw Rome")]
    [InlineData("Киев Москва Стамбул Анкара Вашингтон Лондон Париж Берлин Варшава Рим")]
    [InlineData("停戦 協議 は 続いて いる と 大統領 が 述べた 東京 発")]
    [InlineData("The president said that talks are on. Президент заявив, що переговори про це тривають, але не завершені.")]
    [InlineData("\uD800\uDC00 \uD800 a\u0301 \u202E \0 x y z q w e r t")]
    public void What_could_be_any_is_none(string text) => Assert.Null(ToldLanguage.Of(text));
}
