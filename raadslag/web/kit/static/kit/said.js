// What scripts say, in the reader's language: their own Danish, unless the page brings other words.
"use strict";
(() => {
  const brought = document.getElementById("said");
  const words = brought ? JSON.parse(brought.textContent) : {};
  window.said = (text, values = {}) =>
    (words[text] ?? text).replace(/\{(\w+)\}/g, (room, name) => values[name] ?? room);
})();
