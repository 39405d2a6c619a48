// Inside a widget whose address asks for it. With fit=1 the page around it is told how high the document is; with push=1, where
// the document names its data-push, its text is exchanged when that has changed. Nothing that comes is ever executed.
const root = document.documentElement;
let told = 0;

// By the document's box and not the window's, so that a frame can become smaller, too.
function tell(asked) {
    const height = Math.ceil(root.getBoundingClientRect().height);
    if (height > 0 && (asked === true || height !== told)) {
        told = height;
        // To any origin: only the browser knows who shows the widget, and how high a public document is, is no secret.
        parent.postMessage({ peacetracker: 1, height }, "*");
    }
}

if (parent !== window) {
    const observer = new ResizeObserver(tell);
    observer.observe(root);
    observer.observe(document.body);
    addEventListener("load", tell);
    document.addEventListener("toggle", tell, true);
    document.fonts.ready.then(tell);
    addEventListener("message", event => event.source === parent && event.data?.peacetracker === 1 && event.data.ask === "height" && tell(true));
    tell();
}

// By what a part of the document is known again in the next one.
const sign = one => one.id || one.localName + (one.getAttribute("href") ?? one.getAttribute("aria-label") ?? (one.querySelector(":scope > summary") ?? one).textContent.trim());

function exchange(fresh, status) {
    const { body } = document;
    const all = (selector, take) => new Map([...body.querySelectorAll(selector)].map(one => [sign(one), take(one)]));
    const folds = all("details", one => one.open);
    const places = all("[tabindex]", one => [one.scrollLeft, one.scrollTop]);
    const focus = document.activeElement;
    const focused = focus && focus !== body && sign(focus);

    fresh.querySelectorAll("script").forEach(script => script.remove());
    [...body.childNodes].forEach(node => node !== status && node.remove());
    status.before(...fresh.body.childNodes);
    document.title = fresh.title;

    all("details", one => one.open = folds.get(sign(one)) ?? one.open);
    all("[tabindex]", one => one.scrollTo(...places.get(sign(one)) ?? [0, 0]));
    all("a, summary, button, [tabindex]", one => sign(one) === focused && one.focus({ preventScroll: true }));
    // What the widget itself says of how new it is, in its own language.
    status.textContent = `${document.title}. ${body.querySelector("footer p")?.textContent.trim() ?? ""}`;
}

function follow(push) {
    let shown = document.body.innerHTML;
    const status = document.createElement("p");
    status.setAttribute("role", "status");
    // Where it takes no place in the document's height.
    Object.assign(status.style, { position: "fixed", top: 0, width: "1px", height: "1px", margin: 0, overflow: "hidden", clipPath: "inset(50%)" });
    document.body.append(status);

    // Versions as the stream tells them; which one the document is of, is found out with the first.
    let [version, wanted] = ["", ""];
    let source = null;
    let [busy, stopped] = [false, false];
    let [faults, retry, second, hidden] = [0, 0, 0, 0];

    const final = answer => stopped ||= [204, 404, 410].includes(answer?.status);

    function close() {
        clearTimeout(retry);
        clearTimeout(second);
        source?.close();
        source = null;
    }

    // Each at a moment of its own, so that a thousand open widgets do not come back in the same second.
    const soon = (act, pause) => setTimeout(act, pause * (0.5 + Math.random()));

    function later() {
        clearTimeout(retry);
        retry = soon(go, Math.min(300_000, 1000 * 2 ** faults++));
    }

    function go() {
        if (stopped || document.hidden) {
            return;
        }
        if (!source) {
            source = new EventSource(push);
            source.onopen = () => faults = 0;
            source.onmessage = event => {
                wanted = event.data;
                renew();
            };
            // A lost connection is opened again by the browser; one that was refused is closed, and does not say why.
            source.onerror = event => event.target === source && source.readyState === EventSource.CLOSED && refused();
        }
        renew();
    }

    async function refused() {
        close();
        const asking = new AbortController();
        const answer = await fetch(push, { signal: asking.signal, cache: "no-store" }).catch(() => null);
        asking.abort();
        final(answer) || later();
    }

    async function renew(isSecond) {
        if (busy || stopped || wanted === version) {
            return;
        }
        busy = true;
        const next = wanted;
        try {
            const answer = await fetch(location.href, { cache: "no-cache" });
            const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
            final(answer);
            if ((answer.ok || stopped) && fresh.documentElement.dataset.push) {
                const text = fresh.body.innerHTML;
                clearTimeout(second);
                if (text !== shown) {
                    exchange(fresh, status);
                } else if (!isSecond) {
                    // A cache in between may have had the former one for half a minute more.
                    second = soon(() => {
                        version = "";
                        renew(true);
                    }, 90_000);
                }
                [shown, version, faults] = [text, next, 0];
            }
        } catch {
            // Tried again below.
        }
        busy = false;
        if (stopped) {
            close();
        } else if (version === next) {
            renew();
        } else {
            later();
        }
    }

    document.addEventListener("visibilitychange", () => {
        clearTimeout(hidden);
        hidden = document.hidden && setTimeout(close, 30_000);
        go();
    });
    addEventListener("pagehide", close);
    addEventListener("pageshow", go);
    go();
}

if (root.dataset.push) {
    follow(root.dataset.push);
}
