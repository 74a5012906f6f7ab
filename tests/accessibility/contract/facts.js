/* What the clauses ask of a page as it is drawn at 360 pixels, told once a page. Sizes are CSS pixels, text sizes as computed. */
"use strict";

const words = (element) => element.textContent.replace(/\s+/g, " ").trim();
const shown = (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest(".survey-hidden, noscript");
const all = (selector) => [...document.querySelectorAll(selector)].filter(shown);
const box = (element) => {
  const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
  return { left, top, right, bottom, width, height };
};
const boxOf = (selector) => {
  const [first] = all(selector);
  return first ? box(first) : null;
};
const reached = "a[href], button, input:not([type=hidden]), select, textarea, summary, audio[controls], video[controls]";

/* Things to reach that stand above the one before them in the document: what is read first must be seen first. */
const outOfOrder = () => {
  const found = [], stops = all(reached).filter((one) => !one.closest(".survey-skip") && getComputedStyle(one).position !== "fixed");
  stops.slice(1).forEach((stop, at) => {
    const before = stops[at];
    if (stop.matches("[type=radio], [type=checkbox]") || before.matches("[type=radio], [type=checkbox]")) return; // their cards are
    if (box(stop).bottom <= box(before).top + 1 && box(before).bottom > 0) found.push(`"${words(stop)}" stands above "${words(before)}"`);
  });
  return found;
};

const texts = () => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), found = [];
  const range = document.createRange();
  while (walker.nextNode()) {
    const text = walker.currentNode, above = text.parentElement;
    if (!text.data.trim() || !shown(above) || above.closest(".survey-skip, script, style, svg")) continue;
    const style = getComputedStyle(above);
    range.selectNodeContents(text);
    const lines = new Set([...range.getClientRects()].map((one) => Math.round(one.top))).size;
    found.push({
      words: text.data.replace(/\s+/g, " ").trim().slice(0, 50), size: parseFloat(style.fontSize), weight: Number(style.fontWeight), lines,
      line: parseFloat(style.lineHeight) / parseFloat(style.fontSize), slanted: style.fontStyle !== "normal", align: style.textAlign,
      pressed: Boolean(above.closest("button, a, label, summary, nav, header, footer")), underlined: style.textDecorationLine.includes("underline"),
      heading: Boolean(above.closest("h1, h2, h3, legend")),
    });
  }
  return found;
};

const choices = () => all("main input[name=answer]:is([type=radio], [type=checkbox])").map((input) => {
  const label = input.labels[0], mark = box(input), said = label.querySelector("span") ?? label;
  return { words: words(label), input: mark, said: box(said), card: box(label), plain: input.tagName === "INPUT" };
});

const listens = () => all("[data-listen]").map((button) => ({
  name: button.ariaLabel || words(button), kind: button.dataset.listen, inLabel: Boolean(button.closest("label")),
  plain: button.tagName === "BUTTON", box: box(button), beside: words(button.closest("li")?.querySelector("label, button[name=answer]") ?? document.createElement("p")),
}));

/* What lies over a film: its corners and its middle must be its own. */
const film = () => {
  const [video] = all("main video");
  if (!video) return null;
  video.scrollIntoView({ block: "center" });
  const at = box(video), over = [];
  for (const x of [0.05, 0.5, 0.95]) for (const y of [0.05, 0.5, 0.95]) {
    const there = document.elementFromPoint(at.left + at.width * x, at.top + at.height * y);
    if (there && there !== video) over.push(there.tagName.toLowerCase());
  }
  scrollTo(0, 0);
  return { box: at, window: innerWidth, over, main: box(document.querySelector("main")), ways: all("[data-film]").map(words) };
};

const kept = (storage) => {
  try { return Object.keys(storage); } catch { return []; }
};

const [page] = performance.getEntriesByType("navigation");
return {
  status: page.responseStatus, bytes: page.encodedBodySize, address: location.href, title: document.title, referrer: document.referrer,
  asked: performance.getEntriesByType("resource").map((one) => ({ address: one.name, bytes: one.encodedBodySize })),
  stored: [...kept(localStorage), ...kept(sessionStorage)], readable: document.cookie, html: document.documentElement.outerHTML,
  moving: document.getAnimations().map((one) => one.animationName || one.transitionProperty || "an animation"),
  playing: all("audio, video").filter((one) => !one.paused).length, outOfOrder: outOfOrder(), texts: texts(), choices: choices(), listens: listens(),
  film: film(), main: boxOf("main"), heading: boxOf("h1"), first: boxOf(`main :is(${reached})`), back: boxOf("header a[href]:has(.survey-icon--turns)"),
  onward: boxOf("main button[name=then][value=continue]"), skip: boxOf("main button[name=then][value=skip]"),
  answers: all("main form :is(label, textarea, input[type=text], button[name=answer])").map(box), sentences: all("main .survey-sentence").map(box),
  focus: document.activeElement ? { words: words(document.activeElement).slice(0, 80), role: document.activeElement.getAttribute("role") } : null,
  gaps: all("main .survey-sentence").map((block) => {
    const text = block.querySelector(".survey-sentence__text") ?? block;
    return { words: words(block).slice(0, 40), gap: Math.abs(box(text).left - box(block).left), picture: block.querySelectorAll("svg").length };
  }),
};
