// Asks the browser for a passkey and hands its answer on by the form that asked. Without passkeys the form stays hidden.
const able = typeof PublicKeyCredential === "function" && typeof PublicKeyCredential.parseRequestOptionsFromJSON === "function";

const credential = async form => {
    const kind = form.dataset.passkey;
    const answer = await fetch(`/account/passkey/${kind}`, {
        method: "POST",
        headers: { RequestVerificationToken: form.elements["__RequestVerificationToken"].value },
    });
    if (!answer.ok) {
        throw new Error("The server did not answer. Reload the page and try again.");
    }

    const options = await answer.json();
    return kind === "creation"
        ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
        : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
};

for (const form of able ? document.querySelectorAll("form[data-passkey]") : []) {
    const fault = form.querySelector(".fault");
    form.hidden = false;
    form.addEventListener("submit", async event => {
        event.preventDefault();
        fault.hidden = true;
        try {
            form.querySelector("input[name$='.Credential']").value = JSON.stringify(await credential(form));
            form.submit();
        } catch (error) {
            fault.textContent = error.name === "NotAllowedError" ? "No passkey was chosen. Try again, or use the password." : error.name === "InvalidStateError" ? "This device has a passkey for this account already." : error.message;
            fault.hidden = false;
        }
    });
}
