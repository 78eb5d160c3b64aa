// Small dialogs: each resolves with what was answered, or null.
import { element, newId } from "./dom.js";
import { said } from "./said.js";

export function ask({ title, fields = [], body = [], submit, extra, check }) {
  return new Promise((resolve) => {
    const id = newId("rich-dialog");
    const fault = element("p", { class: "rich-error", id: `${id}-error`, role: "alert" });
    const form = element("form", { method: "dialog", novalidate: true });
    const dialog = element("dialog", { class: "rich-dialog", "aria-labelledby": id }, form);
    const inputs = Object.fromEntries(fields.map((field) => [field.name, control(field, fault.id)]));
    let answer = null;
    const buttons = element("p", { class: "rich-dialog-buttons" });
    if (submit) buttons.append(element("button", { class: "button", value: "ok" }, submit));
    if (extra) {
      buttons.append(element("button", {
        type: "button", class: "button button-quiet",
        onclick: () => { answer = { extra: true }; dialog.close(); },
      }, extra));
    }
    buttons.append(element("button", {
      type: "button", class: "button button-quiet", onclick: () => dialog.close(),
    }, submit ? said("Annuller") : said("Luk")));
    form.append(
      element("h2", { id }, title), ...body,
      ...fields.map((field) => row(field, inputs[field.name])), fault, buttons,
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      event.stopPropagation();
      const values = Object.fromEntries(
        fields.map(({ name, kind }) => [name, kind === "checkbox" ? inputs[name].checked : inputs[name].value]),
      );
      const [wrong, sentence] = check?.(values) ?? [];
      fault.textContent = sentence ?? "";
      if (wrong) {
        inputs[wrong].setAttribute("aria-invalid", "true");
        inputs[wrong].focus();
        return;
      }
      answer = values;
      dialog.close();
    });
    dialog.addEventListener("close", () => { dialog.remove(); resolve(answer); });
    document.body.append(dialog);
    dialog.showModal();
    (Object.values(inputs)[0] ?? buttons.lastElementChild).focus();
  });
}

function control({ name, kind = "text", value = "", hint, attributes = {} }, fault) {
  const id = newId(`rich-${name}`);
  const described = hint ? `${id}-hint ${fault}` : fault;
  const one = element("input", { id, name, type: kind, "aria-describedby": described, autocomplete: "off", ...attributes });
  if (kind === "checkbox") one.checked = Boolean(value);
  else one.value = value;
  return one;
}

function row({ label, kind, hint }, input) {
  const name = element("label", { for: input.id }, label);
  const note = hint ? [element("p", { class: "rich-hint", id: `${input.id}-hint` }, hint)] : [];
  return kind === "checkbox"
    ? element("div", { class: "rich-row rich-row-check" }, input, name, ...note)
    : element("div", { class: "rich-row" }, name, ...note, input);
}
