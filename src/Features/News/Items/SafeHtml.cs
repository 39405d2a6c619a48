using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using PeaceTracker.Features.News.Parsing;
using PeaceTracker.Features.News.Sanitising;

namespace PeaceTracker.Features.News.Items;

/// <summary>
/// Shows a stored body. It is written anew from what is allowed, as when it was stored, and then handed to the page
/// element by element: at no point is a string of a publisher's taken for markup.
/// </summary>
public sealed class SafeHtml : ComponentBase
{
    /// <summary>The body as it is stored.</summary>
    [Parameter, EditorRequired]
    public required string Html { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder) => Markup.Read(BodyText.Of(Html, null) ?? "", new Page(builder));

    // A body that was just written closes in order what it opens.
    private sealed class Page(RenderTreeBuilder builder) : IMarkupSink
    {
        public bool IsFull => false;

        public void Append(ReadOnlySpan<char> text) => builder.AddContent(0, text.ToString());

        public void Open(string element, MarkupAttributes attributes)
        {
            if (!BodyElements.Allowed.Contains(element))
            {
                return;
            }

            builder.OpenElement(1, element);
            if (element == "a" && FeedLinks.Resolve(attributes["href"], null) is { } address)
            {
                builder.AddAttribute(2, "href", address.AbsoluteUri);
                builder.AddAttribute(3, "target", "_blank");
                builder.AddAttribute(4, "rel", "noopener noreferrer nofollow external");
            }

            if (element == "br")
            {
                builder.CloseElement();
            }
        }

        public void Close(string element)
        {
            if (element != "br" && BodyElements.Allowed.Contains(element))
            {
                builder.CloseElement();
            }
        }
    }
}
