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
    /** Whether somebody is reading a list: has gone down the page, or has the focus in a row. What is new must wait, then. */
    reading() {
        return window.scrollY > 100 || document.activeElement?.closest("[data-row]") != null;
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

// A tool that hangs below a row of tools is closed by a click elsewhere and by Escape.
document.addEventListener("click", event => {
    for (const tool of document.querySelectorAll("details.tool[open], .tools details.legend[open]")) {
        if (event.target instanceof Node && !tool.contains(event.target)) {
            tool.open = false;
        }
    }
});
document.addEventListener("keydown", event => {
    const tool = event.key === "Escape" && event.target instanceof Element ? event.target.closest(".tools details[open]") : null;
    if (tool) {
        tool.open = false;
        tool.querySelector("summary").focus();
    }
});

// A text, or a table as it is shown, into the clipboard: as a table for a spreadsheet or a letter, and as text with tabs.
document.addEventListener("click", async event => {
    const button = event.target instanceof Element ? event.target.closest("button[data-copy-table], button[data-copy-text]") : null;
    if (!button) {
        return;
    }
    const said = document.getElementById(button.dataset.said);
    try {
        if (button.dataset.copyText) {
            await navigator.clipboard.writeText(document.getElementById(button.dataset.copyText).textContent.trim());
        } else {
            const rows = [...document.getElementById(button.dataset.copyTable).rows].filter(row => !row.closest(".category") && !row.matches(".bands"));
            const words = cell => [...cell.querySelectorAll("th > .name, th > .proposition, .word, .was, .mark.slight, .still, time, .gist")].filter(part => !part.closest(".was") || part.matches(".was"))
                .map(part => part.textContent.replace(/\s+/g, " ").trim()).filter(text => text).join(" · ");
            const texts = rows.map(row => [...row.cells].map(cell => cell.tagName === "TH"
                ? (cell.querySelector(".name")?.textContent ?? cell.firstChild.textContent).trim()
                : words(cell)));
            // What begins like a formula is kept from being one.
            const plain = text => (/^[=+@\-]/.test(text) ? "'" + text : text);
            const table = document.createElement("table");
            for (const line of texts) {
                const row = table.insertRow();
                line.forEach(text => row.insertCell().textContent = plain(text));
            }
            await navigator.clipboard.write([new ClipboardItem({
                "text/html": new Blob([table.outerHTML], { type: "text/html" }),
                "text/plain": new Blob([texts.map(line => line.map(plain).join("\t")).join("\n")], { type: "text/plain" }),
            })]);
        }
        said.textContent = "Copied.";
    } catch {
        said.textContent = "The browser does not let a page copy here. Select it and copy it by hand, or take the CSV.";
    }
});
