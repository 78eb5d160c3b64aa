// What scripts say, in the reader's language: their own Danish, unless the page brings other words.
"use strict";
(() => {
  const brought = [...document.querySelectorAll("script[type='application/json'][id^='said-']")];
  const words = Object.assign({}, ...brought.map((one) => JSON.parse(one.textContent)));
  window.said = (text, values = {}) =>
    (words[text] ?? text).replace(/\{(\w+)\}/g, (room, name) => values[name] ?? room);
})();
