namespace PeaceTracker.Features.News.Stories;

/// <summary>A news agency, whose reports others carry.</summary>
/// <param name="Key">What stands for it at items, for example <c>reuters</c>.</param>
/// <param name="Name">As readers know it.</param>
/// <param name="Hosts">Where it publishes itself.</param>
/// <param name="Spellings">How others credit it, each as words in their order.</param>
internal sealed record Wire(string Key, string Name, IReadOnlyList<string> Hosts, IReadOnlyList<string> Spellings);

/// <summary>The agencies that are known.</summary>
internal static class Wires
{
    /// <summary>All of them. A short name counts in capitals only: see <see cref="WireCredit"/>.</summary>
    public static readonly IReadOnlyList<Wire> All =
    [
        new("reuters", "Reuters", ["reuters.com"], ["Reuters", "Рейтер", "Рейтерс", "Ройтерс"]),
        new("ap", "Associated Press", ["apnews.com"], ["AP", "Associated Press"]),
        new("afp", "AFP", ["afp.com"], ["AFP", "Agence France Presse", "АФП", "Франс Пресс"]),
        new("dpa", "dpa", ["dpa.com"], ["DPA", "dpa", "Deutsche Presse Agentur"]),
        new("bloomberg", "Bloomberg", ["bloomberg.com"], ["Bloomberg"]),
        new("upi", "UPI", ["upi.com"], ["UPI"]),
        new("tass", "TASS", ["tass.ru", "tass.com"], ["TASS", "ТАСС"]),
        new("ria", "RIA Novosti", ["ria.ru"], ["RIA Novosti", "РИА Новости", "РІА Новини"]),
        new("interfax", "Interfax", ["interfax.ru", "interfax.com"], ["Interfax", "Интерфакс"]),
        new("interfax-ukraine", "Interfax-Ukraine", ["interfax.com.ua"], ["Interfax Ukraine", "Интерфакс Украина", "Інтерфакс Україна"]),
        new("ukrinform", "Ukrinform", ["ukrinform.ua", "ukrinform.net", "ukrinform.ru"], ["Ukrinform", "Укрінформ", "Укринформ"]),
        new("unian", "UNIAN", ["unian.ua", "unian.info", "unian.net"], ["UNIAN", "УНІАН", "УНИАН"]),
        new("unn", "UNN", ["unn.ua"], ["УНН"]),
        new("rbc-ukraine", "RBC-Ukraine", ["rbc.ua"], ["RBC Ukraine", "РБК Україна", "РБК Украина"]),
        new("belta", "BelTA", ["belta.by"], ["BelTA", "БЕЛТА", "БелТА"]),
        new("xinhua", "Xinhua", ["xinhuanet.com", "news.cn"], ["Xinhua", "Синьхуа", "Сіньхуа"]),
        new("anadolu", "Anadolu", ["aa.com.tr"], ["Anadolu", "Anadolu Agency", "Анадолу"]),
        new("ansa", "ANSA", ["ansa.it"], ["ANSA"]),
        new("efe", "EFE", ["efe.com"], ["EFE"]),
        new("pap", "PAP", ["pap.pl"], ["PAP"]),
        new("ctk", "ČTK", ["ctk.cz", "ceskenoviny.cz"], ["ČTK", "CTK"]),
        new("kyodo", "Kyodo", ["kyodonews.net"], ["Kyodo", "Kyodo News"]),
        new("yonhap", "Yonhap", ["yna.co.kr"], ["Yonhap"]),
    ];

    /// <summary>The agency that publishes on a host itself.</summary>
    public static string? OfHost(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var address)
        ? All.FirstOrDefault(wire => wire.Hosts.Any(host => address.Host.Equals(host, StringComparison.OrdinalIgnoreCase) || address.Host.EndsWith("." + host, StringComparison.OrdinalIgnoreCase)))?.Key
        : null;

    /// <summary>As readers know it; the key itself where it is not known.</summary>
    public static string Name(string key) => All.FirstOrDefault(wire => wire.Key == key)?.Name ?? key;
}
