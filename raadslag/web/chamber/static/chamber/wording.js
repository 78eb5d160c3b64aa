// The decision is kept while it is typed, so that the members see it as it is written.
"use strict";
(() => {
  const IDLE = 600; // ms without typing before it is sent
  const KEPT = said("Gemt; medlemmerne ser teksten.");
  const KEEPING = said("Gemmer …");
  const CUT = said("Ingen forbindelse; teksten står her og sendes igen. Den er ikke ført ind, før der står gemt (kommunestyrelsesloven § 13).");
  let timer = 0;
  let sending = null;

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

  function soon(form, ms) {
    clearTimeout(timer);
    timer = setTimeout(() => keep(form), ms);
  }

  async function keep(form) {
    if (sending) return soon(form, IDLE);
    const line = form.querySelector("[data-kept]");
    const sent = new URLSearchParams(new FormData(form));
    sending = new AbortController();
    line.textContent = KEEPING;
    try {
      const answer = await fetch(form.action, {
        method: "POST", body: sent, signal: sending.signal, headers: { Accept: "application/json" }, redirect: "manual",
      });
      if (answer.type === "opaqueredirect") return form.requestSubmit(form.querySelector("[name=keep]"));
      const said = await answer.json();
      settle(form, line, sent, said);
    } catch (error) {
      if (error.name === "AbortError") return;
      line.textContent = CUT;
      soon(form, 3000);
    } finally {
      sending = null;
    }
  }

  function settle(form, line, sent, said) {
    line.textContent = said.fault ?? KEPT;
    if (said.fault) return;
    for (const name of ["ord-seen"]) form.elements[name].value = said.seen;
    for (const field of form.elements) {
      if ("defaultValue" in field && sent.get(field.name) === field.value) field.defaultValue = field.value;
    }
  }
})();
