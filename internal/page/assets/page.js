"use strict";
// Everything the page knows stands in the document: marks carry the ids of
// their facts, the factbox has one element for each id.
(() => {
  const marks = [...document.querySelectorAll(".mark")];
  const facts = new Map([...document.querySelectorAll("[data-fact]")].map((e) => [e.dataset.fact, e]));
  const card = document.getElementById("card");

  const at = new Map();
  for (const m of marks) {
    for (const id of m.dataset.facts.split(" ")) {
      if (!at.has(id)) at.set(id, []);
      at.get(id).push(m);
    }
  }

  // The names in the text can be reached with the keyboard, the first piece of each.
  for (const m of marks) {
    if (m.title) {
      m.tabIndex = 0;
      m.setAttribute("role", "button");
      m.setAttribute("aria-label", m.textContent + ", " + m.title);
    }
  }

  // innermost is the fact a click on a mark means: the last of its kinds that is shown.
  const innermost = (m) => m.dataset.facts.split(" ").findLast((id) => !document.body.classList.contains("no-" + kindOf(id)));
  const kinds = { p: "person", l: "place", o: "organization", q: "quote", t: "time", e: "event", r: "repair" };
  const kindOf = (id) => kinds[id[0]];

  function light(id, scroll) {
    for (const e of document.querySelectorAll(".lit")) e.classList.remove("lit");
    for (const e of facts.values()) if (e.hasAttribute("aria-pressed")) e.setAttribute("aria-pressed", "false");
    const places = at.get(id) || [];
    for (const m of places) m.classList.add("lit");
    const fact = facts.get(id);
    if (fact) {
      fact.classList.add("lit");
      if (fact.hasAttribute("aria-pressed")) fact.setAttribute("aria-pressed", "true");
    }
    if (scroll && places.length) places[0].scrollIntoView({ block: "center" });
    if (scroll && !places.length && fact) fact.scrollIntoView({ block: "center" });
  }

  // describe is the record of a fact in one line.
  function describe(id, m) {
    const fact = facts.get(id);
    if (!fact) return m && m.title;
    const line = fact.closest("li");
    const speaker = kindOf(id) === "quote" && fact.closest("[data-who]").querySelector("h3");
    return (speaker ? speaker.textContent + ": " : "") + line.textContent.replace(/\s+/g, " ").trim();
  }

  function show(text) {
    card.hidden = !text;
    card.textContent = text || "";
  }

  document.addEventListener("click", (event) => {
    const fact = event.target.closest("[data-fact]");
    const m = event.target.closest(".mark");
    if (fact) {
      event.preventDefault();
      light(fact.dataset.fact, true);
    } else if (m) {
      const id = innermost(m);
      if (!id) return;
      light(id, false);
      show(describe(id, m));
    } else if (!event.target.closest("form")) {
      show("");
    }
  });
  document.addEventListener("pointerover", (event) => {
    const m = event.target.closest(".mark");
    const id = m && innermost(m);
    show(id && describe(id, m));
  });
  document.addEventListener("focusin", (event) => {
    const m = event.target.closest(".mark");
    if (m && innermost(m)) show(describe(innermost(m), m));
  });
  document.addEventListener("keydown", (event) => {
    const m = event.target.closest(".mark");
    if (m && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      m.click();
    } else if (event.key === "Escape") {
      show("");
      light("");
    }
  });

  const filters = document.getElementById("filters");
  const only = document.getElementById("only");
  function filter() {
    for (const box of filters.querySelectorAll("input")) document.body.classList.toggle("no-" + box.value, !box.checked);
    const id = only ? only.value : "";
    for (const e of document.querySelectorAll("[data-who]")) {
      const isName = e.querySelector(":scope > button") && e.closest(".person, .place, .organization");
      e.hidden = Boolean(id) && !isName && !e.dataset.who.split(" ").includes(id);
    }
    light(id, Boolean(id));
  }
  filters.addEventListener("change", filter);
  filters.addEventListener("submit", (event) => event.preventDefault());

  const go = () => location.hash.length > 1 && light(decodeURIComponent(location.hash.slice(1)), true);
  window.addEventListener("hashchange", go);
  filter();
  go();
})();
