/* The settings page shows sizes, spaces and colours as they are chosen; the button keeps them. */
"use strict";

(() => {
  const usual = { size: "normal", spacing: "normal", theme: "phone", pictures: "on" };

  document.getElementById("settings")?.addEventListener("change", ({ target }) => {
    if (!(target.name in usual)) return;
    document.documentElement.toggleAttribute(`data-${target.name}`, target.value !== usual[target.name]);
    if (target.value !== usual[target.name]) document.documentElement.setAttribute(`data-${target.name}`, target.value);
    target.scrollIntoView({ block: "nearest" });
  });
})();
