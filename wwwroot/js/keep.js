// Keeps what is typed into form[data-keep] in this browser until it is saved, and puts it back after a reload.
// A form says: data-keep (its address), data-keep-account, data-keep-draft, data-saved-version (rises when it is saved).
const prefix = "kept:";
const longest = 400_000;
const mostEntries = 20;
const oldest = 14 * 24 * 60 * 60 * 1000;
const forms = new WeakMap();
const note = document.querySelector("[data-kept-note]");

const store = {
    works: true,
    read(key) {
        try {
            return JSON.parse(localStorage.getItem(key));
        } catch {
            return null;
        }
    },
    write(key, entry) {
        const text = JSON.stringify(entry);
        if (text.length > longest) {
            return false;
        }
        try {
            localStorage.setItem(key, text);
            return true;
        } catch {
            return false;
        }
    },
    remove(key) {
        try {
            localStorage.removeItem(key);
        } catch {
            // Nothing was kept, then.
        }
    },
    sweep() {
        try {
            const entries = Object.keys(localStorage).filter(key => key.startsWith(prefix))
                .map(key => ({ key, at: this.read(key)?.at ?? 0 })).sort((a, b) => b.at - a.at);
            entries.filter((entry, i) => i >= mostEntries || entry.at < Date.now() - oldest).forEach(entry => localStorage.removeItem(entry.key));
        } catch {
            this.works = false;
        }
    },
};

const keyOf = form => `${prefix}${form.dataset.keep}|${form.dataset.keepAccount ?? ""}|${form.dataset.keepDraft ?? ""}`;
const versionOf = form => Number(form.dataset.savedVersion ?? 0);
const controls = form => [...form.elements].filter(control => control.name && !("keepNot" in control.dataset) && !control.closest("[data-keep-not]"));
const ticks = control => control.type === "checkbox" || control.type === "radio";
const nameOf = control => ticks(control) ? `${control.name}=${control.value}` : control.name;
const valueOf = control => ticks(control) ? control.checked : control.value;
const valuesOf = form => Object.fromEntries(controls(form).map(control => [nameOf(control), valueOf(control)]));

function attach(form) {
    const state = { key: keyOf(form), version: versionOf(form), saved: valuesOf(form), touched: false, putBack: false, timer: 0 };
    forms.set(form, state);
    new MutationObserver(() => savedAnew(form, state)).observe(form, { attributeFilter: ["data-saved-version", "data-keep-draft", "data-keep"] });
    const kept = store.read(state.key);
    if (kept && differs(kept.values, state.saved)) {
        if (kept.version === state.version) {
            putBack(form, state, kept);
        } else {
            offer(form, state, kept);
        }
    } else if (kept) {
        store.remove(state.key);
    }
}

const differs = (values, present) => Object.entries(values).some(([name, value]) => present[name] !== value && !(present[name] === undefined && (value === "" || value === false)));

// What was typed after the form was saved stays, under its new name.
function savedAnew(form, state) {
    if (state.key === keyOf(form) && state.version === versionOf(form)) {
        return;
    }
    clearTimeout(state.timer);
    store.remove(state.key);
    const typedSince = state.touched && state.typedAt > state.askedAt;
    Object.assign(state, { key: keyOf(form), version: versionOf(form), saved: valuesOf(form), touched: typedSince });
    form.querySelector(":scope > .kept")?.remove();
    say(form, "");
    if (typedSince) {
        later(form, state);
    }
}

function later(form, state) {
    clearTimeout(state.timer);
    state.timer = setTimeout(() => keep(form, state), 250);
}

function keep(form, state) {
    if (!form.isConnected) {
        return;
    }
    state.kept = store.works && store.write(state.key, { at: Date.now(), version: state.version, values: valuesOf(form) });
    say(form, state.kept ? "kept" : "not");
}

function say(form, what) {
    form.dataset.kept = what;
    if (note) {
        note.hidden = what !== "kept";
    }
}

