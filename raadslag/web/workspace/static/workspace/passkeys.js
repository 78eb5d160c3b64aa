// Passkeys: asks the browser for one, and sends the form with what it answers.
"use strict";
(() => {
  const bytes = (text) =>
    Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (one) => one.charCodeAt(0));
  const text = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer)))
      .replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  const known = (list) => (list || []).map((one) => ({ ...one, id: bytes(one.id) }));

  const create = async ({ publicKey }, form) => {
    const alone = form.elements.passwordless.checked;
    const key = await navigator.credentials.create({
      publicKey: {
        ...publicKey,
        challenge: bytes(publicKey.challenge),
        user: { ...publicKey.user, id: bytes(publicKey.user.id) },
        excludeCredentials: known(publicKey.excludeCredentials),
        authenticatorSelection: {
          ...publicKey.authenticatorSelection,
          residentKey: alone ? "required" : "discouraged",
          requireResidentKey: alone,
          ...(alone ? { userVerification: "required" } : {}),
        },
      },
    });
    return {
      ...outside(key),
      response: {
        clientDataJSON: text(key.response.clientDataJSON),
        attestationObject: text(key.response.attestationObject),
        transports: key.response.getTransports ? key.response.getTransports() : [],
      },
    };
  };

  const get = async ({ publicKey }) => {
    const key = await navigator.credentials.get({
      publicKey: {
        ...publicKey,
        challenge: bytes(publicKey.challenge),
        allowCredentials: known(publicKey.allowCredentials),
      },
    });
    const { response } = key;
    return {
      ...outside(key),
      response: {
        clientDataJSON: text(response.clientDataJSON),
        authenticatorData: text(response.authenticatorData),
        signature: text(response.signature),
        userHandle: response.userHandle ? text(response.userHandle) : null,
      },
    };
  };

  const outside = (key) => ({
    type: key.type,
    id: key.id,
    rawId: text(key.rawId),
    authenticatorAttachment: key.authenticatorAttachment,
    clientExtensionResults: key.getClientExtensionResults(),
  });

  const login = async (_, form) => {
    const answer = await fetch(form.action, { headers: { Accept: "application/json" } });
    if (!answer.ok) throw new Error(String(answer.status));
    return get((await answer.json()).request_options);
  };

  const ways = { create, get, login };
  if (!window.PublicKeyCredential) return;
  for (const form of document.querySelectorAll("form[data-passkey]")) {
    form.hidden = false;
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const failed = form.querySelector(".field-error[hidden], .field-error[role=alert]");
      try {
        const options = form.dataset.options ? JSON.parse(form.dataset.options) : null;
        const credential = await ways[form.dataset.passkey](options, form);
        form.elements.credential.value = JSON.stringify(credential);
        form.submit();
      } catch (error) {
        if (failed) failed.hidden = false;
      }
    });
  }
})();
