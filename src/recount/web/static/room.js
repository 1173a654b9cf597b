// What the keyboard, the pointer and a running job add. Without this file every page
// reads, and every form works.
"use strict";

// ---- keys: an element with data-key="x" is clicked, opened or focused by that key
const typing = (node) =>
  node instanceof HTMLElement &&
  (node.isContentEditable ||
    node.matches("select, textarea, input:not([type=radio], [type=checkbox])"));

function act(node) {
  if (node.matches("summary")) {
    const box = node.parentElement;
    box.open = !box.open;
    const first = box.querySelector("form input:not([type=hidden]), form select, form textarea");
    if (box.open && first) (box.querySelector("input[type=radio]:checked") || first).focus();
    else node.focus();
  } else if (node.matches("input")) {
    node.focus();
    node.select();
  } else {
    node.click();
  }
}

function choose(number) {
  const open = document.querySelector(".judging details[open]");
  const reasons = open ? open.querySelectorAll("input[type=radio][name=quick]") : [];
  if (!reasons[number - 1]) return false;
  reasons[number - 1].checked = true;
  reasons[number - 1].focus();
  return true;
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape") {
    const open = event.target.closest("details[open]") || document.querySelector(".judging details[open]");
    if (open) {
      open.open = false;
      open.querySelector("summary").focus();
    } else if (typing(event.target)) event.target.blur();
    return;
  }
  if (typing(event.target)) return;
  if (/^[1-9]$/.test(event.key) && choose(Number(event.key))) {
    event.preventDefault();
    return;
  }
  const found = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
  if (found) {
    event.preventDefault();
    act(found);
  }
});

// ---- selecting words: offsets are counted in code points, as the server counts them
const points = (text) => [...text].length;

function place(node, offset) {
  const base = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
  const paragraph = base.closest("[data-at]");
  if (!paragraph) return null;
  const before = document.createRange();
  before.setStart(paragraph, 0);
  before.setEnd(node, offset);
  return Number(paragraph.dataset.at) + points(before.toString());
}

const FIGURE = /(?:\p{Nd}[\p{Nd}.,\u00a0\u202f]*\p{Nd}|\p{Nd})/u;

function fill(range) {
  const start = place(range.startContainer, range.startOffset);
  const end = place(range.endContainer, range.endOffset);
  const quote = range.toString();
  const box = document.getElementById("add");
  // Across paragraphs the page has breaks that the text has otherwise: the words alone go.
  if (!box || start === null || end === null || !quote.trim()) return;
  const fields = box.querySelector("form").elements;
  const exact = end - start === points(quote);
  fields.quote.value = quote;
  fields.start.value = exact ? start : "";
  fields.end.value = exact ? end : "";
  const figure = quote.match(FIGURE);
  fields.phrase.value = figure ? figure[0] : "";
  box.open = true;
}

document.addEventListener("selectionchange", () => {
  const chosen = document.getSelection();
  if (!chosen || chosen.isCollapsed || !chosen.rangeCount) return;
  const range = chosen.getRangeAt(0);
  const text = document.getElementById("text");
  if (text && text.contains(range.commonAncestorContainer)) fill(range);
});

document.addEventListener("input", (event) => {
  // Words that were typed stand where they are found, not where others were selected.
  if (event.target.name === "quote" && event.target.form) {
    event.target.form.elements.start.value = "";
    event.target.form.elements.end.value = "";
  }
});

// ---- the claim that is looked at, marked in the text after a change of the panel alone
document.addEventListener("click", (event) => {
  const mark = event.target.closest("#text mark");
  if (!mark) return;
  for (const old of document.querySelectorAll("#text .chosen")) old.classList.remove("chosen");
  mark.classList.add("chosen");
});

// ---- progress of a run
const run = document.querySelector("#run[data-running]");
if (run) {
  const source = new EventSource(run.dataset.progress);
  const bar = run.querySelector("progress");
  const stage = run.querySelector(".stage");
  source.addEventListener("progress", (event) => {
    const told = JSON.parse(event.data);
    if (told.state !== "running") {
      source.close();
      location.assign(told.state === "done" ? "/" : "/files");
      return;
    }
    if (told.total) {
      bar.max = told.total;
      bar.value = told.done;
    }
    stage.textContent = told.total ? `${told.stage} ${told.done} / ${told.total}` : told.stage;
  });
}
