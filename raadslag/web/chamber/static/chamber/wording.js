// The decision is kept while it is typed, so that the members see it as it is written.
// Where another wrote meanwhile, both texts are shown, and nothing more is kept until a press.
"use strict";
(() => {
  const IDLE = 600; // ms without typing before it is sent
  const KEPT = said("Gemt; medlemmerne ser teksten.");
  const KEEPING = said("Gemmer …");
  const CUT = said("Ingen forbindelse; teksten står her og sendes igen. Den er ikke ført ind, før der står gemt (kommunestyrelsesloven § 13).");
  let timer = 0;
  let sending = null;
  let clash = null; // what another wrote meanwhile, and in which item

  document.addEventListener("input", (event) => {
    const form = event.target.closest("form[data-wording]");
    if (form) soon(form, IDLE);
  });
  document.addEventListener("submit", (event) => {
    if (event.target.matches("form[data-wording]")) {
      clearTimeout(timer);
      sending?.abort();
    }
  });

  document.addEventListener("chamber:renewed", () => {
    const form = document.querySelector("form[data-wording]");
    if (!form || !written(form)) clash = null;
    else if (clash?.item === form.dataset.item) both(form);
    else soon(form, 0);
  });

  function soon(form, ms) {
    clearTimeout(timer);
    timer = setTimeout(() => keep(form), ms);
  }

  async function keep(form) {
    if (sending) return soon(form, IDLE);
    if (!form.isConnected) return;
    if (clash?.item === form.dataset.item) return both(form);
    const line = form.querySelector("[data-kept]");
    const sent = new URLSearchParams(new FormData(form));
    sending = new AbortController();
    line.textContent = KEEPING;
    try {
      const answer = await fetch(form.action, {
        method: "POST", body: sent, signal: sending.signal, headers: { Accept: "application/json" }, redirect: "manual",
      });
      if (answer.type === "opaqueredirect") return form.requestSubmit(form.querySelector("[name=keep]"));
      settle(standing(form), sent, await answer.json());
    } catch (error) {
      if (error.name === "AbortError") return;
      line.textContent = CUT;
      if (form.isConnected) soon(form, 3000);
    } finally {
      sending = null;
    }
  }

  // The form as it is now: its part may have been renewed while an answer was waited for.
  function standing(form) {
    const now = document.querySelector("form[data-wording]");
    return now?.dataset.item === form.dataset.item ? now : form;
  }

  function settle(form, sent, said) {
    form.querySelector("[data-kept]").textContent = said.fault ?? KEPT;
    if ("theirs" in said) {
      clash = { ...said, item: form.dataset.item };
      return both(form);
    }
    if (said.fault) return;
    form.elements["ord-seen"].value = said.seen;
    for (const field of form.elements) if (sent.get(field.name) === value(field)) stands(field);
  }

  // Their text beside one's own; the next press saves one's own in its place.
  function both(form) {
    const note = form.querySelector("[data-theirs]");
    note.querySelector("[data-text]").textContent = clash.theirs;
    note.hidden = false;
    form.querySelector("[data-kept]").textContent = clash.fault;
    form.elements["ord-seen"].value = clash.seen;
  }

  // Whether somebody has changed what came with the page.
  function written(form) {
    return [...form.elements].some((one) => one.matches("textarea") && one.value !== one.defaultValue);
  }

  function value(field) {
    return field.matches("[type=checkbox]") && !field.checked ? null : field.value;
  }

  // What is kept is no longer a change.
  function stands(field) {
    if (field.matches("[type=checkbox]")) field.defaultChecked = field.checked;
    else if (field.matches("select")) for (const one of field.options) one.defaultSelected = one.selected;
    else field.defaultValue = field.value;
  }
})();
