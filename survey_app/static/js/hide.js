/* Hide this page: blank it, then leave it (QX-02, QX-04). Pressing Shift three times within five seconds does the same as the link. */
"use strict";

(() => {
  const PRESSES = 3;
  const WITHIN = 5000; // milliseconds
  const link = document.querySelector("[data-hide]");
  if (!link) return;
  let alone = false; // Shift is down and no other key with it: capital letters are no wish to leave
  let presses = [];

  const hide = () => {
    document.documentElement.setAttribute("data-hidden", "");
    document.title = "…";
    dispatchEvent(new Event("pagehide")); // whatever speaks stops now and not when the other page comes
    requestAnimationFrame(() => setTimeout(() => location.replace(link.href))); // once the blank page is painted
  };

  document.addEventListener("click", (event) => {
    if (!event.target.closest("[data-hide]")) return;
    event.preventDefault();
    hide();
  });

  addEventListener("keydown", (event) => {
    alone = event.key === "Shift";
    if (!alone) presses = [];
  });

  addEventListener("keyup", (event) => {
    if (event.key !== "Shift" || !alone) return;
    alone = false;
    presses = [...presses, event.timeStamp].slice(-PRESSES);
    if (presses.length === PRESSES && event.timeStamp - presses[0] < WITHIN) hide();
  });

  // A browser that kept the page as it was asks for it again, and is given the welcome page.
  addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
})();
