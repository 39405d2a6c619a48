using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using Microsoft.AspNetCore.Components;
using Assembly = System.Reflection.Assembly;

namespace PeaceTracker.Tests.HouseRules;

/// <summary>Which room may know which other. The rules are told in docs/architecture.md.</summary>
public sealed class DoorTests
{
    private static readonly Assembly House = typeof(Program).Assembly;

    private static readonly Architecture Plan = new ArchLoader().LoadAssemblies(House).Build();

    private static readonly string[] Rooms = ["Accounts", "Clocks", "Controls", "Curation", "Data", "Domain", "Embedding", "Features", "Files", "Live", "Records", "Shell", "Terminal"];

    // What one feature may know of another, and why.
    private static readonly Dictionary<string, string[]> Compositions = new(StringComparer.Ordinal)
    {
        ["Inbox"] = ["News"], // says which feeds cannot be reached, among what else waits for a decision
        ["News"] = ["Search"], // finds items by what a reader's words ask for, in the language that there is one of
        ["Timeline"] = ["Strikes"], // tells a day's figures by the one rule that there is for it
        ["Changes"] = ["Strikes"], // says what was reported of a day, by the rule of the page that draws it
        ["Following"] = ["News", "Changes", "Corrections"], // carries out what their pages show
        ["Dashboard"] = ["Positions", "Strikes", "News", "Changes"], // shows what the others offer for reading
    };

    public static TheoryData<string, string[]> Walls => new()
    {
        { "Domain", [] },
        { "Files", [] },
        { "Data", ["Domain"] },
        { "Live", ["Data", "Domain"] },
        { "Controls", ["Domain"] },
        { "Clocks", ["Controls", "Data", "Domain", "Live"] },
        { "Terminal", ["Data", "Domain"] },
        { "Records", ["Domain", "Files"] },
        { "Accounts", ["Controls", "Data", "Domain", "Terminal"] },
        { "Curation", ["Accounts", "Clocks", "Controls", "Data", "Domain", "Live", "Records"] },
        { "Embedding", ["Clocks", "Controls", "Data", "Domain", "Live"] },
        { "Features", ["Accounts", "Clocks", "Controls", "Curation", "Data", "Domain", "Embedding", "Files", "Live", "Records", "Terminal"] },
    };

    public static TheoryData<string> Features => [.. Names(House.GetTypes(), "PeaceTracker.Features.")];

    [Theory]
    [MemberData(nameof(Walls))]
    public void A_room_knows_only_the_rooms_it_is_built_on(string room, string[] foundations)
    {
        var closed = Rooms.Except([room, .. foundations], StringComparer.Ordinal).Select(other => $"PeaceTracker.{other}").ToList();
        AssertNoPath(In($"PeaceTracker.{room}"), target => closed.Exists(other => IsIn(target, other)));
    }

    [Theory]
    [MemberData(nameof(Features))]
    public void A_feature_knows_no_other(string feature)
    {
        var known = Compositions.GetValueOrDefault(feature, []).Append(feature).Select(name => $"PeaceTracker.Features.{name}").ToList();
        AssertNoPath(In($"PeaceTracker.Features.{feature}"), target => IsIn(target, "PeaceTracker.Features") && !known.Exists(own => IsIn(target, own)));
    }

    [Fact]
    public void The_domain_imports_the_base_class_library_only() =>
        AssertNoPath(In("PeaceTracker.Domain"), target => !target.StartsWith("System.", StringComparison.Ordinal) && !IsIn(target, "PeaceTracker.Domain"));

    [Fact]
    public void A_parser_knows_no_network_database_log_page_or_clock() => AssertNoPath(
        Plan.Types.Where(type => type.Namespace.FullName.EndsWith(".Parsing", StringComparison.Ordinal)),
        target => target.StartsWith("System.Net.Http", StringComparison.Ordinal) || target.StartsWith("Microsoft.", StringComparison.Ordinal)
            || target == "System.TimeProvider" || IsIn(target, "PeaceTracker.Data") || IsIn(target, "PeaceTracker.Live") || IsIn(target, "PeaceTracker.Shell"));

    [Fact]
    public void A_component_does_not_touch_the_database()
    {
        // Account pages are plain documents that answer one request, and sign in with the stores that hold a context.
        var components = House.GetTypes().Where(type => typeof(IComponent).IsAssignableFrom(type) && !IsIn(type.FullName!, "PeaceTracker.Accounts")).Select(type => type.FullName).ToHashSet(StringComparer.Ordinal);
        AssertNoPath(
            Plan.Types.Where(type => components.Contains(type.FullName) || components.Any(component => type.FullName.StartsWith(component + "+", StringComparison.Ordinal))),
            target => IsIn(target, "PeaceTracker.Data") || target.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal));
    }

    [Fact]
    public void Charts_are_drawn_in_one_place()
    {
        // Wrong: a script or a component elsewhere that names the library.
        var root = Path.GetDirectoryName(Repository.File("PeaceTracker.sln"))!;
        var naming = Directory.EnumerateFiles(Path.Combine(root, "src"), "*", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Path.Combine(root, "wwwroot"), "*.js", SearchOption.AllDirectories))
            .Where(file => File.ReadAllText(file).Contains("ApexCharts", StringComparison.Ordinal))
            .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/'));
        Assert.All(naming, file => Assert.True(file.StartsWith("src/Controls/Charts/", StringComparison.Ordinal) || file == "wwwroot/js/charts.js", file));
    }

    [Fact]
    public void Pictures_are_drawn_in_one_place() => AssertNoPath(
        Plan.Types.Where(type => IsIn(type.FullName, "PeaceTracker") && !IsIn(type.FullName, "PeaceTracker.Controls.Drawings")), target => target.StartsWith("SkiaSharp.", StringComparison.Ordinal));

    private static IEnumerable<IType> In(string room) => Plan.Types.Where(type => IsIn(type.FullName, room));

    private static bool IsIn(string name, string room) => name.StartsWith(room + ".", StringComparison.Ordinal);

    private static void AssertNoPath(IEnumerable<IType> from, Predicate<string> forbidden)
    {
        var looked = 0;
        var paths = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var type in from)
        {
            looked++;
            foreach (var target in type.Dependencies.Select(dependency => dependency.Target.FullName).Where(target => forbidden(target)))
            {
                paths.Add($"{type.FullName} -> {target}");
            }
        }

        Assert.True(looked > 0, "There is nothing to look at: the rule names a room that is gone.");
        Assert.True(paths.Count == 0, string.Join('\n', paths));
    }

    private static IEnumerable<string> Names(IEnumerable<System.Type> types, string prefix) => types
        .Select(type => type.Namespace)
        .OfType<string>()
        .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
        .Select(name => name[prefix.Length..].Split('.')[0])
        .Distinct(StringComparer.Ordinal);
}
