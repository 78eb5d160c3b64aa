// A page in parts that are renewed one by one, without losing what is typed or where one stands.
//
// <… data-part="name">      is renewed from a fresh copy of the page when it has changed
// <form data-quiet>         is sent without leaving the page
// <form data-draft>         what is typed in it is carried over, and stays where it was refused
//
// What the page tells (the part "told") stays until the reader does something again.
// Without scripts the forms lead to the page anew, and the page is renewed by hand.
"use strict";
(() => {
  const SOON = 40; // ms; what comes at once is fetched together
  let fetching = null; // the fetch under way
  let timer = 0;
  const known = new WeakMap(); // a part as it came, before scripts changed it

  for (const part of document.querySelectorAll("[data-part]")) known.set(part, plain(part));
  document.addEventListener("chamber:signal", renewSoon);
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
    const body = new URLSearchParams(new FormData(form, button));
    try {
      const answer = await fetch(form.action, { method: "POST", body });
      const text = await answer.text();
      if (answer.redirected && new URL(answer.url).pathname !== location.pathname) location.assign(answer.url);
      else if (!show(text, settled(form, answer))) location.assign(location.href);
    } catch {
      form.submit(); // the browser itself tells that there is no connection, and keeps the form
    } finally {
      delete form.dataset.sent;
      form.removeAttribute("aria-busy");
    }
  }

  // Which parts an answer to a form renews: where it was refused, all but what was typed.
  function settled(form, answer) {
    const own = form.closest("[data-part]");
    if (form.matches("[data-draft]") && answer.ok) {
      form.reset();
      form.closest("details")?.removeAttribute("open");
    }
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
    const typed = typedIn(old);
    if (known.get(old) === fresh || busy(old)) return;
    if (typed.some((field) => !part.querySelector(`[id="${field.id}"]`))) return; // sent, or emptied, first
    known.set(old, fresh);
    const stood = document.activeElement;
    const within = old.contains(stood) ? stood.id : "";
    const title = titled(old);
    const opened = [...old.querySelectorAll("details[open]")].map(name);
    old.replaceChildren(...document.adoptNode(part).childNodes);
    for (const field of typed) document.getElementById(field.id).value = field.value;
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

  // The fields of drafts that somebody has typed in.
  function typedIn(part) {
    const fields = [...part.querySelectorAll("form[data-draft] :is(textarea, input:not([type=hidden], [type=checkbox], [type=radio]))")];
    return fields.filter((field) => field.value !== field.defaultValue);
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
