// Marks what was recorded since the last visit. Visits are kept in this browser and nowhere else; times are the server's.
const pause = 30 * 60 * 1000;
const words = { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit", timeZone: "UTC" };

function visits(place, now) {
    const key = `visits:${place}`;
    try {
        const kept = JSON.parse(localStorage.getItem(key)) ?? {};
        const current = Date.parse(kept.current);
        // Whoever reloads or chooses a filter is still on the same visit.
        const previous = Number.isNaN(current) ? null : now - current > pause ? kept.current : kept.previous ?? null;
        localStorage.setItem(key, JSON.stringify({ previous, current: new Date(now).toISOString() }));
        return previous;
    } catch {
        return null;
    }
}

/** Marks the entries of a page that are new since the visit before this one, and says how many. */
export function mark(page) {
    if (!page?.isConnected) {
        return;
    }
    const previous = visits(page.dataset.place, Date.parse(page.dataset.now));
    const count = page.querySelector("[data-unread-count]");
    const entries = [...page.querySelectorAll("[data-recorded]")];
    const unread = previous === null ? [] : entries.filter(entry => entry.dataset.recorded > previous);
    entries.forEach(entry => delete entry.dataset.new);
    unread.forEach(entry => entry.dataset.new = "true");
    if (count) {
        const last = previous === null ? "" : new Intl.DateTimeFormat("en-GB", words).format(new Date(previous)) + " UTC";
        count.textContent = previous === null ? ""
            : `${unread.length === 0 ? "Nothing on this page is" : `${unread.length} of ${entries.length} on this page ${unread.length === 1 ? "is" : "are"} marked as`} new here since your last visit, ${last}. Visits are kept in this browser only.`;
    }
}
