// Lets the time run since somebody got the floor, or the time that is left of it.
//
// <span data-clock="2026-03-17T14:05:00+01:00">fra kl. 14.05</span>   shows 1:23, and goes on
// With data-allowance="180", of so many seconds, it shows 1:37, and goes on below nothing.
"use strict";
(() => {
  const line = document.querySelector("[data-now]");
  const ahead = line ? Number(line.dataset.now) * 1000 - Date.now() : 0; // of the server's clock, ms

  function show() {
    for (const one of document.querySelectorAll("[data-clock]")) {
      const spent = Math.max(0, Math.floor((Date.now() + ahead - Date.parse(one.dataset.clock)) / 1000));
      const shown = one.dataset.allowance ? Number(one.dataset.allowance) - spent : spent;
      const seconds = Math.abs(shown);
      const told = `${shown < 0 ? "-" : ""}${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
      if (one.textContent !== told) one.textContent = told;
    }
  }

  show();
  setInterval(show, 1000);
  document.addEventListener("chamber:renewed", show);
})();
