// Reads [{ name, html }, …] and writes what is wrong with each document, as a list of sentences.
import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { json } from "node:stream/consumers";

const validator = new HtmlValidate(new StaticConfigLoader({
    root: true,
    extends: ["html-validate:a11y", "html-validate:document", "html-validate:standard"],
    rules: {
        // Tables that become cards on a narrow screen write their roles out, because the browser would take them away.
        "no-redundant-role": "off",
        // A matter of taste, and no rule of HTML.
        "prefer-native-element": "off",
        // What comes from another site is refused by the policy; our own files need no hash.
        "require-sri": ["error", { target: "crossorigin" }],
    },
}));

const faults = [];
for (const { name, html } of await json(process.stdin)) {
    const { results } = await validator.validateString(html, name);
    for (const { messages } of results) {
        faults.push(...messages.map(one => `${name}, line ${one.line}, column ${one.column}: ${one.message} (${one.ruleId}${one.selector ? `, at ${one.selector}` : ""})`));
    }
}
process.stdout.write(JSON.stringify(faults));
