using PeaceTracker.Features.News.Tagging;

namespace PeaceTracker.Features.News.Triaging.Reading;

/// <summary>What a word tells of whether somebody yields.</summary>
internal enum Cue
{
    /// <summary>Being ready, to be followed by what for: "ready to … discuss".</summary>
    Ready,

    /// <summary>Being not ready, likewise: "will not … accept".</summary>
    Unready,

    /// <summary>What yielding is done by.</summary>
    Act,

    /// <summary>Yielding in itself: "agreed to".</summary>
    Yields,

    /// <summary>Refusing in itself: "rejects".</summary>
    Refuses,

    /// <summary>Turns what comes after it round.</summary>
    Not,

    /// <summary>What comes after it is asked, demanded or supposed, and not said.</summary>
    Supposed,

    /// <summary>What the sentence says is denied.</summary>
    Denied,
}

/// <summary>
/// The words by which a possible shift is noticed, in English, Ukrainian and Russian, written as the terms of tag rules:
/// whole words, an asterisk for any ending. They are held against nothing but a sentence that is tagged.
/// </summary>
internal static class ShiftCues
{
    private static readonly (Cue Cue, string Terms)[] Written =
    [
        (Cue.Ready, "ready to; willing to; prepared to; ready for; open to; readiness to; willingness to; готов; готова; готово; готовы; готовий; готові; готовність; готовности; готовность"),
        (Cue.Unready, "will not; won't; would not; wouldn't; cannot; can not; can't; unwilling to; unprepared to; refuse to; refuses to; refused to; refusing to; не готов; не готова; не готовы; не готово; не готовий; не готові; " +
            "отказывается; отказались; отказался; отказалась; відмовляється; відмовилися; відмовився; відмовилась; відмовилася; не буде; не будет; не будут; не будемо; не будем; не можемо; не можем"),
        (Cue.Act, "accept; agree; approve; back; cede; compromise; concede; concessions; consider; discuss; discussing; drop; freeze; give; hold; join; lift; meet; meeting; negotiate; negotiating; recognise; recognize; return; sign; support; talk; talks; withdraw; " +
            "dialogue; compromises; обсуждать; обсудить; обсуждению; говорить; признать; признавать; уступить; уступкам; уступки; принять; принимать; рассмотреть; рассматривать; встретиться; встрече; подписать; переговорам; переговоры; диалогу; компромиссу; компромиссам; " +
            "согласиться; поддержать; обговорювати; обговорити; обговорення; говорити; визнати; визнавати; поступитися; поступок; поступки; прийняти; приймати; розглянути; розглядати; зустрітися; зустрічі; підписати; переговорів; діалогу; компромісу; компромісів; погодитися; підтримати"),
        (Cue.Yields, "agree to; agrees to; agreed to; accept; accepts; accepted; consents to; consented to; would accept; drops its objections; gives up; gave up; согласен; согласна; согласны; согласился; согласилась; согласились; согласится; соглашается; пошел на уступки; " +
            "згоден; згодна; згодні; погодився; погодилась; погодилася; погодилися; погодиться; погоджується; пішли на поступки; пішов на поступки"),
        (Cue.Refuses, "reject; rejects; rejected; rejecting; refuses; refused; rules out; ruled out; rule out; opposes; opposed; red line; red lines; unacceptable; out of the question; never accept; never agree; never recognise; never recognize; never give up; " +
            "отвергает; отверг; отвергла; отвергли; неприемлем*; исключает; исключил; исключили; красная линия; красной линией; не согласен; не согласна; не согласны; не согласится; не признает; не признаем; не примет; не примем; не поддержит; выступает против; выступил против; " +
            "відкидає; відкинув; відкинула; відкинули; неприйнятн*; виключає; виключив; виключили; червона лінія; червоною лінією; не згоден; не згодна; не згодні; не погодиться; не визнає; не визнаємо; не прийме; не приймемо; не підтримає; виступає проти; виступив проти"),
        (Cue.Not, "not; never; no; nor; neither; isn't; aren't; wasn't; weren't; doesn't; don't; didn't; hasn't; haven't; far from; hardly; не; ні; ни; нет; немає; никогда; ніколи"),
        (Cue.Supposed, "if; whether; unless; until; should; could; might; may; must; has to; have to; need to; needs to; ought to; urge*; urging; call* on; call* for; demand*; ask*; pressed; pressing; pressure*; want*; expect*; hope*; wait*; insist*; persuad*; convinc*; get; gets; getting; " +
            "если; ли; бы; чтобы; пока; должен; должна; должны; должно; призва*; призыва*; требу*; потребов*; хочет; хотят; просит; просят; надеется; надеются; ожида*; ждет; ждут; возможно; может; могут; убед*; " +
            "якщо; якби; щоб; чи; би; поки; має; мають; мусить; мусять; повинен; повинна; повинні; закликав; закликала; закликали; заклика*; вимага*; хоче; хочуть; просить; просять; сподівається; сподіваються; очіку*; можливо; може; можуть; перекона*"),
        (Cue.Denied, "deny; denies; denied; denying; denial; dismissed reports; untrue; false; no longer; опровер*; отрица*; заперечи*; заперечує; спростув*; неправд*; больше не; більше не"),
    ];

    /// <summary>The words, looked for together.</summary>
    public static TermTree<Cue> Terms { get; } = Grown();

    private static TermTree<Cue> Grown()
    {
        var tree = new TermTree<Cue>();
        foreach (var (cue, terms) in Written)
        {
            foreach (var term in terms.Split(';', StringSplitOptions.TrimEntries))
            {
                tree.Add(term, cue);
            }
        }

        return tree;
    }
}
