// Single keys that press what is on the page. How a page takes part:
// - A row of a list is an element with data-row and tabindex="-1", keyed by its item: j and k put the focus on the next and the previous.
// - A real link or button carries data-key="o": the key presses it, in the row that has the focus, else outside all rows.
// - A button data-key="?" data-opens="ID" opens <dialog id="ID">, which lists the keys and closes by <form method="dialog">.
// - Nothing happens while somebody types or chooses, holds a modifier, or a dialog is open; what is hidden or disabled is not pressed.
const typing = "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable], [role=combobox], [role=listbox], [role=menu]";

const within = element => element instanceof Element ? element.closest("[data-row]") : null;

const rows = () => [...document.querySelectorAll("[data-row]")].filter(row => row.checkVisibility());

function move(step) {
    const all = rows();
    const at = all.indexOf(within(document.activeElement));
    // From nowhere, both lead to the first.
    const next = all[at < 0 ? 0 : at + step];
    next?.focus({ preventScroll: true });
    next?.scrollIntoView({ block: "nearest" });
    return next !== undefined;
}

function press(key) {
    const pressable = [...document.querySelectorAll(`[data-key="${CSS.escape(key)}"]`)].filter(one => !one.disabled && one.checkVisibility());
    const row = within(document.activeElement);
    const one = pressable.find(each => row?.contains(each)) ?? pressable.find(each => !within(each));
    one?.click();
    return one !== undefined;
}

document.addEventListener("keydown", event => {
    const busy = event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey
        || (event.target instanceof Element && event.target.closest(typing)) || document.querySelector("dialog[open]");
    // Keys with names, such as Enter, are the browser's.
    if (busy || event.key.length !== 1) {
        return;
    }

    const step = { j: 1, k: -1 }[event.key];
    if (step ? move(step) || press(event.key) : press(event.key)) {
        event.preventDefault();
    }
});

document.addEventListener("click", event => {
    const opener = event.target instanceof Element ? event.target.closest("[data-opens]") : null;
    const dialog = opener && document.getElementById(opener.dataset.opens);
    if (dialog instanceof HTMLDialogElement && !dialog.open) {
        dialog.showModal();
    }
});
