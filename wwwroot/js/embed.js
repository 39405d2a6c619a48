// For pages elsewhere that show widgets of this site: <script async src="…/js/embed.js"></script> beside any number of
// <iframe class="peacetracker" src="…/embed/…" title="…" height="480" loading="lazy"></iframe>, present or added later.
// It gives each frame the height of what it holds, and does nothing else: a page without it has the heights that it wrote.
// A height is taken from nobody but the document of that frame, at that frame's own origin.
(() => {
    const mark = Symbol.for("peacetracker.embed");
    if (window[mark]) {
        return;
    }
    window[mark] = true;

    const [least, most] = [60, 6000];
    const slack = 4;
    const pause = 120;
    // Heights that follow one another closely at the same width are a run. A document that grows with its frame never ends one.
    const gap = 2000;
    const mostGrowth = 8;
    const mostChanges = 24;

    const frames = document.getElementsByClassName("peacetracker");
    const states = new WeakMap();

    function address(frame) {
        try {
            const url = new URL(frame.src);
            return frame.localName === "iframe" && /^https?:$/.test(url.protocol) ? url : null;
        } catch {
            return null;
        }
    }

    function adopt(frame) {
        const url = address(frame);
        if (!url || states.get(frame)?.src === frame.src) {
            return;
        }
        if (url.searchParams.has("fit")) {
            states.set(frame, { src: frame.src, changes: 0, growth: 0, timer: 0, at: -gap });
            // The document may have told its height before this script came. What is asked is no secret, so anybody may hear it.
            frame.contentWindow?.postMessage({ peacetracker: 1, ask: "height" }, "*");
            return;
        }

        // Out and in again, because a frame that goes on to another address where it stands puts a step into the reader's history.
        const next = frame.nextSibling;
        const parent = frame.parentNode;
        frame.remove();
        url.search += (url.search ? "&" : "?") + "fit=1";
        frame.src = url.href;
        parent.insertBefore(frame, next);
        adopt(frame);
    }

    function told(frame, state, height) {
        state.wanted = Math.min(most, Math.max(least, height));
        if (!state.timer) {
            state.timer = setTimeout(() => {
                state.timer = 0;
                adjust(frame, state);
            }, Math.max(0, state.at + pause - performance.now()));
        }
    }

    function adjust(frame, state) {
        const { width } = frame.getBoundingClientRect();
        const now = performance.now();
        if (width !== state.width || (now - state.at > gap && !state.resting)) {
            Object.assign(state, { width, resting: false, changes: 0, growth: 0, start: undefined });
        }
        if (state.resting || (state.height >= state.wanted && state.height - state.wanted <= slack)) {
            return;
        }

        // Up to the next step, so that a pixel more or less moves nothing on the page and nothing is cut off.
        const height = Math.min(most, Math.ceil(state.wanted / slack) * slack);
        state.growth = height > state.height ? state.growth + 1 : 0;
        state.changes++;
        state.start = state.growth === 1 ? state.height : state.start;
        state.at = now;
        state.resting = state.growth > mostGrowth || state.changes > mostChanges;
        show(frame, state, state.growth > mostGrowth ? state.start : height);
    }

    function show(frame, state, height) {
        state.height = height;
        const borders = getComputedStyle(frame).boxSizing === "border-box" ? frame.offsetHeight - frame.clientHeight : 0;
        frame.style.height = `${height + borders}px`;
    }

    const isHeight = data => data !== null && typeof data === "object" && Object.keys(data).length === 2
        && data.peacetracker === 1 && Number.isSafeInteger(data.height) && data.height > 0;

    addEventListener("message", event => {
        const frame = event.source && isHeight(event.data) && [...frames].find(one => one.contentWindow === event.source);
        if (frame && address(frame)?.origin === event.origin) {
            adopt(frame);
            const state = states.get(frame);
            state && told(frame, state, event.data.height);
        }
    });

    const look = () => [...frames].forEach(adopt);
    new MutationObserver(look).observe(document, { subtree: true, childList: true, attributeFilter: ["src", "class"] });
    look();
})();
