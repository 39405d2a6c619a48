// What a page needs from the browser and markup cannot say.
window.page = {
    /** Puts the focus on an element by its id, where there is one. */
    focus(id) {
        document.getElementById(id)?.focus();
    },
};
