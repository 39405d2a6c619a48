using PeaceTracker.Domain;
using PeaceTracker.Records;
using PeaceTracker.Features.Exchange.Parsing;
using PeaceTracker.Tests.HouseRules;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Domain;

/// <summary>What a written model of weapon means, by the dictionary that travels with the first dossier.</summary>
public sealed class WeaponDictionaryTests
{
    private static readonly WeaponDictionary Dictionary = Read();

    private static WeaponDictionary Read()
    {
        var map = new RecordMapping(0, default, KeyRing.ForChecking);
        return new(DossierParser.ParseFolder(Repository.File("seeds/ukraine-2025")).Dossier!.Rows(RecordFormat.Weapons).Select(map.Weapon));
    }

    [Theory]
    [InlineData("Iskander-M", "iskander-m")]
    [InlineData("  iskander-m ", "iskander-m")]
    [InlineData("X-101", "kh-101")] // Latin letters
    [InlineData("Х-101", "kh-101")] // Cyrillic ones
    [InlineData("C-300", "s-300")]
    [InlineData("С-300", "s-300")]
    [InlineData("S–300", "s-300")] // a dash
    [InlineData("X-47 Kinzhal", "kh-47-kinzhal")]
    [InlineData("Молнія", "molniya")]
    [InlineData("Картограф", "kartohraf")]
    [InlineData("Shahed-136/131", "shahed")] // one name, not two alternatives
    [InlineData("KN-23", "kn-23")]
    [InlineData("КН-23", "kn-23")]
    public void A_model_is_found_by_any_of_its_names(string written, string key) => Assert.Equal(key, Assert.Single(Dictionary.Find(written)!.Weapons).Key);

    [Theory]
    [InlineData("X-101/X-555", new[] { "kh-101", "kh-555" }, "cruise")]
    [InlineData("Kh-101/555", new[] { "kh-101", "kh-555" }, "cruise")]
    [InlineData("Kh-59 / 69", new[] { "kh-59", "kh-69" }, "guided")]
    [InlineData("Iskander-M/KN-23", new[] { "iskander-m", "kn-23" }, "ballistic")]
    [InlineData("X-101/X-555 and Kalibr and Iskander-K", new[] { "kh-101", "kh-555", "kalibr", "iskander-k" }, "cruise")]
    [InlineData("Iskander-M and and Iskander-K", new[] { "iskander-m", "iskander-k" }, null)]
    [InlineData("C-300/C-400 and Iskander-M", new[] { "s-300", "s-400", "iskander-m" }, null)]
    public void Alternatives_and_mixtures_are_all_found_and_have_a_sub_kind_only_in_common(string written, string[] keys, string? sub)
    {
        var match = Dictionary.Find(written)!;
        Assert.Equal(keys, match.Weapons.Select(weapon => weapon.Key));
        Assert.Equal(WeaponKind.Missile, match.Kind);
        Assert.Equal(sub, match.SubKind?.Word());
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(null)]
    [InlineData("and")]
    [InlineData("/")]
    [InlineData("Kalibr and")]
    [InlineData("Kalibr and Death Star")]
    [InlineData("Iskander-M/")]
    [InlineData("101")]
    public void What_is_not_known_is_not_guessed(string? written) => Assert.Null(Dictionary.Find(written));

    [Fact]
    public void A_mixture_of_kinds_has_no_kind_and_a_name_that_counts_decoys_says_so()
    {
        Assert.Null(Dictionary.Find("Kalibr and Lancet")!.Kind);
        Assert.True(Dictionary.Find("Shahed-136")!.IncludesDecoys);
        Assert.False(Dictionary.Find("Kalibr")!.IncludesDecoys);
    }

    [Fact]
    public void Every_model_of_the_real_file_is_known_and_of_one_kind()
    {
        var rows = File.ReadLines(SharedMaterial.Path("data/strikes/missile_attacks_daily.csv")).Skip(1);
        var models = rows.Select(row => row.Split(',')[2].Trim()).Where(model => model.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        Assert.All(models, model => Assert.NotNull(Dictionary.Find(model)?.Kind));
    }
}
