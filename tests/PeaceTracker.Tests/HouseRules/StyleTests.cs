using System.Reflection;
using System.Xml.Linq;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.HouseRules;

/// <summary>Rules that every type keeps, wherever it lives.</summary>
public sealed class StyleTests
{
    private static readonly Type[] Ours =
    [
        .. typeof(Program).Assembly.GetTypes().Where(type =>
            type.Namespace?.StartsWith("PeaceTracker", StringComparison.Ordinal) == true
            && !type.Namespace.Contains("Migrations", StringComparison.Ordinal)
            && !type.Name.Contains('<', StringComparison.Ordinal)
            && type.Name != "_Imports"),
    ];

    [Fact]
    public void Classes_are_sealed_or_made_to_be_derived_from()
    {
        var open = Ours.Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false })
            .Where(type => !typeof(IComponent).IsAssignableFrom(type) || type.GetConstructors().Length == 0)
            .Select(type => type.FullName);
        Assert.Empty(open);
    }

    [Fact]
    public void Public_types_say_what_they_are()
    {
        var documented = XDocument.Load(Path.ChangeExtension(typeof(Program).Assembly.Location, ".xml"))
            .Descendants("member").Select(member => (string)member.Attribute("name")!).ToHashSet(StringComparer.Ordinal);

        // A component that is only markup is told by its markup and its comment at the top.
        var silent = Ours.Where(type => type.IsVisible && !typeof(IComponent).IsAssignableFrom(type) && !type.IsNested)
            .Where(type => !documented.Contains("T:" + type.FullName))
            .Select(type => type.FullName);
        Assert.Empty(silent);
    }

    [Fact]
    public async Task The_migrations_describe_the_model()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = await database.Get<IDbContextFactory<TrackerContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Theory]
    [InlineData(".razor", 150)]
    [InlineData(".razor.cs", 250)]
    [InlineData(".cs", 300)]
    public void Files_are_short(string extension, int most)
    {
        var root = Path.GetDirectoryName(Repository.File("PeaceTracker.sln"))!;
        var files = Directory.EnumerateFiles(Path.Combine(root, "src"), "*" + extension, SearchOption.AllDirectories)
            .Where(file => file.EndsWith(extension, StringComparison.Ordinal) && !file.Contains("Migrations", StringComparison.Ordinal));
        Assert.Empty(files.Where(file => File.ReadLines(file).Count() > most).Select(file => Path.GetRelativePath(root, file)));
    }

    [Fact]
    public void A_page_leans_on_six_services_at_most()
    {
        var heavy = Ours.Where(type => typeof(IComponent).IsAssignableFrom(type))
            .Where(type => type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Count(property => property.IsDefined(typeof(InjectAttribute))) > 6)
            .Select(type => type.FullName);
        Assert.Empty(heavy);
    }
}
