// The preview and the code follow the form: the server makes them, and each choice is an address that can be gone back from.
const main = document.getElementById("main");
let latest = 0;

/** The address of what stands in the form: fields that are empty are left out, several of a name are one list. */
function address(form) {
    const parts = new Map();
    for (const [name, value] of new FormData(form)) {
        if (value !== "") {
            parts.set(name, parts.has(name) ? `${parts.get(name)},${value}` : value);
        }
    }
    const query = [...parts].map(([name, value]) => `${name}=${value.split(",").map(encodeURIComponent).join(",")}`).join("&");
    return `${form.getAttribute("action")}?${query}`;
}

/** Frames of this site are as high as what is in them. */
function fit() {
    for (const frame of document.querySelectorAll("iframe[data-fits]")) {
        const measure = () => {
            const inside = frame.contentDocument?.documentElement;
            if (inside && frame.contentDocument.URL !== "about:blank") {
                frame.style.height = `${Math.max(120, inside.querySelector("body")?.scrollHeight ?? 0) + 2}px`;
            }
        };
        frame.addEventListener("load", measure);
        measure();
    }
}

/** Shows what the server makes of an address. Whoever types goes on typing: the form itself is exchanged only where it must be. */
async function show(url, { whole, push }) {
    const mine = ++latest;
    let answer, page;
    try {
        answer = await fetch(url);
        page = new DOMParser().parseFromString(await answer.text(), "text/html");
    } catch {
        answer = null;
    }
    if (mine !== latest) {
        return;
    }
    const id = whole ? "builder" : "made";
    const fresh = page?.getElementById(id);
    if (!answer?.ok || !fresh) {
        location.assign(url);
        return;
    }
    const focused = document.activeElement?.id;
    const at = document.querySelector(".previews")?.scrollTop ?? 0;
    document.getElementById(id).replaceWith(document.adoptNode(fresh));
    if (whole && focused) {
        document.getElementById(focused)?.focus();
    }
    if (push) {
        history.pushState(null, "", answer.url);
    }
    fit();
    document.querySelector(".previews")?.scrollTo(0, whole ? 0 : at);
    document.getElementById("renewed").textContent = "The preview shows your choice.";
}

document.addEventListener("change", event => {
    const form = event.target instanceof Element ? event.target.closest("form.chooser") : null;
    if (form && form.checkValidity()) {
        show(address(form), { whole: ["widget", "moment"].includes(event.target.name), push: true });
    }
});
document.addEventListener("submit", event => {
    if (event.target instanceof Element && event.target.matches("form.chooser")) {
        event.preventDefault();
        show(address(event.target), { whole: true, push: true });
    }
});
window.addEventListener("popstate", () => show(location.href, { whole: true, push: false }));
fit();

// From here on the page follows.
main.dataset.live = "true";
