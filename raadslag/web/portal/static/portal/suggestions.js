// Offers words while someone types; the form works as well without.
const field = document.querySelector("[data-suggestions]");
const list = field && document.getElementById("forslag");
let waiting, asked = "";

async function offer() {
  const question = field.value;
  if (question === asked || question.trim().length < 2) return;
  asked = question;
  const address = `${field.dataset.suggestions}?q=${encodeURIComponent(question)}`;
  const answer = await fetch(address).catch(() => null);
  if (!answer || !answer.ok || field.value !== question) return;
  const { words } = await answer.json();
  field.setAttribute("list", list.id);
  list.replaceChildren(...words.map((word) => Object.assign(document.createElement("option"), { value: word })));
}

field?.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(offer, 120);
});
