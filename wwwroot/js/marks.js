// What is read and starred in a list of news: an element with data-marks, in which an item is a data-row or data-item by its number.
// - data-marks="browser": a visitor's marks are kept in this browser and told to nobody; the newest are kept, see most.
// - data-marks="account": they are told to the page, which keeps them in the account and shows them.
// A button data-mark="star" or "read" says by aria-pressed how it is; following a link of an item reads it.
const most = { read: 2000, unread: 500, starred: 500 };
const links = new WeakMap();
const seen = new WeakSet();

const keyOf = list => `marks:${list.dataset.place}`;
const numbers = value => Array.isArray(value) ? value.filter(Number.isSafeInteger) : [];

function load(list) {
    try {
        const kept = JSON.parse(localStorage.getItem(keyOf(list))) ?? {};
        return {
            through: Number.isSafeInteger(kept.through) ? kept.through : 0,
            read: numbers(kept.read),
            unread: numbers(kept.unread),
            starred: (Array.isArray(kept.starred) ? kept.starred : []).filter(star => Number.isSafeInteger(star?.id) && typeof star.title === "string"),
        };
    } catch {
        return { through: 0, read: [], unread: [], starred: [] };
    }
}

function store(list, marks) {
    for (const name of Object.keys(most)) {
        marks[name] = marks[name].slice(-most[name]);
    }
    try {
        localStorage.setItem(keyOf(list), JSON.stringify(marks));
        say(list, "");
    } catch {
        say(list, "This browser keeps nothing here: marks are gone when the page is.");
    }
    return marks;
}

const isRead = (marks, id) => id <= marks.through ? !marks.unread.includes(id) : marks.read.includes(id);
const itemOf = element => element?.closest("[data-row], [data-item]");
const idOf = item => Number(item.dataset.item ?? item.dataset.row);

function say(list, text) {
    const place = list.querySelector("[data-noted]");
    if (place && place.textContent !== text) {
        place.textContent = text;
    }
}

// As the browser keeps them, onto what the page shows.
function apply(list) {
    const marks = load(list);
    const starred = new Set(marks.starred.map(star => star.id));
    const items = [...list.querySelectorAll("[data-row], [data-item]")];
    for (const item of items) {
        const read = isRead(marks, idOf(item));
        item.toggleAttribute("data-read", read);
        // What is read while one looks stays where it is; what was read before is not unread.
        if (!seen.has(item)) {
            seen.add(item);
            item.hidden = read && list.dataset.state === "Unread" && item.dataset.row !== undefined;
        }
        for (const button of [...item.querySelectorAll("[data-mark]")].filter(button => itemOf(button) === item)) {
            button.setAttribute("aria-pressed", String(button.dataset.mark === "star" ? starred.has(idOf(item)) : read));
        }
    }
    const rows = items.filter(item => item.dataset.row !== undefined);
    if (list.dataset.state === "Unread") {
        say(list, `${rows.filter(row => row.hidden).length} of ${rows.length} items on this page are read and not shown. What you read is kept in this browser alone.`);
    }
    const all = list.querySelector("[data-starred-list]");
    if (all) {
        say(list, marks.starred.length === 0 ? "You have starred nothing in this browser. The key s stars the item in hand."
            : `Kept in this browser alone, the latest ${most.starred} of them.`);
        all.replaceChildren(...marks.starred.toReversed().map(star => {
            const [line, link] = [document.createElement("li"), document.createElement("a")];
            line.dataset.row = star.id;
            line.tabIndex = -1;
            link.href = `/${encodeURIComponent(list.dataset.place)}/news/${star.id}`;
            link.dataset.key = "e";
            link.textContent = star.title;
            line.append(link);
            return line;
        }));
    }
}

const without = (all, id) => all.filter(other => other !== id);

function read(list, item, on) {
    const [marks, id] = [load(list), idOf(item)];
    const before = id <= marks.through;
    marks.read = on && !before ? [...without(marks.read, id), id] : without(marks.read, id);
    marks.unread = !on && before ? [...without(marks.unread, id), id] : without(marks.unread, id);
    store(list, marks);
}

function star(list, item, on) {
    const [marks, id] = [load(list), idOf(item)];
    marks.starred = marks.starred.filter(other => other.id !== id);
    if (on) {
        marks.starred.push({ id, title: (item.dataset.title ?? item.querySelector(".title")?.textContent ?? "").slice(0, 300) });
    }
    store(list, marks);
}

function pressed(event) {
    const list = event.target instanceof Element ? event.target.closest("[data-marks]") : null;
    if (!list || (event.type === "auxclick" && event.button !== 1)) {
        return;
    }
    const item = itemOf(event.target);
    const mark = event.type === "click" ? event.target.closest("[data-mark]") : null;
    const link = item && event.target.closest("a[href]");
    const page = list.dataset.marks === "account" ? links.get(list) : null;
    const on = mark?.getAttribute("aria-pressed") !== "true";
    if (mark?.dataset.mark === "all") {
        // A page that keeps them in an account hears of this button by itself.
        if (list.dataset.marks === "browser") {
            store(list, { ...load(list), through: Number(mark.dataset.through), read: [], unread: [] });
            apply(list);
            say(list, "Everything that had arrived is read.");
        }
    } else if (item && (mark || (link && !item.hasAttribute("data-read")))) {
        const what = mark?.dataset.mark === "star" ? "star" : "read";
        if (page) {
            page.invokeMethodAsync(what === "star" ? "StarAsync" : "ReadAsync", idOf(item), mark ? on : true).catch(() => {});
        } else if (list.dataset.marks === "browser") {
            (what === "star" ? star : read)(list, item, mark ? on : true);
            apply(list);
        }
    }
}

// Before the page follows a link and is gone.
document.addEventListener("click", pressed, true);
document.addEventListener("auxclick", pressed, true);

// What another window of this browser marks.
addEventListener("storage", event => {
    for (const list of document.querySelectorAll("[data-marks=browser]")) {
        if (event.key === keyOf(list)) {
            apply(list);
        }
    }
});

/** Shows what this browser keeps of a list, after each change of it; or ties it to the page that keeps it. */
export function show(list, page) {
    if (page) {
        links.set(list, page);
    } else if (list?.isConnected && list.dataset.marks === "browser") {
        apply(list);
    }
}

/** The same for one item that was opened: this browser reads it where it keeps the marks. */
export function open(place, page) {
    if (!page && place?.isConnected) {
        read(place, place.querySelector("[data-item]"), true);
    }
    show(place, page);
}
