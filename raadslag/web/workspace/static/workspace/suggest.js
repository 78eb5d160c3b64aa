// Fills the list of KLE topics while one types; without scripts the form offers them when sent.
"use strict";
(() => {
  for (const input of document.querySelectorAll("input[data-suggest]")) suggest(input);

  function suggest(input) {
    let timer = 0;
    let asked = "";
    input.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(ask, 250);
    });

    async function ask() {
      const words = input.value.trim();
      if (words.length < 2 || words === asked) return;
      asked = words;
      const answer = await fetch(`${input.dataset.suggest}?q=${encodeURIComponent(words)}`).catch(() => null);
      if (!answer?.ok || asked !== words) return;
      const { topics } = await answer.json();
      input.list.replaceChildren(...topics.map(({ number, title }) => new Option(`${number} ${title}`, `${number} ${title}`)));
    }
  }
})();
