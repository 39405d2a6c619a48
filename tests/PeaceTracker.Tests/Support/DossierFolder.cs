using System.Text;
using System.Text.Json.Nodes;
using PeaceTracker.Features.Exchange;
using PeaceTracker.Features.Exchange.Parsing;

namespace PeaceTracker.Tests.Support;

/// <summary>A small dossier in a folder of its own: two parties, two issues, a statement, a position, a strike. Tests change what they are about.</summary>
internal sealed class DossierFolder : IDisposable
{
    private readonly Dictionary<string, string> files = new(StringComparer.Ordinal)
    {
        ["sources.csv"] = "key,name,kind,country,language,alignment,reliability,url,note\ngazette,The Gazette,outlet,CH,en,,b,https://gazette.example/,\n",
        ["parties.csv"] = "key,name,short_name,kind,role,members,source,url\nnorth,The North,North,state,belligerent,,gazette,\nsouth,The South,South,state,belligerent,,gazette,\n",
        ["speakers.csv"] = "key,name,office,party,authority,source,url\nanna,Anna,President,north,head-of-state-or-government,gazette,\n",
        ["issues.csv"] = "key,name,proposition,category,parent,scale,source,url\nborder,Border,The border stays where it is.,Land,,0 moved;100 kept,gazette,\nriver,River,The river is shared.,Land,border,,gazette,\n",
        ["proposals.csv"] = "key,title,short_title,authors,made_on,handed_over_on,public_on,status,summary,related_to,relation,relation_url,source,url\nplan,A plan,Plan,north,,2025-04-17,2025-04-25,put-forward,A plan of five points.,,,,gazette,\n",
        ["provisions.csv"] = "key,proposal,issue,stance,text,source,url\nplan-border,plan,border,supports,The border stays.,gazette,\nplan-river,plan,river,silent,Not in the text.,gazette,\n",
        ["statements.csv"] = "key,party,speaker,proposal,quote,language,translation,paraphrase,quote_state,said_on,said_precision,published_on,source,url,citation,credibility\nsaid-so,north,anna,,\"It stays, as it is\",en,,Anna says that it stays.,quoted,2025-04-01,,2025-04-02,gazette,https://gazette.example/1,,2\n",
        ["positions.csv"] = "key,party,issue,stance,summary,condition,placement,placement_reason,said_on,said_precision,published_on,shift,shift_toward,statements\nnorth-border-1,north,border,supports,It stays.,,,,2025-04-01,,2025-04-02,none,,said-so\n",
        ["responses.csv"] = "key,proposal,party,stance,summary,statement\nnorth-on-plan,plan,north,supports,The North wants it.,said-so\n",
        ["saliences.csv"] = "key,party,issue,weight,reason,published_on,source,url\nnorth-border,north,border,80,It names it first.,2025-04-02,gazette,\n",
        ["events.csv"] = "key,kind,title,starts_on,ends_on,precision,place,participants,issues,summary,outcome,milestone,source,url,citation\ntalks,talks,First talks,2025-04-10,2025-04-11,,Geneva,north;south,border,They met.,,true,gazette,https://gazette.example/2,\n",
        ["event_accounts.csv"] = "key,event,about,text,published_on,source,url\ntalks-length,talks,length,Two hours.,2025-04-11,gazette,\n",
        ["commitments.csv"] = "key,kind,title,scope,declared_on,starts_on,ends_on,hours,declared_by,accepted_by,issues,summary,source,url\ntruce,truce,A truce,all fire,2025-04-12,2025-04-13,2025-04-14,,north,,border;river,Declared.,gazette,\n",
        ["violation_claims.csv"] = "key,commitment,party,accused,text,day,published_on,source,url,citation\nfire-at-noon,truce,south,north,Fire at noon.,2025-04-13,2025-04-14,gazette,https://gazette.example/5,\n",
        ["claimants.csv"] = "key,name,party,nationwide,source,url\nair-force,Air Force,south,true,gazette,\nradio,The Radio,,false,gazette,\n",
        ["counting_definitions.csv"] = "key,name,counts,valid_from,valid_to,source,url\nplain,Plain,Everything that was seen.,,,gazette,\n",
        ["weapons.csv"] = "key,name,aliases,kind,sub_kind,includes_decoys,source,url\ngliders,Gliders,Glider-1;Планер,drone,one-way,true,gazette,\n",
        ["strikes.csv"] = "key,attacker,target,extent,day,starts_at,ends_at,zone,source,url\nraid,north,south,window,2025-04-24,2025-04-23T19:00,2025-04-24T06:30,Europe/Kyiv,gazette,\n",
        ["strike_claims.csv"] = "key,strike,claimant,kind,model,region,figure,low,best,high,bound,definition,known_on,source,url,note\nraid-drones,raid,air-force,drone,,,launched,,145,,exactly,plain,2025-04-24,gazette,https://gazette.example/3,\n",
        ["tag_rules.csv"] = "key,subject,about,label,terms,without,patterns,languages\nnorth,party,north,,the North;Northern*,North Sea,,\nborder,issue,border,,border*,,,\nfall,place,fall,Fall,Fall,,,\n",
        ["triage_rules.csv"] = "key,title,tags,without_tags,terms,languages,assignee\nborder-news,News of the border,issue:border,,,,\n",
        ["news.csv"] = "key,title,title_is_ours,summary,source,url,language,published_on\npage,A page about it,true,,gazette,https://gazette.example/4,en,2025-04-24\n",
        ["feeds.opml"] = "<opml version=\"2.0\"><body><outline type=\"rss\" text=\"The Gazette\" xmlUrl=\"https://gazette.example/feed\"/></body></opml>",
    };

    public DossierFolder()
    {
        var descriptor = JsonNode.Parse(DescribeDossierCommand.Template())!;
        descriptor["name"] = "elsewhere-2031";
        descriptor["title"] = "Elsewhere";
        descriptor["description"] = "A negotiation for tests.";
        files[DossierDescriptor.FileName] = descriptor.ToJsonString();
        foreach (var (name, text) in files)
        {
            Write(name, text);
        }
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("dossier-").FullName;

    /// <summary>Puts other words into a file.</summary>
    public DossierFolder Replace(string file, string old, string with)
    {
        Assert.Contains(old, files[file], StringComparison.Ordinal);
        return Write(file, files[file].Replace(old, with, StringComparison.Ordinal));
    }

    /// <summary>Adds lines at a file's end.</summary>
    public DossierFolder Append(string file, string lines) => Write(file, files[file] + lines);

    public DossierFolder Write(string file, string text) => Write(file, Encoding.UTF8.GetBytes(files[file] = text));

    public DossierFolder Write(string file, byte[] bytes)
    {
        File.WriteAllBytes(System.IO.Path.Combine(Path, file), bytes);
        return this;
    }

    public DossierFolder Remove(string file)
    {
        File.Delete(System.IO.Path.Combine(Path, file));
        return this;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
