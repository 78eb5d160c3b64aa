// Many files at once, each with its progress; without scripts the form is sent as it is.
//
// <form data-upload data-list="id of a list" method="post" enctype="multipart/form-data">
"use strict";
(() => {
  const AT_ONCE = 1; // one after the other, so that they stand in the order they were chosen
  const LOST = said("Filen nåede ikke frem. Se efter, om der er forbindelse, og prøv igen.");
  const SIGNED_OUT = said("Du er logget ud. Log ind i et nyt faneblad, og prøv igen.");
  const REFUSED = said("Filen kunne ikke modtages. Prøv igen, eller vælg en anden fil.");
  const BUSY = said("Serveren svarer ikke lige nu. Vent lidt, og prøv igen.");

  for (const form of document.querySelectorAll("form[data-upload]")) upload(form);

  function upload(form) {
    const input = form.querySelector("input[type=file]");
    const rows = document.createElement("ul");
    rows.className = "upload-rows bare";
    const live = document.createElement("p");
    live.className = "unseen";
    live.setAttribute("role", "status");
    form.append(rows, live);
    form.classList.add("upload-live");
    const waiting = [];
    let going = 0;

    input.addEventListener("change", () => {
      take([...input.files]);
      input.value = "";
    });
    form.addEventListener("submit", (event) => {
      if (!input.files.length) event.preventDefault();
      if (!input.files.length) input.click();
    });
    let over = 0;
    form.addEventListener("dragenter", (event) => { event.preventDefault(); over += 1; form.classList.add("upload-over"); });
    form.addEventListener("dragleave", () => { over -= 1; if (over <= 0) form.classList.remove("upload-over"); });
    form.addEventListener("dragover", (event) => event.preventDefault());
    form.addEventListener("drop", (event) => {
      event.preventDefault();
      over = 0;
      form.classList.remove("upload-over");
      take([...event.dataTransfer.files]);
    });
    addEventListener("beforeunload", (event) => { if (going) event.preventDefault(); });

    function take(files) {
      for (const file of files) {
        const row = rowOf(file);
        rows.append(row.element);
        waiting.push(row);
      }
      next();
    }

    function next() {
      while (going < AT_ONCE && waiting.length) {
        going += 1;
        send(waiting.shift());
      }
    }

    function rowOf(file) {
      const element = document.createElement("li");
      element.className = "upload-row";
      const name = text("span", "upload-name", file.name);
      const bar = document.createElement("progress");
      bar.max = 100;
      bar.value = 0;
      bar.setAttribute("aria-label", said("Sender {file}", { file: file.name }));
      const told = text("span", "upload-told", said("Venter"));
      const stop = action(said("Annuller"), file.name, () => cancel(row));
      const again = action(said("Prøv igen"), file.name, () => retry(row));
      again.hidden = true;
      element.append(name, bar, told, stop, again);
      const row = { file, element, bar, told, stop, again, request: null };
      return row;
    }

    function send(row) {
      const request = new XMLHttpRequest();
      row.request = request;
      row.told.textContent = "0 %";
      request.open("POST", form.action);
      request.setRequestHeader("Accept", "application/json");
      request.setRequestHeader("X-Requested-With", "fetch");
      request.upload.addEventListener("progress", (event) => {
        if (!event.lengthComputable) return;
        row.bar.value = Math.round((event.loaded / event.total) * 100);
        row.told.textContent = row.bar.value < 100 ? `${row.bar.value} %` : said("Behandles …");
      });
      request.addEventListener("load", () => finish(row, answerOf(request)));
      request.addEventListener("error", () => finish(row, { error: LOST }));
      request.addEventListener("abort", () => finish(row, null));
      const body = new FormData(form);
      body.delete(input.name);
      body.append(input.name, row.file, row.file.name);
      request.send(body);
    }

    function finish(row, answer) {
      going -= 1;
      row.request = null;
      if (answer?.html !== undefined) arrived(row, answer.html);
      else if (answer) refused(row, answer.error ?? REFUSED);
      if (!going && !waiting.length) form.dispatchEvent(new CustomEvent("upload:done", { bubbles: true }));
      next();
    }

    function arrived(row, html) {
      const list = document.getElementById(form.dataset.list);
      const page = new DOMParser().parseFromString(`<ul>${html}</ul>`, "text/html");
      const made = [...page.body.firstElementChild.children];
      list?.append(...made);
      live.textContent = said("{file} er modtaget.", { file: row.file.name });
      row.element.remove();
      list?.dispatchEvent(new CustomEvent("upload:added", { bubbles: true, detail: made }));
    }

    function refused(row, sentence) {
      row.element.classList.add("upload-refused");
      row.bar.hidden = true;
      row.told.textContent = sentence;
      row.again.hidden = false;
      row.stop.firstChild.textContent = said("Fjern");
      live.textContent = `${row.file.name}: ${sentence}`;
    }

    function retry(row) {
      row.element.classList.remove("upload-refused");
      row.bar.hidden = false;
      row.bar.value = 0;
      row.told.textContent = said("Venter");
      row.again.hidden = true;
      row.stop.firstChild.textContent = said("Annuller");
      row.stop.focus();
      waiting.push(row);
      next();
    }

    function cancel(row) {
      const at = waiting.indexOf(row);
      if (at >= 0) waiting.splice(at, 1);
      row.request?.abort();
      row.element.remove();
      live.textContent = said("{file} er fjernet.", { file: row.file.name });
      input.focus();
    }
  }

  function answerOf(request) {
    if (request.status === 401 || request.status === 403 || /log-ind/.test(request.responseURL)) return { error: SIGNED_OUT };
    try {
      const json = JSON.parse(request.responseText);
      if (json.html !== undefined || json.error) return json;
    } catch {
      // Not JSON: a page of some proxy or an error page.
    }
    return { error: request.status === 429 || request.status >= 500 ? BUSY : REFUSED };
  }

  function text(tag, name, said) {
    const one = document.createElement(tag);
    one.className = name;
    one.textContent = said;
    return one;
  }

  function action(label, file, run) {
    const one = text("button", "upload-action", label);
    one.type = "button";
    one.append(text("span", "unseen", ` ${file}`));
    one.addEventListener("click", run);
    return one;
  }
})();
