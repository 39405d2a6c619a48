using System.Text.Json;
using System.Text.Json.Nodes;
using PeaceTracker.Records;
using PeaceTracker.Files;

namespace PeaceTracker.Features.Exchange.Parsing;

/// <summary>
/// The <c>datapackage.json</c> of a dossier: a Frictionless Data Package whose name is the negotiation's slug. Its
/// resources are written from <see cref="RecordFormat"/>, and read only so far as to know which files are there and
/// that they mean the same by their columns.
/// </summary>
internal sealed record DossierDescriptor(string Name, string Title, string Description, string? Version, IReadOnlyDictionary<string, string> Files)
{
    public const string FileName = "datapackage.json";

    /// <summary>The resource that lists feeds, in OPML.</summary>
    public const string Feeds = "feeds";

    private static readonly JsonDocumentOptions Lenient = new() { MaxDepth = 32, CommentHandling = JsonCommentHandling.Skip, AllowDuplicateProperties = false };

    /// <summary>Reads a descriptor; null where it has faults that leave nothing to go on.</summary>
    public static DossierDescriptor? Parse(string json, ICollection<Fault> faults)
    {
        JsonObject? package;
        try
        {
            package = JsonNode.Parse(json, documentOptions: Lenient) as JsonObject;
        }
        catch (JsonException broken)
        {
            faults.Add(new(FileName, (int?)broken.LineNumber + 1, null, "is not JSON: " + broken.Message.Split(" LineNumber", 2)[0].TrimEnd()));
            return null;
        }

        if (package is null || package["resources"] is not JsonArray resources)
        {
            faults.Add(new(FileName, null, "resources", "is not a data package: it has no list of resources"));
            return null;
        }

        var name = Text(package, "name", faults);
        var title = Text(package, "title", faults);
        var description = Text(package, "description", faults);
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < resources.Count; i++)
        {
            ReadResource(resources[i], $"resources[{i}]", files, faults);
        }

        foreach (var table in RecordFormat.Tables.Where(table => !files.ContainsKey(table.Name)))
        {
            faults.Add(new(FileName, null, "resources", $"has no resource '{table.Name}'"));
        }

        return name is null || title is null || description is null
            ? null
            : new(name, title, description, package["version"]?.ToString(), files);
    }

    /// <summary>The resources of every dossier, as Data Package v2 describes them.</summary>
    public static JsonArray Resources() =>
    [
        .. RecordFormat.Tables.Select(Resource),
        new JsonObject
        {
            ["name"] = Feeds, ["path"] = "feeds.opml", ["format"] = "opml", ["mediatype"] = "text/x-opml",
            ["description"] = "News feeds to subscribe, OPML 2.0.",
        },
    ];

    private static void ReadResource(JsonNode? resource, string place, Dictionary<string, string> files, ICollection<Fault> faults)
    {
        if (resource is not JsonObject || Value(resource["name"]) is not { } name || Value(resource["path"]) is not { } path)
        {
            faults.Add(new(FileName, null, place, "must be an object with a name and a path"));
            return;
        }

        if (path != Path.GetFileName(path) || path is "" or "." or ".." || path.Contains('\\', StringComparison.Ordinal))
        {
            faults.Add(new(FileName, null, place + ".path", $"'{path}' is not the name of a file beside the descriptor"));
            return;
        }

        if (!files.TryAdd(name, path))
        {
            faults.Add(new(FileName, null, place + ".name", $"'{name}' is there twice"));
        }

        if (RecordFormat.Tables.FirstOrDefault(table => table.Name == name) is { } known)
        {
            CheckFields((resource["schema"] as JsonObject)?["fields"] as JsonArray, known, place + ".schema.fields", faults);
        }
    }

    private static void CheckFields(JsonArray? fields, RecordTable table, string place, ICollection<Fault> faults)
    {
        var declared = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var field in fields ?? [])
        {
            if (field is JsonObject && Value(field["name"]) is { } name)
            {
                declared[name] = Value(field["type"]);
            }
        }

        foreach (var field in table.Fields)
        {
            var type = TypeName(field);
            if (!declared.TryGetValue(field.Name, out var other))
            {
                faults.Add(new(FileName, null, place, $"of '{table.Name}' do not declare '{field.Name}'"));
            }
            else if (other != type)
            {
                faults.Add(new(FileName, null, place, $"of '{table.Name}' declare '{field.Name}' as {other ?? "nothing"} where a dossier has {type}"));
            }
        }
    }

    private static string? Text(JsonObject package, string property, ICollection<Fault> faults)
    {
        var text = Value(package[property]);
        if (string.IsNullOrWhiteSpace(text))
        {
            faults.Add(new(FileName, null, property, "must not be empty"));
            return null;
        }

        return text;
    }

    private static string? Value(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static string TypeName(RecordField field) => RecordField.Kebab(field.Type.ToString());

    private static JsonObject Resource(RecordTable table)
    {
        var schema = new JsonObject
        {
            ["fields"] = new JsonArray([.. table.Fields.Select(Field)]),
            ["missingValues"] = new JsonArray(""),
            ["primaryKey"] = new JsonArray("key"),
        };
        var references = table.Fields.Where(field => field.References is not null && field.Type != RecordType.List)
            .Select(field => new JsonObject
            {
                ["fields"] = new JsonArray(field.Name),
                // An empty name is the table itself.
                ["reference"] = new JsonObject
                {
                    ["resource"] = field.References == table.Name ? "" : field.References,
                    ["fields"] = new JsonArray("key"),
                },
            })
            .ToArray<JsonNode>();
        if (references.Length > 0)
        {
            schema["foreignKeys"] = new JsonArray(references);
        }

        return new JsonObject
        {
            ["name"] = table.Name,
            ["path"] = table.File,
            ["description"] = table.Description,
            ["type"] = "table",
            ["format"] = "csv",
            ["mediatype"] = "text/csv",
            ["encoding"] = "utf-8",
            ["schema"] = schema,
        };
    }

    private static JsonObject Field(RecordField field)
    {
        var json = new JsonObject { ["name"] = field.Name, ["type"] = TypeName(field), ["description"] = field.Description };
        if (field.Type == RecordType.List)
        {
            json["delimiter"] = RecordField.ListDelimiter.ToString();
        }

        if (field.Type == RecordType.Datetime)
        {
            json["format"] = "%Y-%m-%dT%H:%M";
        }

        if (field.IsAddress)
        {
            json["format"] = "uri";
        }

        var constraints = new JsonObject();
        if (field.Required)
        {
            constraints["required"] = true;
        }

        if (field.IsKey)
        {
            constraints["pattern"] = "[a-z0-9]+(-[a-z0-9]+)*";
            constraints["unique"] = true;
        }

        if (field.Words is not null)
        {
            constraints["enum"] = new JsonArray([.. field.Words.Select(word => JsonValue.Create(word))]);
        }

        if (field.Minimum is { } minimum)
        {
            constraints["minimum"] = minimum;
        }

        if (field.Maximum is { } maximum and not int.MaxValue)
        {
            constraints["maximum"] = maximum;
        }

        if (constraints.Count > 0)
        {
            json["constraints"] = constraints;
        }

        return json;
    }
}
