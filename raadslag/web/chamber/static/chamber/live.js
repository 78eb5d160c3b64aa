// Hears what is new at a meeting, and tells the page by one event:
//
//   document.addEventListener("chamber:signal", (event) => …)
//   event.detail: { number, topic, item }   item is its key, or null
//
// The topic "screen" says that something is new, and no more: fetch what is shown anew.
// Signals come in order and once. A page is told of a cut in its status line:
//
// <p role="status" data-live data-stream="URL or empty" data-ask="URL" data-place="N"
//    data-sign-in="URL">
//
// Where there is no stream, or it is cut, the page asks now and then until there is one.
"use strict";
(() => {
  const TOPICS = ["sitting", "item", "presence", "decision", "motions", "vote", "speech", "recusal", "screen"];
  const SILENT = 40000; // ms without a word, a ping among them, until the stream counts as dead
  const PATIENCE = 4000; // ms until a stream that does not open is asked beside
  const ASKED = 3000; // ms between two questions while there is no stream
  const LONGEST_WAIT = 30000; // ms between two attempts at anything
  const CUT = said("Forbindelsen er afbrudt; prøver igen.");
  const SIGNED_OUT = said("Du er logget ud. {link}, og vend tilbage hertil.");
  const SIGN_IN = said("Log ind i et nyt faneblad");
  const SHUT = said("Du kan ikke længere følge mødet her.");

  function live(line) {
    const { stream, ask, signIn } = line.dataset;
    let place = Number(line.dataset.place) || 0;
    let source = null;
    let silence = 0; // timer
    let question = 0; // timer
    let retry = 0; // timer
    let tries = 0; // streams that failed in a row
    let unanswered = 0; // questions that failed in a row
    let asking = false;
    let tag = "";

    addEventListener("online", again);
    addEventListener("pagehide", rest);
    addEventListener("pageshow", (event) => { if (event.persisted) again(); });
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "visible" && source?.readyState !== EventSource.OPEN) again();
    });
    listen();

    function listen() {
      clearTimeout(retry);
      if (!stream) return askIn(ASKED);
      source?.close();
      const own = new EventSource(`${stream}?efter=${place}`, { withCredentials: true });
      source = own;
      const heard = (act) => (event) => {
        if (source !== own) return;
        alive();
        act?.(event);
      };
      own.addEventListener("ready", heard(opened));
      own.addEventListener("ping", heard());
      own.addEventListener("ended", heard(ended));
      for (const topic of TOPICS) own.addEventListener(topic, heard(tellEvent));
      own.addEventListener("error", () => { if (source === own) failed(); });
      silence = setTimer(silence, failed, SILENT);
      if (!question) askIn(PATIENCE);
    }

    function opened() {
      tries = 0;
      clearTimeout(question);
      question = 0;
      say("");
    }

    function alive() {
      silence = setTimer(silence, failed, SILENT);
    }

    // The browser itself comes back where the stream was cut, unless it was refused one.
    function failed() {
      say(CUT);
      tries += 1;
      askIn(tries > 1 ? ASKED : 0);
      clearTimeout(silence);
      if (source.readyState !== EventSource.CONNECTING || tries > 2) {
        source.close();
        retry = setTimer(retry, listen, waited(tries));
      }
    }

    function ended() {
      source.close();
      clearTimeout(silence);
      askIn(0);
    }

    function tellEvent(event) {
      tell({ number: Number(event.lastEventId), topic: event.type, item: JSON.parse(event.data).item });
    }

    function tell(signal) {
      if (signal.number === place) return;
      if (signal.number < place && signal.topic !== "screen") return; // heard already
      place = signal.number;
      line.dataset.place = place;
      document.dispatchEvent(new CustomEvent("chamber:signal", { detail: signal }));
    }

    function askIn(ms) {
      question = setTimer(question, question_, ms && waited(0, ms));
    }

    async function question_() {
      if (asking) return;
      asking = true;
      const asked = place;
      const answer = await answered(`${ask}?efter=${asked}`, tag);
      asking = false;
      settle(answer, asked);
      if (source?.readyState !== EventSource.OPEN || answer.refused) {
        askIn(Math.min(ASKED * 2 ** Math.min(unanswered, 4), LONGEST_WAIT));
      } else {
        question = 0;
      }
    }

    function settle(answer, asked) {
      if (answer.refused) return refused(answer.refused);
      if (answer.cut) {
        unanswered += 1;
        return say(CUT);
      }
      unanswered = 0;
      say("");
      if (answer.news && asked === place) {
        tag = answer.tag;
        for (const one of answer.news.signals) tell(one);
      }
    }

    function refused(status) {
      unanswered += 1;
      if (status === 403) say(SHUT);
      else saySignedOut();
    }

    function again() {
      tries = 0;
      unanswered = 0;
      listen();
      askIn(0);
    }

    function rest() {
      for (const timer of [silence, question, retry]) clearTimeout(timer);
      question = 0;
      source?.close();
    }

    function say(text) {
      delete line.dataset.signedOut;
      if (line.textContent !== text) line.textContent = text;
    }

    function saySignedOut() {
      if (line.dataset.signedOut) return;
      const link = document.createElement("a");
      link.href = signIn;
      link.target = "_blank";
      link.rel = "noopener";
      link.textContent = SIGN_IN;
      const [before, after] = SIGNED_OUT.split("{link}");
      line.replaceChildren(before, link, after);
      line.dataset.signedOut = "yes";
    }
  }

  // What the server says of news; a redirection leads to signing in.
  async function answered(address, tag) {
    const headers = { Accept: "application/json", ...(tag && { "If-None-Match": tag }) };
    try {
      const answer = await fetch(address, { headers, cache: "no-store", redirect: "manual" });
      if (answer.status === 304) return {};
      if (answer.ok) return { news: await answer.json(), tag: answer.headers.get("ETag") ?? "" };
      const out = answer.type === "opaqueredirect" || answer.status === 401;
      if (out || answer.status === 403) return { refused: out ? 401 : 403 };
      return { cut: true };
    } catch {
      return { cut: true };
    }
  }

  // Longer each time, and not all browsers at once.
  function waited(tries, least = 1000) {
    const most = Math.min(least * 2 ** tries, LONGEST_WAIT);
    return most * (0.75 + Math.random() / 2);
  }

  function setTimer(timer, run, ms) {
    clearTimeout(timer);
    return setTimeout(run, ms);
  }

  for (const line of document.querySelectorAll("[data-live]")) live(line);
})();
