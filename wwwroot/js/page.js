// What a page needs from the browser and markup cannot say.
window.page = {
    /** Puts the focus on an element by its id, where there is one. */
    focus(id) {
        document.getElementById(id)?.focus();
    },
    /** Brings an element into view and leaves the focus where it is. */
    show(id) {
        document.getElementById(id)?.scrollIntoView({ block: "center" });
    },
};

// The browser's own way past the bar moves the focus; with client-side navigation it has to be moved.
document.addEventListener("click", event => {
    if (event.target instanceof Element && event.target.closest("a.skip")) {
        document.getElementById("main")?.focus();
    }
});

// The key / leads to the search: to its field where the page has one, else to its page. Not where somebody types.
document.addEventListener("keydown", event => {
    const typing = event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) {
        return;
    }

    const field = document.querySelector("input[data-search]");
    const link = document.querySelector("a[data-search], .sections a[href*='/search']");
    if (field || link) {
        event.preventDefault();
        field ? field.select() : link.click();
        field?.focus();
    }
});

// Whoever signs out leaves nothing typed behind in this browser.
document.addEventListener("submit", event => {
    if (event.target instanceof Element && event.target.matches("[data-clear-kept]")) {
        try {
            Object.keys(localStorage).filter(key => key.startsWith("kept:")).forEach(key => localStorage.removeItem(key));
        } catch {
            // Nothing was kept, then.
        }
    }
}, true);
