// Saves a drawing of the page as a picture that stands by itself: with its title, what it measures, its key and its source.
// Drawings are the server's own SVG or what the chart library has drawn; the file is made in the browser and asks nobody.
const look = ["fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "stroke-opacity", "opacity", "font-size", "font-weight", "text-anchor", "visibility", "display"];
const letters = "'Source Sans 3', 'Source Sans Pro', Arial, sans-serif";
const space = "http://www.w3.org/2000/svg";
const edge = 20;

/** Saves the drawing of a figure under a name, as "svg" or "png". Answers whether there was a drawing to save. */
export async function save(figure, kind, name) {
    const drawings = [...figure.querySelectorAll(".chart > div > svg, svg.drawing")];
    if (drawings.length === 0) {
        return false;
    }

    const picture = compose(figure, drawings);
    const text = `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(picture)}`;
    const file = kind === "png" ? await raster(picture, text) : new Blob([text], { type: "image/svg+xml" });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(file);
    link.download = `${name}.${kind}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    return true;
}

function compose(figure, drawings) {
    const style = getComputedStyle(document.documentElement);
    const colour = name => style.getPropertyValue(name).trim();
    const width = Math.max(420, ...drawings.map(drawing => Math.ceil(drawing.getBoundingClientRect().width)));
    const picture = element("svg", { xmlns: space, version: "1.1" });
    let y = edge;
    const write = (words, size, weight, fill) => {
        for (const line of lines(words, width, size, weight)) {
            y += Math.round(size * 1.35);
            picture.append(element("text", { x: edge, y, "font-family": letters, "font-size": size, "font-weight": weight, fill }, line));
        }
    };
    const words = selector => figure.querySelector(selector)?.innerText.replace(/\s+/g, " ").trim() ?? "";

    write(words(".figure-title"), 17, 650, colour("--ink"));
    write(words(".measure"), 13, 400, colour("--ink-soft"));
    y = key(figure, picture, y + 8, width, colour("--ink-soft"));
    for (const drawing of drawings) {
        const box = drawing.getBoundingClientRect();
        const copy = inline(drawing);
        Object.entries({ x: edge, y: y + 6, width: box.width, height: box.height }).forEach(([name, value]) => copy.setAttribute(name, value));
        picture.append(copy);
        y += Math.ceil(box.height) + 8;
    }

    write(words(".figure-source"), 12, 400, colour("--ink-quiet"));
    write(location.href, 11, 400, colour("--ink-quiet"));

    const height = y + edge;
    picture.prepend(element("rect", { width: width + 2 * edge, height, fill: colour("--surface") }));
    picture.setAttribute("width", width + 2 * edge);
    picture.setAttribute("height", height);
    picture.setAttribute("viewBox", `0 0 ${width + 2 * edge} ${height}`);
    return picture;
}

// What colours mean stands beside the drawing on the page, and has to come along.
function key(figure, picture, top, width, ink) {
    let [x, y] = [edge, top];
    for (const item of figure.querySelectorAll(".figure-key li")) {
        const sign = item.querySelector("svg");
        const text = item.innerText.replace(/\s+/g, " ").trim();
        const needed = 20 + measure(text, 12, 400) + 18;
        if (x > edge && x + needed > edge + width) {
            [x, y] = [edge, y + 18];
        }

        if (sign) {
            const copy = inline(sign);
            copy.setAttribute("x", x);
            copy.setAttribute("y", y);
            picture.append(copy);
        }

        picture.append(element("text", { x: x + 20, y: y + 11, "font-family": letters, "font-size": 12, fill: ink }, text));
        x += needed;
    }

    return x > edge ? y + 18 : top;
}

// A copy that needs no style sheet: what the sheet says of each mark is written to the mark.
function inline(drawing) {
    const copy = drawing.cloneNode(true);
    const from = [drawing, ...drawing.querySelectorAll("*")];
    [copy, ...copy.querySelectorAll("*")].forEach((mark, i) => {
        const style = getComputedStyle(from[i]);
        for (const name of look) {
            const value = style.getPropertyValue(name);
            if (value && value !== "normal" && !(name === "display" && value !== "none")) {
                mark.setAttribute(name, value.replace(/url\("[^"#]*#/, "url(\"#"));
            }
        }

        if (mark.localName === "text" || mark.localName === "tspan") {
            mark.setAttribute("font-family", letters);
        }

        if (mark.localName === "a") {
            mark.setAttribute("href", new URL(from[i].getAttribute("href") ?? "", document.baseURI).href);
        }

        mark.removeAttribute("class");
        mark.removeAttribute("style");
    });
    copy.querySelectorAll("foreignObject, script, [display=none]").forEach(mark => mark.remove());
    return copy;
}

async function raster(picture, text) {
    const image = new Image();
    image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(text);
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [picture.getAttribute("width") * 2, picture.getAttribute("height") * 2];
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    return new Promise(done => canvas.toBlob(done, "image/png"));
}

function element(name, attributes, text) {
    const made = document.createElementNS(space, name);
    Object.entries(attributes).filter(([key]) => key !== "xmlns").forEach(([key, value]) => made.setAttribute(key, value));
    if (text) {
        made.textContent = text;
    }

    return made;
}

let pen;

function measure(text, size, weight) {
    pen ??= document.createElement("canvas").getContext("2d");
    pen.font = `${weight} ${size}px Arial, sans-serif`;
    return pen.measureText(text).width;
}

function lines(text, width, size, weight) {
    const told = [];
    let line = "";
    for (const word of text.split(" ").filter(word => word)) {
        const longer = line ? `${line} ${word}` : word;
        if (line && measure(longer, size, weight) > width) {
            told.push(line);
            line = word;
        } else {
            line = longer;
        }
    }

    return line ? [...told, line] : told;
}
