using System.Text;

namespace PeaceTracker.Tests.Support;

/// <summary>Invented files in the forms of ACLED and UCDP, with rows that say only what a test is about.</summary>
internal static class EventText
{
    public const string AcledHeader =
        "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,"
        + "civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp";

    public const string UcdpHeader =
        "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,"
        + "side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_prec,"
        + "where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,"
        + "deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob";

    public static string Acled(
        string id = "UKR1", string day = "2025-02-02", string kind = "Air/drone strike", string actor = "Military Forces of Russia (2000-)", string deaths = "2", string timestamp = "1738713600",
        string precision = "1") =>
        $"{id},{day},2025,{precision},Political violence,Explosions/Remote violence,{kind},{actor},,State forces,Civilians (Ukraine),,Civilians,,,804,Europe,Ukraine,Odesa,,,Odesa,46.4,30.7,1,"
        + $"Gazette; Herald,National,\"Words\nof several lines, with a comma.\",{deaths},,{timestamp}";

    public static string Ucdp(
        string id = "1", string start = "2025-02-01", string end = "2025-02-02", string type = "1", string a = "Government of Russia (Soviet Union)", string b = "Government of Ukraine",
        string low = "1", string best = "3", string high = "5", string country = "Ukraine", string precision = "1") =>
        $"{id},REL-{id},2025,1,Clear,{type},1,1,Made up,1,1,Made up,1,1,{a},2,2,{b},1,\"An article, with a comma\",Gazette,{end},Headline,Original,1,Somewhere,Somewhere,Odesa oblast,,46.4,30.7,"
        + $"POINT (30.7 46.4),1,{country},369,Europe,1,{precision},{start},{end},0,0,1,0,{best},{high},{low},365,369";

    public static byte[] File(string header, params IEnumerable<string> rows) => Encoding.UTF8.GetBytes(string.Join('\n', rows.Prepend(header)) + "\n");
}
