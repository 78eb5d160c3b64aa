// Where one lands after an act: at what is wrong, else where one stood, else at what came of it.
// Those who work by keyboard need not walk through the whole page again.
"use strict";
(() => {
  const KEPT = "raadslag:landing";
  let byKeys = false;

  addEventListener("click", (event) => { byKeys = event.detail === 0; }, true);
  addEventListener("submit", (event) => {
    sessionStorage.removeItem(KEPT);
    if (event.defaultPrevented || !byKeys || !event.submitter) return;
    const name = named(event.submitter);
    const place = { path: location.pathname, name, at: likes(name).indexOf(event.submitter) };
    sessionStorage.setItem(KEPT, JSON.stringify(place));
  });

  land();

  function land() {
    const place = JSON.parse(sessionStorage.getItem(KEPT));
    sessionStorage.removeItem(KEPT);
    const wrong = document.querySelector("[data-focus]");
    if (wrong) wrong.focus();
    else if (place) (place.path === location.pathname && again(place) || came())?.focus();
  }

  // The button that was pressed; where it is gone, the one that took its place among its like.
  function again({ name, at }) {
    return buttons().find((one) => named(one) === name) ?? likes(name)[at];
  }

  function came() {
    const told = document.querySelector(".told") ?? document.querySelector("main");
    if (told) told.tabIndex = -1;
    return told;
  }

  function buttons() {
    return [...document.querySelectorAll("main form button:not([type=button])")]
      .filter((one) => one.checkVisibility());
  }

  function named(button) {
    return JSON.stringify([button.form.getAttribute("action") ?? "", button.name, button.value, words(button)]);
  }

  // The buttons of its kind: of the same verb, whatever it is done to.
  function likes(name) {
    const kind = (one) => {
      const [, field, , text] = JSON.parse(one);
      return `${field} ${text.split(":")[0]}`;
    };
    return buttons().filter((one) => kind(named(one)) === kind(name));
  }

  function words(button) {
    return button.textContent.replace(/\s+/g, " ").trim();
  }
})();
