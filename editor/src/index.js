// Every rich field on the page, now and when a part of it is renewed.
import { mount } from "./field.js";

function mountAll(root) {
  for (const one of root.querySelectorAll("textarea[data-rich]")) mount(one);
}

mountAll(document);
document.addEventListener("htmx:load", (event) => mountAll(event.target));
