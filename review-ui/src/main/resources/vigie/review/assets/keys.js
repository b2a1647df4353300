// Single letters press a button or follow a link that is on the page; they add nothing a finger cannot do.
// A control says its letter with data-key. Letters are read by character, so every keyboard layout works alike.
(() => {
  "use strict";

  const FIELDS = "input:not([type=checkbox]):not([type=radio]):not([type=hidden]), textarea, select, [contenteditable]";
  const isOn = () => document.body.dataset.keys === "on";
  const control = (key) =>
    [...document.querySelectorAll("[data-key]")].find(
      (element) => element.dataset.key === key && (!element.dataset.within || element.closest("." + element.dataset.within)?.open),
    );

  function press(element) {
    const target = element.getAttribute("href");
    if (target && target.startsWith("#")) openField(document.querySelector(target));
    else if (element.tagName === "SUMMARY") openMenu(element);
    else element.click();
  }

  function openField(field) {
    if (!field) return;
    const details = field.closest("details");
    if (details) details.open = true;
    field.scrollIntoView({ block: "center" });
    field.focus();
  }

  function openMenu(summary) {
    const menu = summary.parentElement;
    menu.open = !menu.open;
    (menu.open ? menu.querySelector("button, a") : summary)?.focus();
  }

  function closeMenus() {
    const open = [...document.querySelectorAll("details.menu[open]")];
    open.forEach((menu) => {
      menu.open = false;
      if (menu.contains(document.activeElement)) menu.querySelector("summary").focus();
    });
    return open.length > 0;
  }

  function scrollArticle(event) {
    const reading = document.querySelector(".reading");
    if (!reading || event.target.closest("button, a, summary, label, input")) return false;
    reading.scrollBy({ top: (event.shiftKey ? -0.8 : 0.8) * reading.clientHeight });
    return true;
  }

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      if (!closeMenus() && event.target.matches?.(FIELDS)) event.target.blur();
      return;
    }
    if (!isOn() || event.ctrlKey || event.altKey || event.metaKey || event.repeat || event.isComposing) return;
    if (event.target.matches?.(FIELDS)) return;
    if (event.key !== "?" && document.querySelector("[popover]:popover-open")) return; // what it covers must not act unseen
    const key = event.key === "ArrowDown" && !event.target.closest(".reading") ? "j" : event.key === "ArrowUp" && !event.target.closest(".reading") ? "k" : event.key;
    if (key === " " && document.querySelector(".desk")) {
      if (scrollArticle(event)) event.preventDefault();
      return;
    }
    if (key === "/") {
      event.preventDefault();
      const box = document.querySelector("input[type=search]");
      if (box) box.focus();
      else window.location.assign("/recherche");
      return;
    }
    const element = control(key);
    if (!element) return;
    event.preventDefault();
    press(element);
  });

  // A slot of the finding leads to its field, also where the field is folded away.
  document.addEventListener("click", (event) => {
    const slot = event.target.closest?.("a.slot[href^='#']");
    if (!slot) return;
    event.preventDefault();
    openField(document.querySelector(slot.getAttribute("href")));
  });

  // The same place on every item: what was marked or not stays so, and reading goes on at the new title.
  document.addEventListener("htmx:afterSwap", (event) => {
    if (event.detail.target?.id !== "article" && event.target.id !== "article") return;
    document.querySelector("#titre-article")?.focus({ preventScroll: true });
    document.querySelector(".row.is-current")?.scrollIntoView({ block: "nearest" });
  });
})();
