/* An option that excludes the rest takes the others away, and the other way round; the server checks it again. */
"use strict";

document.addEventListener("change", (event) => {
  const box = event.target;
  if (box.type !== "checkbox" || !box.checked) return;
  for (const other of document.querySelectorAll("input[type=checkbox][name=answer]")) {
    if (other !== box && ("alone" in box.dataset || "alone" in other.dataset)) other.checked = false;
  }
});
