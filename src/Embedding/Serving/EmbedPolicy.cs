namespace PeaceTracker.Embedding.Serving;

/// <summary>What a widget may do: be framed by whom it is meant for, and look as its own sheet says. It fetches nothing.</summary>
internal static class EmbedPolicy
{
    /// <summary>What answers that are no document say.</summary>
    public const string Nothing = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    /// <summary>What a picture may do: nothing but be shown.</summary>
    public static string OfPicture(EmbedOrder order) => $"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors {Ancestors(order)}";

    public static string Of(EmbedOrder order, EmbedSheet sheet)
    {
        var scripts = order.Look.Fits || order.Look.Renews ? "; script-src 'self'" : "";
        var connections = order.Look.Renews ? "; connect-src 'self'" : "";
        return $"default-src 'none'; style-src {sheet.Source}{scripts}{connections}; base-uri 'none'; form-action 'none'; frame-ancestors {Ancestors(order)}";
    }

    // The page where widgets are built frames them too. A policy with 'none' and something else would be no policy.
    private static string Ancestors(EmbedOrder order) => order.Ancestors == "'none'" ? "'self'" : $"'self' {order.Ancestors}";
}
