using PeaceTracker.Domain;
using PeaceTracker.Features.News.Triaging.Reading;

namespace PeaceTracker.Tests.Features.News.Triaging.Reading;

/// <summary>Sentences that sound unlike a stance, and many that only seem to.</summary>
public sealed class ShiftWordsTests
{
    [Theory]
    [InlineData("Ukraine is ready to discuss territory, Zelensky said.", "ready to discuss")]
    [InlineData("Kyiv is willing to consider freezing the front line.", "willing to consider")]
    [InlineData("Zelensky said he was prepared to meet Putin.", "prepared to meet")]
    [InlineData("Moscow agreed to the presence of foreign forces.", "agreed to")]
    [InlineData("Russia accepts the American proposal on territory.", "accepts")]
    [InlineData("On 5 May, Zelensky said he was ready to discuss Crimea.", "ready to discuss")]
    [InlineData("Ukraine is open to talks on Crimea.", "open to talks")]
    [InlineData("Россия готова обсуждать территориальный вопрос.", "готова обсуждать")]
    [InlineData("Киев согласился на прямые переговоры.", "согласился")]
    [InlineData("Путин готов прямо сейчас встретиться с Зеленским.", "готов прямо сейчас встретиться")]
    [InlineData("Україна готова обговорювати територіальне питання.", "готова обговорювати")]
    [InlineData("Київ погодився на присутність іноземних військ.", "погодився")]
    public void It_sounds_like_yielding_where_the_stance_refuses(string sentence, string words)
    {
        Assert.Equal(words, ShiftWords.Against(Stance.RedLine, sentence));
        Assert.Equal(words, ShiftWords.Against(Stance.Opposes, sentence));
        Assert.Null(ShiftWords.Against(Stance.Supports, sentence));
    }

    [Theory]
    [InlineData("Russia will not accept a ceasefire.", "will not accept")]
    [InlineData("Kyiv rejects direct talks.", "rejects")]
    [InlineData("Moscow ruled out a truce before Easter.", "ruled out")]
    [InlineData("Ukraine is not ready to discuss it.", "not ready to discuss")]
    [InlineData("Trump said he won't recognise Crimea.", "won't recognise")]
    [InlineData("Moscow has not agreed to a truce.", "not agreed to")]
    [InlineData("Россия не готова обсуждать перемирие.", "не готова обсуждать")]
    [InlineData("Москва отвергает перемирие.", "отвергает")]
    [InlineData("Київ відкидає прямі переговори.", "відкидає")]
    [InlineData("Україна не погодиться на це.", "не погодиться")]
    public void It_sounds_like_refusing_where_the_stance_does_not(string sentence, string words)
    {
        Assert.Equal(words.Replace("'", "", StringComparison.Ordinal), ShiftWords.Against(Stance.Supports, sentence)?.Replace("'", "", StringComparison.Ordinal));
        Assert.NotNull(ShiftWords.Against(Stance.AcceptsWithConditions, sentence));
        Assert.NotNull(ShiftWords.Against(Stance.OpenToDiscussion, sentence));
        Assert.Null(ShiftWords.Against(Stance.RedLine, sentence));
    }

    [Theory]
    [InlineData("Is Ukraine ready to discuss territory?")]
    [InlineData("“Is Ukraine ready to discuss territory?”")]
    [InlineData("Ukraine is not ready to discuss territory.")]
    [InlineData("Ukraine has never been ready to discuss territory.")]
    [InlineData("Ukraine is ready not to discuss territory.")]
    [InlineData("If Ukraine is ready to discuss territory, talks may begin.")]
    [InlineData("Trump urged Ukraine to accept the loss of Crimea.")]
    [InlineData("Ukraine must accept the loss of Crimea, he said.")]
    [InlineData("Kyiv denied that it was ready to discuss territory.")]
    [InlineData("Ukraine may accept the plan.")]
    [InlineData("Nobody knows whether Kyiv accepted the plan.")]
    [InlineData("Ukraine is ready to defend its territory.")]
    [InlineData("Ukraine is ready for winter on occupied territory.")]
    [InlineData("Ukraine is ready to talk but will not accept the loss of Crimea.")]
    [InlineData("Ukraine will not accept the loss of Crimea.")]
    [InlineData("Zelensky spoke about Crimea.")]
    [InlineData("Kyiv is preparing talks on Crimea.")]
    [InlineData("The acceptance of Crimea was discussed.")]
    [InlineData("Готова ли Украина обсуждать территории?")]
    [InlineData("Украина не готова обсуждать территории.")]
    [InlineData("Если Киев согласится, переговоры начнутся.")]
    [InlineData("Киев опроверг, что готов обсуждать Крым.")]
    [InlineData("Москва требует, чтобы Киев согласился отдать Крым.")]
    [InlineData("Украина готова защищать свою территорию.")]
    [InlineData("Чи готова Україна обговорювати територію?")]
    [InlineData("Україна не готова обговорювати території.")]
    [InlineData("Якщо Київ погодиться, переговори почнуться.")]
    [InlineData("Київ заперечив, що готовий обговорювати Крим.")]
    [InlineData("Україна готова захищати свою територію.")]
    [InlineData("")]
    public void It_only_seems_to_yield(string sentence) => Assert.Null(ShiftWords.Against(Stance.RedLine, sentence));

    [Theory]
    [InlineData("Moscow has not rejected a ceasefire.")]
    [InlineData("Moscow never refused a ceasefire.")]
    [InlineData("Moscow no longer rejects a ceasefire.")]
    [InlineData("Will Moscow reject a ceasefire?")]
    [InlineData("Moscow might reject a ceasefire.")]
    [InlineData("Moscow is ready to discuss a ceasefire.")]
    [InlineData("Moscow will not reject a ceasefire.")]
    [InlineData("Moscow will not attack during the ceasefire.")]
    [InlineData("Moscow rejects the accusation but agreed to a ceasefire.")]
    [InlineData("Кремль не отверг перемирие.")]
    [InlineData("Москва может не согласиться на перемирие.")]
    [InlineData("Москва заявила о нарушениях перемирия.")]
    [InlineData("Кремль не виключає перемир'я.")]
    public void It_only_seems_to_refuse(string sentence) => Assert.Null(ShiftWords.Against(Stance.Supports, sentence));

    [Theory]
    [InlineData(Stance.Ambiguous)]
    [InlineData(Stance.Silent)]
    [InlineData(Stance.NoKnownStatement)]
    public void What_points_both_ways_or_nowhere_is_contradicted_by_nothing(Stance stance)
    {
        Assert.Null(ShiftWords.Against(stance, "Ukraine is ready to discuss territory."));
        Assert.Null(ShiftWords.Against(stance, "Ukraine will not discuss territory."));
    }
}
