// A page in parts that are renewed one by one, without losing what is typed or where one stands.
//
// <… data-part="name">      is renewed from a fresh copy of the page when it has changed
// <form data-quiet>         is sent without leaving the page
// <form data-draft>         is emptied and folded away once it was taken
// <input data-basis>        tells what a change in its form rests on, and is carried over with it
//
// What somebody has changed in a form is carried over. While they type the part waits until
// they are done; where it has no place any more for what they changed, it offers to be renewed.
// What the page tells (the part "told") stays until the reader does something again.
// Without scripts the forms lead to the page anew, and the page is renewed by hand.
"use strict";
(() => {
  const SOON = 40; // ms; what comes at once is fetched together
  const NEWS = said("Der er nyt her.");
  const SHOW = said("Vis det nye");
  let fetching = null; // the fetch under way
  let timer = 0;
  const known = new WeakMap(); // a part as it came, before scripts changed it
  const waiting = new WeakSet(); // parts with news that somebody is typing in

  for (const part of document.querySelectorAll("[data-part]")) known.set(part, plain(part));
  document.addEventListener("chamber:signal", renewSoon);
  document.addEventListener("focusout", (event) => {
    if (waiting.has(event.target.closest("[data-part]"))) renewSoon();
  });
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.matches("form[data-quiet]") || event.defaultPrevented) return;
    event.preventDefault();
    send(form, event.submitter);
  });

  function renewSoon() {
    clearTimeout(timer);
    timer = setTimeout(renew, SOON);
  }

  async function renew() {
    fetching?.abort();
    const own = new AbortController();
    fetching = own;
    try {
      const answer = await fetch(location.href, { signal: own.signal, cache: "no-store", redirect: "manual" });
      if (answer.ok) show(await answer.text(), (part) => part.dataset.part !== "told" || part.children.length);
    } catch (error) {
      if (error.name !== "AbortError") setTimeout(renewSoon, 2000); // the live line tells of the cut
    } finally {
      if (fetching === own) fetching = null;
    }
  }

  async function send(form, button) {
    if (form.dataset.sent) return;
    form.dataset.sent = "yes";
    form.setAttribute("aria-busy", "true");
    const body = new URLSearchParams(new FormData(form, button)), sent = words(form);
    try {
      const answer = await fetch(form.action, { method: "POST", body });
      const text = await answer.text();
      if (answer.redirected && new URL(answer.url).pathname !== location.pathname) location.assign(answer.url);
      else if (!show(text, settled(form, answer, sent))) location.assign(location.href);
    } catch {
      form.submit(); // the browser itself tells that there is no connection, and keeps the form
    } finally {
      delete form.dataset.sent;
      form.removeAttribute("aria-busy");
    }
  }

  function words(form) {
    return new URLSearchParams(new FormData(form)).toString();
  }

  // Which parts an answer to a form renews: where it was refused, all but what was typed; what
  // was typed while the answer was on its way is no part of what was sent, and stays.
  function settled(form, answer, sent) {
    const own = form.closest("[data-part]");
    const done = answer.ok && words(form) === sent;
    if (done) form.reset();
    if (form.matches("[data-draft]") && done) form.closest("details")?.removeAttribute("open");
    return (part) => answer.ok || part.dataset.part !== own?.dataset.part;
  }

  // Put the fresh parts in the place of the old ones; false where the answer is no such page.
  function show(text, wanted) {
    const fresh = new DOMParser().parseFromString(text, "text/html");
    const parts = [...fresh.querySelectorAll("[data-part]")];
    if (!parts.length) return false;
    const here = new Map([...document.querySelectorAll("[data-part]")].map((one) => [one.dataset.part, one]));
    if (parts.some((one) => !here.has(one.dataset.part))) {
      location.reload(); // the page has become another, as when the meeting opens
      return true;
    }
    for (const part of parts.filter(wanted)) replace(here.get(part.dataset.part), part);
    return true;
  }

  function replace(old, part) {
    const fresh = plain(part);
    if (known.get(old) === fresh) return old.querySelector(":scope > [data-news]")?.remove();
    const kept = changedIn(old).map((one) => [one, twin(one, part)]);
    if (busy(old)) return waiting.add(old);
    if (kept.some(([, there]) => !there)) return offer(old);
    waiting.delete(old);
    known.set(old, fresh);
    const stood = document.activeElement;
    const within = old.contains(stood) ? stood.id : "";
    const title = titled(old);
    const opened = [...old.querySelectorAll("details[open]")].map(name);
    old.replaceChildren(...document.adoptNode(part).childNodes);
    for (const [one, there] of kept) hand(one, there);
    for (const one of old.querySelectorAll("details")) if (opened.includes(name(one)) && !within) one.open = true;
    if (within) (document.getElementById(within) ?? old.querySelector("h2, h3, button"))?.focus({ preventScroll: true });
    if (titled(old) !== title && old.getBoundingClientRect().top < 0 && !typing()) old.scrollIntoView();
    document.dispatchEvent(new CustomEvent("chamber:renewed", { detail: { part: old.dataset.part } }));
  }

  // What a part is about: when that changes, it is read from its top.
  function titled(part) {
    return part.querySelector("h2")?.textContent ?? "";
  }

  function typing() {
    return document.activeElement?.matches("textarea, input:not([type=checkbox])") ?? false;
  }

  // The controls that somebody has changed since the part came.
  function changedIn(part) {
    return [...part.querySelectorAll("form :is(select, textarea, input:not([type=hidden]))")].filter(changed);
  }

  function changed(control) {
    if (ticked(control)) return control.checked !== control.defaultChecked;
    if (!control.matches("select")) return control.value !== control.defaultValue;
    const options = [...control.options];
    const before = options.filter((one) => one.defaultSelected).at(-1) ?? options.find((one) => !one.disabled);
    return control.selectedOptions[0] !== before;
  }

  function ticked(control) {
    return control.matches("[type=checkbox], [type=radio]");
  }

  // The same control of the same form in a fresh part.
  function twin(control, part) {
    const action = control.form.getAttribute("action");
    return [...part.querySelectorAll("form :is(select, textarea, input:not([type=hidden]))")].find((one) =>
      one.form.getAttribute("action") === action && one.name === control.name && one.id === control.id
      && (!ticked(control) || one.value === control.value)
      && (!control.matches("select") || [...one.options].some((option) => option.value === control.value)));
  }

  function hand(control, there) {
    if (ticked(control) ? there.checked === control.checked : there.value === control.value) return;
    if (ticked(control)) there.checked = control.checked;
    else there.value = control.value;
    for (const one of control.form.querySelectorAll("[data-basis]")) there.form.elements[one.name].value = one.value;
  }

  // Say that there is news, and leave it to the reader to let go of what is changed.
  function offer(part) {
    if (part.querySelector(":scope > [data-news]")) return;
    const line = document.createElement("p");
    const button = document.createElement("button");
    line.dataset.news = "";
    line.className = "news-here";
    line.setAttribute("role", "status");
    button.type = "button";
    button.className = "link";
    button.textContent = SHOW;
    button.addEventListener("click", () => {
      for (const form of part.querySelectorAll("form")) form.reset();
      renewSoon();
    });
    part.prepend(line);
    line.append(NEWS, " ", button);
  }

  // What differs each time says nothing.
  function plain(part) {
    return part.innerHTML.replace(/name="csrfmiddlewaretoken" value="[^"]*"/g, "").replace(/ open=""/g, "");
  }

  function name(details) {
    return details.querySelector("summary").textContent;
  }

  // Somebody is typing in it.
  function busy(part) {
    const field = document.activeElement;
    if (!part.contains(field) || !field.matches("input:not([type=checkbox]), textarea, select")) return false;
    return field.matches("select") || field.value !== field.defaultValue;
  }
})();
