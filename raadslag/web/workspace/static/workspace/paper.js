// The editor's page: one empty "at" always stands last, grounds show when closed,
// and the pen is laid down when the page is left.
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
      area.setAttribute("aria-label", `at nummer ${number}`);
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

  addEventListener("pagehide", () => {
    const body = new URLSearchParams({ csrfmiddlewaretoken: form.elements.csrfmiddlewaretoken.value });
    navigator.sendBeacon(form.dataset.pen, body);
  });
})();