function set(control, value) {
    if (ticks(control)) {
        control.checked = value;
    } else {
        control.value = value;
    }
    control.dispatchEvent(new Event("input", { bubbles: true }));
    control.dispatchEvent(new Event("change", { bubbles: true }));
}

// Some controls come only when others were set, such as rows that had been added.
function putBack(form, state, kept) {
    const before = { ...state.saved };
    const waiting = new Map(Object.entries(kept.values));
    state.putBack = true;
    const apply = () => {
        for (const control of controls(form)) {
            const name = nameOf(control);
            if (waiting.has(name)) {
                const value = waiting.get(name);
                waiting.delete(name);
                if (valueOf(control) !== value && !(control.tagName === "SELECT" && ![...control.options].some(option => option.value === value))) {
                    set(control, value);
                }
            }
        }
    };
    apply();
    if (waiting.size > 0) {
        const watcher = new MutationObserver(apply);
        watcher.observe(form, { childList: true, subtree: true });
        setTimeout(() => watcher.disconnect(), 10_000);
    }
    notice(form, `What you typed on ${when(kept.at)} was not saved. It was kept in this browser and is put back below.`, [
        ["Discard what was put back", () => {
            store.remove(state.key);
            for (const control of controls(form)) {
                const value = before[nameOf(control)];
                if (value !== undefined && valueOf(control) !== value) {
                    set(control, value);
                }
            }
            clearTimeout(state.timer);
            state.touched = false;
            say(form, "");
        }],
    ]);
}

function offer(form, state, kept) {
    notice(form, `On ${when(kept.at)} something was typed here that was not saved, and this was saved anew since. It is kept in this browser.`, [
        ["Put it back", () => putBack(form, state, kept)],
        ["Discard it", () => store.remove(state.key)],
    ]);
}

const when = at => new Date(at).toLocaleString("en-GB", { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" });

// Ours and not the server's: it stands in a place that the page leaves empty.
function notice(form, text, actions) {
    const place = form.parentElement.querySelector("[data-kept-notice]");
    if (!place) {
        return;
    }
    place.replaceChildren();
    const words = document.createElement("p");
    words.textContent = text;
    place.append(words);
    for (const [label, act] of actions) {
        const button = document.createElement("button");
        button.type = "button";
        button.textContent = label;
        button.addEventListener("click", () => {
            place.replaceChildren();
            act();
        });
        place.append(button);
    }
}

const within = event => event.target instanceof Element ? event.target.closest("form[data-keep]") : null;

function typed(event) {
    const form = within(event);
    const state = form && forms.get(form);
    if (state && event.target.name && !event.target.closest("[data-keep-not]")) {
        Object.assign(state, { touched: true, typedAt: performance.now() });
        later(form, state);
    } else if (state) {
        later(form, state);
    }
}

document.addEventListener("input", typed, true);
document.addEventListener("change", typed, true);
document.addEventListener("click", event => {
    const form = within(event);
    const state = form && forms.get(form);
    if (state && event.target.closest("button")) {
        state.askedAt = performance.now();
        // A button may add or take away rows.
        if (state.touched) {
            setTimeout(() => state.touched && later(form, state), 800);
        }
    }
}, true);

// The browser asks before it leaves only where nothing could be kept.
addEventListener("beforeunload", event => {
    for (const form of document.querySelectorAll("form[data-keep]")) {
        const state = forms.get(form);
        if (state?.touched) {
            clearTimeout(state.timer);
            keep(form, state);
            if (!state.kept) {
                event.preventDefault();
            }
        }
    }
});

const look = () => document.querySelectorAll("main[data-live] form[data-keep]").forEach(form => forms.has(form) || attach(form));

/** Looks after every such form of this page, now and later. */
export function start() {
    store.sweep();
    look();
    if (!start.watching) {
        start.watching = new MutationObserver(look);
        start.watching.observe(document.body, { childList: true, subtree: true, attributeFilter: ["data-live", "data-keep"] });
    }
}
