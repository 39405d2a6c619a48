// Runs before the page is drawn, so that a reader never sees the other theme flash by.
(() => {
    const key = "theme";
    const dark = matchMedia("(prefers-color-scheme: dark)");

    const chosen = () => {
        try {
            const value = localStorage.getItem(key);
            return value === "light" || value === "dark" ? value : "auto";
        } catch {
            return "auto";
        }
    };

    const apply = () => {
        const choice = chosen();
        document.documentElement.dataset.theme = choice === "auto" ? (dark.matches ? "dark" : "light") : choice;
        document.documentElement.dataset.themeChoice = choice;
    };

    apply();
    dark.addEventListener("change", apply);
    addEventListener("storage", event => event.key === key && apply());
    document.addEventListener("click", event => {
        const button = event.target instanceof Element && event.target.closest("[data-choose-theme]");
        if (button) {
            try {
                localStorage.setItem(key, button.dataset.chooseTheme);
            } catch {
                document.documentElement.dataset.theme = button.dataset.chooseTheme;
                return;
            }
            apply();
        } else {
            // A menu closes when the reader turns to something else, or chooses from it.
            for (const menu of document.querySelectorAll("details[name=bar][open]")) {
                if (!menu.contains(event.target) || event.target.closest("a")) {
                    menu.open = false;
                }
            }
        }
    });
    document.addEventListener("keydown", event => {
        if (event.key === "Escape") {
            document.querySelector("details[name=bar][open]")?.removeAttribute("open");
        }
    });
})();
