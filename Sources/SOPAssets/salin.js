// Copies the permanent address of a page or of a step. Without this script the addresses are
// still there as links.
"use strict";
(() => {
  const english = document.documentElement.lang === "en";
  const words = english
    ? { copy: "Copy link", done: "Link copied", failed: "Copy this link" }
    : { copy: "Salin tautan", done: "Tautan disalin", failed: "Salin tautan ini" };
  const links = document.querySelectorAll("a.permalink");
  const tools = document.querySelector(".flow-part .tools");
  if (!tools && links.length === 0) return;
  const canonical = document.querySelector('link[rel="canonical"]');
  const page = (canonical ? canonical.href : location.href).replace(/[#?].*$/, "");

  const status = document.createElement("span");
  status.className = "hidden";
  status.setAttribute("role", "status");
  document.body.append(status);

  async function copy(address, control) {
    let isDone = false;
    try {
      await navigator.clipboard.writeText(address);
      isDone = true;
    } catch {
      // Pages on a disk may not use the clipboard; then the address is shown to be copied by hand.
    }
    status.textContent = isDone ? words.done : "";
    if (!isDone) {
      window.prompt(words.failed, address);
      return;
    }
    control.classList.add("copied");
    control.addEventListener("blur", () => control.classList.remove("copied"), { once: true });
  }

  for (const link of links) {
    link.addEventListener("click", () => copy(page + link.hash, link));
  }

  if (tools) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "tool";
    button.textContent = words.copy;
    button.addEventListener("click", () => copy(page, button));
    tools.append(" ", button);
  }
})();
