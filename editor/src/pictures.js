// Pictures: sent by button, paste or drop, and told in words.
import { NodeSelection } from "prosemirror-state";
import { ask } from "./dialogs.js";
import { element } from "./dom.js";
import { said } from "./said.js";
import { schema } from "./schema.js";

const LOST = said("Billedet kunne ikke sendes. Se efter, om der er forbindelse, og prøv igen.");
const UNTOLD = said("Beskriv billedet med ord, eller sæt kryds ved, at det kun er pynt.");

export function picturesOf(url, say) {
  async function send(file) {
    const body = new FormData();
    body.append("file", file, file.name || "billede.png");
    const answer = await fetch(url, {
      method: "POST", body, headers: { "X-CSRFToken": token(), Accept: "application/json" },
    });
    if (!(answer.headers.get("content-type") ?? "").includes("json")) return { error: LOST };
    return answer.json();
  }

  async function insert(view, files, at) {
    for (const file of files) {
      say(said("Sender {file} …", { file: file.name || said("billedet") }));
      const answer = await send(file).catch(() => ({ error: LOST }));
      say(answer.url ? said("Billedet er modtaget.") : "");
      if (!answer.url) {
        await ask({ title: said("Billedet blev ikke indsat"), body: [element("p", {}, answer.error ?? LOST)] });
        continue;
      }
      const alt = await describe(answer.url, null);
      if (alt === undefined) continue;
      const node = schema.nodes.picture.create({ src: answer.url, alt });
      const { tr } = view.state;
      const place = at === undefined ? null : Math.min(at, view.state.doc.content.size);
      view.dispatch((place === null ? tr.replaceSelectionWith(node) : tr.insert(place, node)).scrollIntoView());
    }
    view.focus();
  }

  function choose(view) {
    const selected = selectedPicture(view.state);
    if (selected) {
      edit(view);
      return true;
    }
    const input = element("input", { type: "file", accept: "image/png,image/jpeg,image/gif,image/webp", multiple: true });
    input.addEventListener("change", () => insert(view, [...input.files]));
    input.click();
    return true;
  }

  return {
    choose,
    paste(view, event) {
      const files = images(event.clipboardData);
      const html = event.clipboardData?.getData("text/html") ?? "";
      const words = html.replace(/<style[\s\S]*?<\/style>|<!--[\s\S]*?-->|<[^>]*>/gi, "").trim();
      if (!url || !files.length || words) return false;
      insert(view, files);
      return true;
    },
    drop(view, event) {
      const files = images(event.dataTransfer);
      if (!url || !files.length) return false;
      event.preventDefault();
      insert(view, files, view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos);
      return true;
    },
  };
}

// Ask again for the words of the picture that is selected.
export async function edit(view) {
  const node = selectedPicture(view.state);
  if (!node) return;
  const at = view.state.selection.from;
  const alt = await describe(node.attrs.src, node.attrs.alt);
  if (alt !== undefined && view.state.doc.nodeAt(at)?.type === schema.nodes.picture) {
    view.dispatch(view.state.tr.setNodeMarkup(at, null, { ...node.attrs, alt }));
  }
  view.focus();
}

function selectedPicture({ selection }) {
  const node = selection instanceof NodeSelection ? selection.node : null;
  return node?.type === schema.nodes.picture ? node : null;
}

async function describe(src, alt) {
  const answer = await ask({
    title: said("Billedets alternative tekst"),
    body: [element("img", { src, alt: "", class: "rich-preview" })],
    fields: [
      { name: "alt", label: said("Hvad viser billedet?"), value: alt ?? "", hint: said("Læses op for den, der ikke kan se billedet."), attributes: { maxlength: 500 } },
      { name: "decoration", label: said("Billedet er kun pynt"), kind: "checkbox", value: alt === "" },
    ],
    submit: said("Gem"),
    check: (values) => (values.alt.trim() || values.decoration ? null : ["alt", UNTOLD]),
  });
  if (!answer) return undefined;
  return answer.decoration ? "" : answer.alt.trim();
}

function images(transfer) {
  return [...(transfer?.files ?? [])].filter((file) => file.type.startsWith("image/"));
}

function token() {
  return document.cookie.match(/(?:^|; )csrftoken=([^;]+)/)?.[1] ??
    document.querySelector("input[name=csrfmiddlewaretoken]")?.value ?? "";
}
