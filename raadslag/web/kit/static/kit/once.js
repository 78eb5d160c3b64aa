// A form marked data-once is sent once, however often its button is pressed;
// one marked data-sign-out takes unsaved texts out of the browser.
"use strict";
(() => {
  const PREFIX = "raadslag:text:";
  const ASK = said("Der ligger tekst i browseren, som ikke er gemt. Den slettes, når du logger ud. Vil du logge ud?");

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.matches("[data-sign-out]") && !signOut()) {
      event.preventDefault();
      return;
    }
    if (!form.matches("[data-once]") || event.defaultPrevented) return;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "yes";
    form.setAttribute("aria-busy", "true");
    event.submitter?.setAttribute("aria-disabled", "true");
    setTimeout(() => renew(form), 15000);
  });
  addEventListener("pageshow", () => {
    for (const form of document.querySelectorAll("form[data-sent]")) renew(form);
  });

  function renew(form) {
    delete form.dataset.sent;
    form.removeAttribute("aria-busy");
    for (const one of form.elements) if (one.type === "submit") one.removeAttribute("aria-disabled");
  }

  function signOut() {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
    if (keys.length && !confirm(ASK)) return false;
    for (const key of keys) localStorage.removeItem(key);
    return true;
  }
})();
