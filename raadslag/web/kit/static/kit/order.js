// A list put in order by dragging, by Alt and arrows, or by its buttons.
//
// <ol data-order="URL"> <li data-id="7" data-name="Bilag 7"> with two submit
// buttons marked data-move="up" and data-move="down" that work without scripts.
"use strict";
(() => {
  const LOST = said("Rækkefølgen kunne ikke gemmes, og listen står som før. Prøv igen.");

  for (const list of document.querySelectorAll("[data-order]")) order(list);

  function order(list) {
    const live = document.createElement("p");
    live.className = "unseen";
    live.setAttribute("role", "status");
    const fault = document.createElement("p");
    fault.className = "order-error";
    fault.setAttribute("role", "alert");
    list.after(live, fault);
    let kept = items(); // as the server has it
    let saving = Promise.resolve();
    let drag = null;

    for (const one of items()) handle(one);
    list.addEventListener("upload:added", (event) => {
      for (const one of event.detail) handle(one);
      kept = items();
    });
    list.addEventListener("click", (event) => {
      const button = event.target.closest("[data-move]");
      if (!button || !list.contains(button)) return;
      event.preventDefault();
      step(button.closest("[data-id]"), button.dataset.move === "up" ? -1 : 1, button);
    });
    list.addEventListener("keydown", (event) => {
      const way = { ArrowUp: -1, ArrowDown: 1 }[event.key];
      const item = event.target.closest("[data-id]");
      if (!event.altKey || !way || !item) return;
      event.preventDefault();
      step(item, way, event.target);
    });

    function items() { return [...list.children].filter((one) => one.dataset.id); }

    function handle(item) {
      if (item.querySelector(".order-handle")) return;
      const grip = document.createElement("span");
      grip.className = "order-handle";
      grip.setAttribute("aria-hidden", "true");
      grip.addEventListener("pointerdown", (event) => start(event, item));
      item.prepend(grip);
    }

    function step(item, way, focused) {
      const other = items()[items().indexOf(item) + way];
      if (!other) {
        const { name } = item.dataset;
        live.textContent = way < 0 ? said("{name} står allerede først.", { name }) : said("{name} står allerede sidst.", { name });
        return;
      }
      if (way < 0) other.before(item);
      else other.after(item);
      focused.focus();
      moved(item);
    }

    function start(event, item) {
      if (event.button) return;
      event.preventDefault();
      drag = { item, before: items() };
      item.classList.add("order-dragged");
      // On the page: an item that is moved loses a capture it may have had.
      addEventListener("pointermove", move);
      addEventListener("pointerup", drop);
      addEventListener("pointercancel", cancel);
      addEventListener("keydown", escape);
      function end() {
        item.classList.remove("order-dragged");
        removeEventListener("pointermove", move);
        removeEventListener("pointerup", drop);
        removeEventListener("pointercancel", cancel);
        removeEventListener("keydown", escape);
        drag = null;
      }
      function drop() {
        const changed = drag.before.some((one, at) => items()[at] !== one);
        end();
        if (changed) moved(item);
      }
      function cancel() {
        list.append(...drag.before);
        end();
      }
      function escape(pressed) { if (pressed.key === "Escape") cancel(); }
    }

    function move(event) {
      for (const other of items()) {
        if (other === drag.item) continue;
        const box = other.getBoundingClientRect();
        if (event.clientY < box.top || event.clientY > box.bottom) continue;
        if (event.clientY < box.top + box.height / 2) other.before(drag.item);
        else other.after(drag.item);
        return;
      }
    }

    function moved(item) {
      fault.textContent = "";
      const now = items();
      live.textContent = said("{name} er nu nummer {number} af {count}.", {
        name: item.dataset.name, number: now.indexOf(item) + 1, count: now.length,
      });
      saving = saving.then(() => save(now));
    }

    async function save(now) {
      const body = new URLSearchParams(now.map((one) => ["order", one.dataset.id]));
      const answer = await fetch(list.dataset.order, {
        method: "POST", body, redirect: "manual",
        headers: { "X-CSRFToken": token(), Accept: "application/json", "X-Requested-With": "fetch" },
      }).catch(() => null);
      if (answer?.ok) {
        kept = now;
        const told = (answer.headers.get("Content-Type") ?? "").includes("json");
        const detail = told ? await answer.json() : null;
        list.dispatchEvent(new CustomEvent("order:saved", { bubbles: true, detail }));
        return;
      }
      list.append(...kept.filter((one) => one.isConnected));
      fault.textContent = (await sentence(answer)) ?? LOST;
    }
  }

  async function sentence(answer) {
    if (!(answer?.headers.get("Content-Type") ?? "").includes("json")) return null;
    return (await answer.json()).error;
  }

  function token() {
    return document.cookie.match(/(?:^|; )csrftoken=([^;]+)/)?.[1] ??
      document.querySelector("input[name=csrfmiddlewaretoken]")?.value ?? "";
  }
})();
