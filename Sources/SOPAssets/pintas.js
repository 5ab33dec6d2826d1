// The key "/" leads to the search: to the box where the page has one, else to the search page.
(() => {
  "use strict";
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, select, textarea")) return;
    const box = document.getElementById("cari-kata");
    const link = document.querySelector("a.to-search");
    if (!box && !link) return;
    event.preventDefault();
    if (box) box.focus();
    else location.assign(link.href);
  });
})();
