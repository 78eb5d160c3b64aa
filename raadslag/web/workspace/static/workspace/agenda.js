// The agenda: numbers follow the order, and a PDF on its way tells how far it has come.
"use strict";
(() => {
  for (const list of document.querySelectorAll("[data-order]")) {
    list.addEventListener("order:saved", (event) => {
      for (const [key, number] of Object.entries(event.detail?.numbers ?? {})) {
        const line = list.querySelector(`[data-id="${key}"] .agenda-number`);
        if (line) line.textContent = number;
      }
    });
  }

  for (const told of document.querySelectorAll("[data-progress]")) {
    const bar = told.querySelector("progress");
    const look = async () => {
      try {
        const answer = await fetch(told.dataset.progress, { headers: { Accept: "application/json" } });
        const news = await answer.json();
        if (news.ready || news.problem) return location.reload();
        if (news.of) Object.assign(bar, { max: news.of, value: news.done });
      } catch {
        // The connection comes back; the next look tells.
      }
      setTimeout(look, 1500);
    };
    setTimeout(look, 1500);
  }
})();
