// Sends the text of a page to the server by a form of its own. The text never goes over the page's live connection, and
// nothing that is typed elsewhere on the page is touched.
const longest = 500_000;
const number = new Intl.NumberFormat("en-GB");

/** Sends the textarea of this element; answers with what came of it. */
export async function store(element, action, url) {
    const area = element.querySelector("textarea");
    const text = area.value;
    if (text.trim() === "") {
        return { stored: false, words: "Paste the text of the page first." };
    }
    if (text.length > longest) {
        return { stored: false, words: `The text has ${number.format(text.length)} characters; ${number.format(longest)} at most can be stored.` };
    }
    const form = new FormData();
    form.set("url", url);
    form.set("text", text);
    form.set("__RequestVerificationToken", element.querySelector("input[name=__RequestVerificationToken]").value);
    try {
        const answer = await fetch(action, { method: "POST", body: form, redirect: "manual", credentials: "same-origin" });
        if (answer.ok) {
            area.value = "";
            return { stored: true, words: "The text is stored." };
        }
        const plain = answer.headers.get("content-type")?.startsWith("text/plain");
        return {
            stored: false,
            words: answer.type === "opaqueredirect" ? "You are not signed in. Sign in in another tab and try again: what you pasted is still here."
                : plain ? await answer.text()
                : "The text was not stored. What you pasted is still here: reload the page in another tab, and try again.",
        };
    } catch {
        return { stored: false, words: "The server cannot be reached. What you pasted is still here: try again." };
    }
}
