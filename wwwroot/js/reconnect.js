const dialog = document.getElementById("components-reconnect-modal");

dialog.addEventListener("components-reconnect-state-changed", event => {
    const { state } = event.detail;
    if (state === "hide") {
        dialog.close();
    } else if (state === "rejected") {
        location.reload();
    } else {
        dialog.dataset.state = state;
        if (!dialog.open) {
            // Not modal: the page beneath can still be read and copied from.
            dialog.show();
        }
        if (state === "failed") {
            document.addEventListener("visibilitychange", whenSeen);
        }
    }
});

dialog.querySelector("[data-reconnect]").addEventListener("click", reconnect);
dialog.querySelector("[data-reload]").addEventListener("click", () => location.reload());

function whenSeen() {
    if (document.visibilityState === "visible") {
        reconnect();
    }
}

async function reconnect() {
    document.removeEventListener("visibilitychange", whenSeen);
    try {
        // False: the server was reached but no longer knows this page.
        if (!await Blazor.reconnect() && !await Blazor.resumeCircuit()) {
            location.reload();
        } else {
            dialog.close();
        }
    } catch {
        dialog.dataset.state = "failed";
        document.addEventListener("visibilitychange", whenSeen);
    }
}
