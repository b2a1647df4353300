// Suggestions under a field that asks for a commune (ARIA combobox). Without script the field takes a name or a code as well.
(() => {
  "use strict";

  let waiting;

  function listOf(input) {
    let list = document.getElementById(input.id + "-liste");
    if (!list) {
      list = document.createElement("ul");
      list.id = input.id + "-liste";
      list.className = "combo-list";
      list.setAttribute("role", "listbox");
      list.setAttribute("aria-label", input.labels?.[0]?.textContent ?? "");
      list.hidden = true;
      input.after(list);
      input.setAttribute("role", "combobox");
      input.setAttribute("aria-autocomplete", "list");
      input.setAttribute("aria-controls", list.id);
    }
    return list;
  }

  function show(input, places) {
    const list = listOf(input);
    list.replaceChildren(...places.map((place, index) => option(input, place, index)));
    list.hidden = places.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
    input.removeAttribute("aria-activedescendant");
  }

  function option(input, place, index) {
    const item = document.createElement("li");
    item.id = input.id + "-" + index;
    item.className = "combo-option";
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", "false");
    item.dataset.label = place.label;
    const name = document.createElement("span");
    name.textContent = place.label;
    const code = document.createElement("span");
    code.className = "mono";
    code.textContent = place.insee;
    item.append(name, code);
    item.addEventListener("mousedown", (event) => {
      event.preventDefault();
      choose(input, item);
    });
    return item;
  }

  function choose(input, item) {
    input.value = item.dataset.label;
    show(input, []);
    if (!input.form?.matches(".item-form")) return;
    input.form.querySelector("[name=action][value=corriger]")?.click();
  }

  function move(input, by) {
    const options = [...listOf(input).children];
    if (options.length === 0) return;
    const now = options.findIndex((option) => option.getAttribute("aria-selected") === "true");
    const next = (now + by + options.length) % options.length;
    options.forEach((option, index) => option.setAttribute("aria-selected", String(index === next)));
    options[next].scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", options[next].id);
  }

  async function ask(input) {
    const typed = input.value.trim();
    if (typed.length < 2) return show(input, []);
    const answer = await fetch(input.dataset.combo + "?q=" + encodeURIComponent(typed));
    if (answer.ok && input.value.trim() === typed && document.activeElement === input) show(input, await answer.json());
  }

  document.addEventListener("input", (event) => {
    const input = event.target.closest?.("[data-combo]");
    if (!input) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => ask(input), 120);
  });

  document.addEventListener("keydown", (event) => {
    const input = event.target.closest?.("[data-combo]");
    if (!input || listOf(input).hidden) return;
    const chosen = listOf(input).querySelector("[aria-selected=true]");
    if (event.key === "ArrowDown") move(input, 1);
    else if (event.key === "ArrowUp") move(input, -1);
    else if (event.key === "Enter" && chosen) choose(input, chosen);
    else if (event.key === "Escape") show(input, []);
    else return;
    event.preventDefault();
  });

  document.addEventListener("focusout", (event) => {
    const input = event.target.closest?.("[data-combo]");
    if (input) show(input, []);
  });
})();
