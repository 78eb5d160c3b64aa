// The editor's page: one empty "at" always stands last, grounds show when closed,
// and the pen is kept while somebody is at the page, and laid down when it is left.
"use strict";
(() => {
  const form = document.querySelector("form[data-pen]");
  if (!form) return;

  for (const list of form.querySelectorAll("[data-motions]")) {
    list.addEventListener("input", () => {
      const last = list.lastElementChild;
      if (!last.querySelector("textarea").value.trim()) return;
      const next = last.cloneNode(true);
      const number = list.children.length + 1;
      const area = next.querySelector("textarea");
      area.value = "";
      area.id = area.id.replace(/\d+$/, number);
      area.setAttribute("aria-label", said("at nummer {number}", { number }));
      next.querySelector("label").htmlFor = area.id;
      list.append(next);
    });
  }

  const closed = form.querySelector(".closed-fields");
  const choices = [...form.querySelectorAll("input[name=classification]")];
  function show() {
    if (closed) closed.hidden = !choices.some((one) => one.checked && one.value === "closed");
  }
  for (const one of choices) one.addEventListener("change", show);
  show();

  const told = document.querySelector("[data-pen-told]");
  const held = document.querySelector("[data-pen-held]");
  function body(more = {}) {
    return new URLSearchParams({ csrfmiddlewaretoken: form.elements.csrfmiddlewaretoken.value, ...more });
  }
  // A page that nobody touches only looks: left open, it would keep others waiting.
  let touched = false;
  for (const sign of ["keydown", "pointerdown", "input"]) {
    addEventListener(sign, () => { touched = true; }, { capture: true, passive: true });
  }
  async function keep() {
    if (document.visibilityState === "hidden") return;
    const sent = body({ do: touched ? "keep" : "look", version: form.dataset.version });
    touched = false;
    const answer = await fetch(form.dataset.pen, { method: "POST", body: sent, redirect: "manual" }).catch(() => null);
    if (!answer?.ok) return; // the autosave tells of lost connections and sessions
    const { text } = await answer.json();
    if (held) held.hidden = true;
    if (told.textContent !== text) told.textContent = text;
    told.hidden = !text;
  }
  setInterval(keep, 45000);
  addEventListener("pagehide", () => navigator.sendBeacon(form.dataset.pen, body()));
})();
