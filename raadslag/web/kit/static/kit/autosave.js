// Saves a form while it is written. Nothing typed is lost: until the server
// has answered for it, a text lies in the browser too.
//
// <form data-autosave="URL" data-version="N" data-paper="KEY" data-user="ID"
//       data-sequence="last number the server has" data-sign-in="URL">
"use strict";
(() => {
  const IDLE = 1200; // ms without typing before a text is sent
  const LONGEST_WAIT = 60000; // ms between two attempts
  const KEEPALIVE = 60000; // bytes a browser sends for a page that is gone
  const PREFIX = "raadslag:text:";
  const OFFLINE = said("Ingen forbindelse. Teksten ligger i browseren og gemmes, når forbindelsen er tilbage.");
  const BUSY = said("Serveren svarer ikke lige nu. Teksten ligger i browseren, og der prøves igen af sig selv.");
  const SIGNED_OUT = said("Du er logget ud. Teksten ligger i browseren. {link}, og vend tilbage hertil; så gemmes den.");
  const SIGN_IN = said("Log ind i et nyt faneblad");
  const REFUSED = said("Teksten kunne ikke gemmes. Kopiér den, og indlæs siden igen.");
  const FULL = said("Browseren har ikke plads til en kopi af teksten. Gem ofte.");

  function autosave(form) {
    const key = `${PREFIX}${form.dataset.user ?? ""}:${form.dataset.paper}`;
    const status = statusLine(form);
    let sequence = Number(form.dataset.sequence) || 0;
    let acknowledged = sequence; // the last number the server has answered for
    let timer = 0;
    let mirrorTimer = 0;
    let wait = 0;
    let request = null; // the one that is under way
    let departed = 0; // the number that was sent as the page went away
    let leaving = false;

    offer();

    form.addEventListener("input", changed);
    form.addEventListener("change", changed);
    form.addEventListener("focusout", () => { if (dirty()) soon(0); });
    form.addEventListener("submit", (event) => {
      freshToken(form);
      if (dirty()) mirror();
      if (!event.defaultPrevented) {
        leaving = true;
        clearTimeout(timer);
      }
    });
    form.addEventListener("formdata", (event) => {
      event.formData.set("sequence", sequence);
      if (!event.formData.has("version")) event.formData.set("version", form.dataset.version ?? "");
    });
    addEventListener("beforeunload", (event) => { if (dirty() && !leaving) event.preventDefault(); });
    addEventListener("pagehide", depart);
    addEventListener("pageshow", () => { leaving = false; });
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden") depart();
      else if (dirty()) soon(0);
    });
    addEventListener("online", () => { if (dirty()) soon(0); });
    addEventListener("focus", () => { if (dirty()) soon(0); });

    function dirty() { return sequence > acknowledged; }

    function changed(event) {
      if (event?.target?.type === "file") return;
      sequence = Math.max(sequence + 1, Date.now());
      if (!mirrorTimer) mirrorTimer = setTimeout(mirror, 0);
      if (wait) return; // the next attempt has its time already
      soon(IDLE);
    }

    function soon(ms) {
      clearTimeout(timer);
      timer = setTimeout(send, ms);
    }

    function mirror() {
      clearTimeout(mirrorTimer);
      mirrorTimer = 0;
      if (!dirty()) return;
      const copy = { fields: fieldsOf(form), sequence, version: form.dataset.version, at: Date.now() };
      try {
        localStorage.setItem(key, JSON.stringify(copy));
      } catch {
        say(FULL, "trouble");
      }
    }

    async function send() {
      clearTimeout(timer);
      if (request || !dirty() || leaving) return;
      mirror();
      freshToken(form);
      const sent = sequence;
      // The way back in stays where it is: whoever presses it must not miss it.
      if (status.dataset.mood !== "signed-out") say(said("Gemmer …"), "calm");
      await answered(sent);
    }

    // One request at a time: what comes back counts only if no other took its place.
    async function answered(sent, options = {}) {
      const own = new AbortController();
      request?.abort();
      request = own;
      const outcome = await post(bodyOf(form), { signal: own.signal, ...options });
      if (request === own) request = null;
      if (outcome.aborted) return;
      settle(outcome, sent);
      if (!wait && dirty() && !outcome.refused) soon(IDLE);
    }

    async function post(body, options) {
      try {
        const answer = await fetch(form.dataset.autosave, {
          method: "POST", body, redirect: "manual",
          headers: { Accept: "application/json", "X-Requested-With": "fetch" }, ...options,
        });
        return await outcomeOf(answer);
      } catch (error) {
        return error.name === "AbortError" ? { aborted: true } : { retry: OFFLINE };
      }
    }

    function settle(outcome, sent) {
      if (outcome.saved) {
        wait = 0;
        acknowledged = Math.max(acknowledged, sent);
        if (!dirty()) forget(sent);
        const { saved_at: at, conflict, text } = outcome.saved;
        if (outcome.saved.version !== undefined) form.dataset.version = outcome.saved.version;
        if (conflict || outcome.saved.holder) say(text || savedAt(at), "trouble");
        else say(savedAt(at), "calm");
        form.dispatchEvent(new CustomEvent("autosave:saved", { bubbles: true, detail: outcome.saved }));
      } else if (outcome.signedOut) {
        again(5000);
        saySignedOut();
      } else if (outcome.retry) {
        again(outcome.after);
        say(outcome.retry, "trouble");
      } else {
        say(outcome.refused, "trouble");
      }
    }

    function again(after) {
      wait = Math.min(Math.max(after ?? 0, wait * 2 || 2000), LONGEST_WAIT);
      soon(wait);
    }

    // The last chance: the page may be gone before an answer comes.
    function depart() {
      if (!dirty()) return;
      mirror();
      if (leaving || departed === sequence) return;
      freshToken(form);
      if (String(bodyOf(form)).length >= KEEPALIVE) {
        if (!request) soon(0);
        return;
      }
      departed = sequence;
      clearTimeout(timer);
      answered(sequence, { keepalive: true }).then(() => { departed = 0; });
    }

    function forget(sent) {
      const copy = read(key);
      if (copy && copy.sequence <= sent) localStorage.removeItem(key);
    }

    function say(text, mood) {
      status.setAttribute("aria-live", mood === "calm" && status.dataset.mood !== "trouble" ? "off" : "polite");
      status.dataset.mood = mood;
      if (status.textContent !== text) status.textContent = text;
    }

    function saySignedOut() {
      const link = document.createElement("a");
      link.href = form.dataset.signIn ?? "/arbejdsplads/log-ind/";
      link.target = "_blank";
      link.rel = "noopener";
      link.textContent = SIGN_IN;
      if (status.dataset.mood === "signed-out") return;
      status.setAttribute("aria-live", "polite");
      status.dataset.mood = "signed-out";
      const [before, after] = SIGNED_OUT.split("{link}");
      status.replaceChildren(before, link, after);
    }

    // Copies the server never answered for are laid aside until somebody chooses.
    function offer() {
      const left = [...(read(`${key}:aside`) ?? [])];
      const copy = read(key);
      if (copy?.sequence > acknowledged) left.unshift(copy);
      const now = fieldsOf(form);
      const wanted = left.filter((one) => !same(one.fields, now));
      lay(wanted);
      if (copy) localStorage.removeItem(key);
      for (const one of wanted) form.prepend(choice(one));
      function lay(copies) {
        if (copies.length) localStorage.setItem(`${key}:aside`, JSON.stringify(copies.slice(0, 3)));
        else localStorage.removeItem(`${key}:aside`);
      }
      function choice(one) {
        const box = document.createElement("section");
        box.className = "autosave-offer";
        box.setAttribute("aria-label", said("Tekst, der ikke nåede at blive gemt"));
        const told = document.createElement("p");
        told.textContent = tell(one, now, form.dataset.version);
        const done = () => {
          lay((read(`${key}:aside`) ?? []).filter((other) => other.sequence !== one.sequence));
          box.remove();
        };
        box.append(
          told,
          button(said("Hent den tekst, der ikke nåede at blive gemt"), "button", () => {
            const lost = restore(form, one.fields);
            changed();
            mirror();
            done();
            if (lost.length) form.prepend(leftovers(lost));
          }),
          button(said("Behold den gemte tekst"), "button button-quiet", done),
        );
        return box;
      }
    }
  }

  async function outcomeOf(answer) {
    if (answer.type === "opaqueredirect" || answer.status === 401 || answer.status === 403) return { signedOut: true };
    if (answer.status === 429 || answer.status >= 500) {
      return { retry: BUSY, after: (Number(answer.headers.get("Retry-After")) || 0) * 1000 };
    }
    const json = (answer.headers.get("Content-Type") ?? "").includes("json") ? await answer.json() : {};
    return answer.ok && json.saved_at ? { saved: json } : { refused: json.text ?? json.error ?? REFUSED };
  }

  function statusLine(form) {
    let line = form.querySelector("output[data-autosave-status]");
    if (!line) {
      line = document.createElement("output");
      line.className = "autosave-status";
      form.append(line);
    }
    return line;
  }

  function bodyOf(form) {
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === "string") body.append(name, value);
    return body;
  }

  function fieldsOf(form) {
    const left = new Set(["csrfmiddlewaretoken", "sequence", "version"]);
    for (const one of form.elements) if (one.type === "password") left.add(one.name);
    return [...new FormData(form)].filter(([name, value]) => typeof value === "string" && !left.has(name));
  }

  // After signing in again in another tab the old token no longer counts.
  function freshToken(form) {
    const input = form.elements.namedItem("csrfmiddlewaretoken");
    const token = document.cookie.match(/(?:^|; )csrftoken=([^;]+)/);
    if (input && token) input.value = token[1];
  }

  function read(key) {
    try {
      return JSON.parse(localStorage.getItem(key));
    } catch {
      return null;
    }
  }

  // HTML without what the server adds or leaves out.
  const bare = (html) => html.replace(/<\/?(?:p|tbody|thead)\b[^>]*>| (?:scope|contenteditable)="[^"]*"/g, "");

  // Whether two forms say the same, however their HTML is put.
  function same(one, other) {
    const told = (fields) => JSON.stringify(fields
      .filter(([name]) => !name.endsWith("_form"))
      .map(([name, value]) => [name, name.endsWith("_html") ? bare(value) : value.replace(/\r\n/g, "\n")]));
    return told(one) === told(other);
  }

  function wordsIn(fields) {
    const text = fields.filter(([name]) => !name.endsWith("_form"))
      .map(([name, value]) => (name.endsWith("_html") ? value.replace(/<[^>]*>/g, " ") : value)).join(" ");
    return (text.match(/[\p{L}\p{N}]\S*/gu) ?? []).length;
  }

  function tell(copy, now, version) {
    const language = document.documentElement.lang === "en" ? "en-GB" : "da-DK";
    const when = new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short" }).format(copy.at);
    const more = wordsIn(copy.fields) - wordsIn(now);
    const words = Math.abs(more);
    return [
      said("I denne browser ligger en tekst fra {when}, som ikke nåede at blive gemt.", { when }),
      more === 0 ? said("Den har lige så mange ord som den gemte.")
        : more > 0 ? said("Den har {words} ord mere end den gemte.", { words })
          : said("Den har {words} ord mindre end den gemte.", { words }),
      ...(copy.version !== version ? [said("Den gemte tekst er ændret siden.")] : []),
    ].join(" ");
  }

  function button(text, kind, run) {
    const one = document.createElement("button");
    one.type = "button";
    one.className = kind;
    one.textContent = text;
    one.addEventListener("click", run);
    return one;
  }

  // Put fields back; return those the form has no place for.
  function restore(form, fields) {
    const taken = new Map();
    const lost = [];
    for (const one of form.elements) if (one.type === "checkbox" || one.type === "radio") one.checked = false;
    for (const [name, value] of fields) {
      const found = [...form.elements].filter((one) => one.name === name);
      const choice = found.find((one) => (one.type === "checkbox" || one.type === "radio") && one.value === value);
      const place = taken.get(name) ?? 0;
      taken.set(name, place + 1);
      const control = choice ?? found[place];
      if (choice) choice.checked = true;
      else if (control) control.value = value;
      else if (value) lost.push([name, value]);
      if (control && name.endsWith("_html")) control.dispatchEvent(new Event("rich:restore"));
    }
    return lost;
  }

  function leftovers(lost) {
    const box = document.createElement("section");
    box.className = "autosave-offer";
    const told = document.createElement("p");
    told.textContent = said("Denne tekst har ikke længere et felt på siden. Kopiér den, hvis den skal bruges.");
    const text = document.createElement("textarea");
    text.readOnly = true;
    text.setAttribute("aria-label", said("Tekst uden felt"));
    text.value = lost.map(([, value]) => value.replace(/<[^>]*>/g, " ")).join("\n\n");
    box.append(told, text);
    return box;
  }

  function savedAt(at) {
    const [hour, minute] = String(at).split(".");
    return said("Gemt kl. {hour}.{minute}", { hour, minute });
  }

  for (const form of document.querySelectorAll("form[data-autosave]")) autosave(form);
})();
