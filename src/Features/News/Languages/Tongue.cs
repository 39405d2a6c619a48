namespace PeaceTracker.Features.News.Languages;

/// <summary>A language as it is told from others: by words that nearly every text has, and by letters.</summary>
/// <param name="Tag">BCP 47 tag.</param>
/// <param name="Words">Its most frequent words, in small letters; ё as е.</param>
/// <param name="Own">Letters that speak for it.</param>
/// <param name="Foreign">Letters that it does not have.</param>
internal sealed record Tongue(string Tag, IReadOnlySet<string> Words, string Own, string Foreign)
{
    /// <summary>The languages that are told, of two scripts.</summary>
    public static readonly IReadOnlyList<Tongue> All =
    [
        new("uk", Few("та і й в у на що не з до за про це як від для він але або його які після"), "іїєґ", "ыэъёўјљњђћџ"),
        new("ru", Few("и в на что не с по за это как от для он но из его к о при которые после"), "ыэёъ", "іїєґўјљњђћџ"),
        new("be", Few("і ў у на што не з да за гэта як ад для ён але пра пасля"), "ўі", "ищъїєґјљњђћџ"),
        new("bg", Few("на и от за да се в не с е са ще по че като след които"), "ъ", "ыэёіїєґўјљњђћџ"),
        new("sr", Few("и у на је да се за од са су не као који после"), "јљњђћџ", "йыэщюяьъёіїєґў"),
        new("en", Few("the of and to in is for that with on was by as are from has will be at have his said after not it"), "", ""),
        new("de", Few("der die und das den von mit für im ist auf des nicht ein eine dem sich zu als auch nach wird bei einer hat"), "äß", ""),
        new("fr", Few("le la les des et du une est dans pour que qui sur au par plus avec ce sont ne pas un en de"), "èêœù", ""),
        new("es", Few("el la los las de y en que del por con para una su al se es un no"), "ñ", ""),
        new("it", Few("il di che la e per un una del della con sono dei nel alla non le da è"), "ìò", ""),
        new("pt", Few("o a os as de que e do da em para com uma um não dos por no na"), "ãõ", ""),
        new("pl", Few("i w na z do się nie że to jest o po jak za od oraz dla przez przy"), "łżśźńąę", ""),
        new("nl", Few("de het een van en in op dat te voor met zijn is niet aan bij naar"), "", ""),
        new("cs", Few("a v se na že je s z do o pro by i jako za po od který"), "ěřů", ""),
        new("tr", Few("ve bir bu için ile da de olarak olan daha çok en sonra"), "şğı", ""),
        new("sv", Few("och att det som en på är av för med den till inte om har ett"), "å", ""),
        new("ro", Few("și şi de în la cu a pe din că o pentru care nu este"), "șță", ""),
        new("hu", Few("a az és hogy nem is egy meg van volt szerint"), "őű", ""),
        new("fi", Few("ja on ei että oli se kun myös ovat mukaan"), "", ""),
    ];

    private static HashSet<string> Few(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
