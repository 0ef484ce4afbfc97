// Runs before the page is painted, so that a chosen theme does not flash.
"use strict";
(() => {
  const root = document.documentElement;
  root.classList.add("js");
  let chosen = "";
  try {
    chosen = localStorage.getItem("sextant-theme") || "";
  } catch {
    // A browser may keep no memory for pages from the file system; the system's theme holds then.
  }
  if (chosen === "light" || chosen === "dark") {
    root.dataset.theme = chosen;
  }
})();
