using PeaceTracker.Domain;

namespace PeaceTracker.Tests.Domain;

public sealed class WeaponTests
{
    private static Weapon Weapon(WeaponKind kind, WeaponSubKind? sub = null, params string[] aliases) =>
        new() { NegotiationId = 1, Key = "thing", Name = "Thing", Aliases = aliases, Kind = kind, SubKind = sub, IncludesDecoys = false, SourceId = 1 };

    [Fact]
    public void A_sub_kind_belongs_to_its_kind()
    {
        Assert.Empty(Weapon(WeaponKind.Missile, WeaponSubKind.Cruise).Breaches());
        Assert.Equal("'loitering' is not a sub-kind of 'missile'", Assert.Single(Weapon(WeaponKind.Missile, WeaponSubKind.Loitering).Breaches()).Message);
    }

    [Fact]
    public void People_are_no_weapon_and_a_name_is_not_empty()
    {
        Assert.Equal(nameof(PeaceTracker.Domain.Weapon.Kind), Assert.Single(Weapon(WeaponKind.None).Breaches()).Field);
        Assert.Equal(nameof(PeaceTracker.Domain.Weapon.Aliases), Assert.Single(Weapon(WeaponKind.Bomb, null, " ").Breaches()).Field);
    }

    [Fact]
    public void Every_word_of_a_kind_or_sub_kind_means_that_one_and_no_other()
    {
        Assert.Equal(WeaponClass.All.Count, WeaponClass.All.Select(known => known.Word).Distinct().Count());
        Assert.All(WeaponClass.All, known => Assert.Equal(known, WeaponClass.Find(known.Word)));
        Assert.Null(WeaponClass.Find("none"));
        Assert.Null(WeaponClass.Find(null));
    }
}
