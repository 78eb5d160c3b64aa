// What a word means, shown where it stands; and links to parts, copied as they are followed.
"use strict";
(() => {
  const ROOM = 8; // pixels from the edge of the window
  let shown = null, leaving;

  const hide = () => {
    clearTimeout(leaving);
    if (shown) shown.hidden = true;
    shown = null;
  };

  const show = (word, tip) => {
    hide();
    tip.hidden = false;
    const { left, bottom } = word.getClientRects()[0];
    const most = document.documentElement.clientWidth - tip.offsetWidth - ROOM;
    tip.style.left = `${scrollX + Math.max(ROOM, Math.min(left, most))}px`;
    tip.style.top = `${scrollY + bottom + 6}px`; // clear of the ring around the word
    shown = tip;
  };

  const later = () => {
    clearTimeout(leaving);
    leaving = setTimeout(hide, 200); // so that the pointer can go from the word to its meaning
  };

  document.querySelectorAll(".term[title]").forEach((word, at) => {
    const tip = Object.assign(document.createElement("div"), { className: "tip", id: `ord-${at}`, hidden: true });
    tip.textContent = word.title;
    tip.setAttribute("role", "tooltip");
    word.removeAttribute("title");
    word.setAttribute("aria-describedby", tip.id);
    word.closest("main").append(tip);
    word.addEventListener("focus", () => word.matches(":focus-visible") && show(word, tip));
    word.addEventListener("blur", hide);
    word.addEventListener("mouseenter", () => show(word, tip));
    word.addEventListener("mouseleave", later);
    tip.addEventListener("mouseenter", () => clearTimeout(leaving));
    tip.addEventListener("mouseleave", later);
  });
  document.addEventListener("keydown", (event) => event.key === "Escape" && hide());

  const page = document.querySelector("[data-copied]");
  if (!page || !navigator.clipboard) return;
  const told = Object.assign(document.createElement("p"), { className: "unseen" });
  told.setAttribute("role", "status");
  page.append(told);
  document.querySelectorAll(".share a, .here").forEach((link) => {
    const name = link.textContent;
    link.addEventListener("click", async () => {
      const done = await navigator.clipboard.writeText(link.href).then(() => true, () => false);
      if (!done) return;
      told.textContent = page.dataset.copied;
      if (name) link.textContent = page.dataset.copied; // the sign of a paragraph has no room for it
      setTimeout(() => { link.textContent = name; told.textContent = ""; }, 2500);
    });
  });
})();
