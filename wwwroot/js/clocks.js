// Keys and playing for the clocks of a page. Every step is a link that is in the page already; nothing runs unless a reader
// steps or plays.
const beat = 1500;
let timer = 0;
let expected = "";
let moved = false;

const part = name => document.querySelector(`[data-clock="${name}"]`);
const typing = target => target instanceof Element && target.closest("input, textarea, select, [contenteditable]") !== null;

function step(name) {
    const link = part(name);
    if (!link?.href || link.href === location.href) {
        return false;
    }
    link.click();
    return true;
}

function show(playing) {
    part("play")?.setAttribute("aria-pressed", String(playing));
}

function stop() {
    clearTimeout(timer);
    timer = 0;
    show(false);
}

// The first step of a play is an address to come back from; those after it take its place, so that "back" leaves the play.
function go(link) {
    expected = link.href;
    if (moved && window.Blazor?.navigateTo) {
        window.Blazor.navigateTo(link.href, { forceLoad: false, replaceHistoryEntry: true });
    } else {
        link.click();
    }
    moved = true;
}

function next() {
    // Whoever went elsewhere, or looks at something else, has stopped watching.
    if (document.hidden || location.href !== expected || !part("play")) {
        stop();
        return;
    }
    const link = part("next");
    if (!link?.href) {
        stop();
        return;
    }
    if (link.href !== location.href) {
        go(link);
    }
    show(true);
    timer = setTimeout(next, beat);
}

function play() {
    moved = false;
    expected = location.href;
    const link = part("next")?.href ? part("next") : part("first");
    if (link) {
        go(link);
        show(true);
        timer = setTimeout(next, beat);
    }
}

document.addEventListener("click", event => {
    if (event.target instanceof Element && event.target.closest('[data-clock="play"]')) {
        if (timer) {
            stop();
        } else {
            play();
        }
    }
});

document.addEventListener("visibilitychange", () => document.hidden && timer && stop());

document.addEventListener("keydown", event => {
    // On many keyboards brackets are typed with AltGr, which some systems report as Ctrl and Alt.
    const modified = (event.ctrlKey || event.metaKey || event.altKey) && !event.getModifierState("AltGraph");
    if (modified || typing(event.target)) {
        return;
    }
    const onLine = event.target instanceof Element && event.target.closest('[data-clock="line"]') !== null;
    const name = { "[": "previous", "]": "next" }[event.key]
        ?? (onLine ? { ArrowLeft: "previous", ArrowRight: "next", Home: "first", End: "present" }[event.key] : undefined);
    if (name) {
        if (timer) {
            stop();
        }
        if (step(name)) {
            event.preventDefault();
        }
    } else if (event.key === "Escape" && timer) {
        stop();
    }
});
