// What a page needs from the browser and markup cannot say.
window.page = {
    /** Puts the focus on an element by its id, where there is one. */
    focus(id) {
        document.getElementById(id)?.focus();
    },
};

// The browser's own way past the bar moves the focus; with client-side navigation it has to be moved.
document.addEventListener("click", event => {
    if (event.target instanceof Element && event.target.closest("a.skip")) {
        document.getElementById("main")?.focus();
    }
});
