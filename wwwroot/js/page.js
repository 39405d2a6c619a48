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
