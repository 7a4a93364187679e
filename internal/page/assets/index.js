"use strict";
// The data come in files beside the page, each a call of factbox(kind, rows):
// the articles once the page is painted, the rest while it is read. Rows refer
// to each other by their numbers.
(() => {
  const data = { articles: [], people: [], places: [], events: [] };
  const step = 100;
  const state = { tab: "articles", person: -1, place: -1, shown: step };
  const $ = (id) => document.getElementById(id);
  const loaded = new Set();

  window.factbox = (kind, rows) => {
    for (const row of JSON.parse(rows)) data[kind].push(row);
  };

  // load brings the files of a kind, in their order.
  function load(kind) {
    const one = (file) =>
      new Promise((done, failed) => {
        const script = element("script", "", { src: file, async: false, onload: done, onerror: () => failed(file) });
        document.head.append(script);
      });
    return Promise.all(($("data").dataset[kind] || "").split(" ").filter(Boolean).map(one)).then(() => {
      loaded.add(kind);
      ranked.delete(data[kind]);
      texts = null;
    });
  }

  // Columns of the rows.
  const A = { title: 0, href: 1, published: 2, quotes: 3, copyOf: 4 };
  const P = { name: 0, notes: 1, quotes: 2, in: 3 };
  const L = { name: 0, notes: 1, in: 2 };
  const E = { month: 0, date: 1, headline: 2, notes: 3, article: 4, link: 5, places: 6 };

  const folded = (s) => (/[^\x00-\x7f]/.test(s) ? s.normalize("NFD").replace(/\p{Mn}/gu, "") : s).toLowerCase();
  let texts = null; // of each article, what a search looks at: as much as is loaded

  function prepare() {
    texts = data.articles.map((a) => a[A.title]);
    for (const p of data.people) for (const i of p[P.in]) texts[i] += "\n" + p[P.name];
    for (const l of data.places) for (const i of l[L.in]) texts[i] += "\n" + l[L.name];
    for (const e of data.events) texts[e[E.article]] += "\n" + e[E.headline];
    texts = texts.map(folded);
  }

  // matching are the articles that the form asks for, as a set of flags.
  function matching() {
    const words = folded($("words").value).split(/\s+/).filter(Boolean);
    if (words.length && !texts) prepare();
    const month = $("month").value;
    const quoted = $("quoted").checked;
    const copies = $("copies") && $("copies").checked;
    const on = new Uint8Array(data.articles.length);
    data.articles.forEach((a, i) => {
      on[i] = (copies || a[A.copyOf] < 0) && (!quoted || a[A.quotes] > 0) && (!month || a[A.published].startsWith(month)) && words.every((w) => texts[i].includes(w)) ? 1 : 0;
    });
    const only = (list) => {
      const those = new Set(list);
      for (let i = 0; i < on.length; i++) if (!those.has(i)) on[i] = 0;
    };
    if (state.person >= 0) only(data.people[state.person][P.in]);
    if (state.place >= 0) only(data.places[state.place][L.in]);
    return on;
  }

  const orders = {
    latest: (a, b) => (data.articles[a][A.published] < data.articles[b][A.published] ? 1 : data.articles[a][A.published] > data.articles[b][A.published] ? -1 : a - b),
    earliest: (a, b) => orders.latest(b, a),
    title: (a, b) => ranks(data.articles)[a] - ranks(data.articles)[b],
    quotes: (a, b) => data.articles[b][A.quotes] - data.articles[a][A.quotes] || a - b,
  };

  // ranks are where the rows of a kind stand in the order of an English dictionary, by their first column.
  const ranked = new Map();
  const collator = new Intl.Collator("en", { numeric: true });
  function ranks(kind) {
    if (!ranked.has(kind)) {
      const rank = new Uint32Array(kind.length);
      [...kind.keys()].sort((a, b) => collator.compare(kind[a][0], kind[b][0]) || a - b).forEach((row, n) => (rank[row] = n));
      ranked.set(kind, rank);
    }
    return ranked.get(kind);
  }

  function element(name, text, properties) {
    const e = document.createElement(name);
    if (text) e.textContent = text;
    return Object.assign(e, properties);
  }

  const plural = (n, what) => (n === 1 ? "1 " + what : n.toLocaleString("en") + " " + what + "s");

  const rows = {
    articles(on) {
      const list = [];
      for (let i = 0; i < on.length; i++) if (on[i]) list.push(i);
      return list.sort(orders[$("sort").value]);
    },
    people: (on) => counted(data.people, P.in, on),
    places: (on) => counted(data.places, L.in, on),
    events: (on) => data.events.map((e, i) => i).filter((i) => on[data.events[i][E.article]] && (state.place < 0 || data.events[i][E.places].includes(state.place))),
  };

  // counted are the names in articles that are on, those in most of them first.
  function counted(names, column, on) {
    const list = [];
    names.forEach((n, i) => {
      let count = 0;
      for (const a of n[column]) count += on[a];
      if (count) list.push([i, count]);
    });
    if ($("sort").value === "title") {
      const rank = ranks(names);
      return list.sort((a, b) => rank[a[0]] - rank[b[0]]);
    }
    return list.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  }

  const lines = {
    articles(li, i) {
      const a = data.articles[i];
      li.append(element("a", a[A.title], { href: a[A.href] }), " ", element("span", [written(a[A.published]), a[A.quotes] ? plural(a[A.quotes], "quote") : ""].filter(Boolean).join(" · "), { className: "notes" }));
      if (a[A.copyOf] >= 0) li.append(" ", element("span", "copy of " + data.articles[a[A.copyOf]][A.title], { className: "notes copy" }));
    },
    people: (li, [i, count]) => nameLine(li, "person", i, count, data.people[i][P.name], [data.people[i][P.notes], data.people[i][P.quotes] ? plural(data.people[i][P.quotes], "quote") : ""]),
    places: (li, [i, count]) => nameLine(li, "place", i, count, data.places[i][L.name], [data.places[i][L.notes]]),
    events(li, i) {
      const e = data.events[i];
      const a = data.articles[e[E.article]];
      li.append(element("span", e[E.date], { className: "date" }), " ", element("a", e[E.headline], { href: a[A.href] + e[E.link] }));
      if (e[E.notes]) li.append(" ", element("span", "(" + e[E.notes] + ")", { className: "notes" }));
    },
  };

  function nameLine(li, kind, i, count, name, notes) {
    const button = element("button", name, { type: "button" });
    button.addEventListener("click", () => choose(kind, i));
    li.append(button, " ", element("span", [...notes, plural(count, "article")].filter(Boolean).join(" · "), { className: "notes" }));
  }

  // written is a date as people write it: 2025-05-12 as 12 May 2025.
  const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
  function written(date) {
    const [year, month, day] = date.split("-");
    return [day && String(Number(day)), months[month - 1], year].filter(Boolean).join(" ");
  }

  function choose(kind, i) {
    state[kind] = i;
    state.tab = "articles";
    state.shown = step;
    show();
    $("told").scrollIntoView({ block: "nearest" });
  }

  function chips() {
    const list = [];
    for (const [kind, names] of [["person", data.people], ["place", data.places]]) {
      if (state[kind] < 0) continue;
      const button = element("button", names[state[kind]][0] + " ×", { type: "button" });
      button.setAttribute("aria-label", "no longer only " + names[state[kind]][0]);
      button.addEventListener("click", () => choose(kind, -1));
      list.push(button, " ");
    }
    $("chosen").replaceChildren(...list);
  }

  // histogram draws how many events there are in each of the months, the last sixty with any.
  function histogram(list) {
    const count = new Map();
    for (const i of list) {
      const m = data.events[i][E.month];
      if (m) count.set(m, (count.get(m) || 0) + 1);
    }
    const shown = [...count.keys()].sort().slice(-60);
    const svg = (name, attributes, text) => {
      const e = document.createElementNS("http://www.w3.org/2000/svg", name);
      for (const key in attributes) e.setAttribute(key, attributes[key]);
      if (text) e.textContent = text;
      return e;
    };
    const most = Math.max(1, ...shown.map((m) => count.get(m)));
    const width = 100 / Math.max(12, shown.length);
    const bars = shown.map((m, i) => {
      const height = Math.max(2, (50 * count.get(m)) / most);
      const bar = svg("rect", { x: i * width + "%", y: 52 - height, width: width * 0.8 + "%", height });
      bar.append(svg("title", {}, written(m) + ": " + plural(count.get(m), "event")));
      return bar;
    });
    const label = (i, anchor) => shown[i] && svg("text", { x: anchor === "end" ? shown.length * width + "%" : i * width + "%", y: 66, "text-anchor": anchor }, written(shown[i]));
    $("months").replaceChildren(...[...bars, label(0, "start"), shown.length > 8 && label(shown.length - 1, "end")].filter(Boolean));
  }

  // missing is whether what the form asks for may have more than is loaded.
  const missing = () => !loaded.has(state.tab) || ($("words").value.trim() && loaded.size < Object.keys(data).length);

  function show() {
    if (!loaded.has("articles")) return;
    const on = matching();
    const list = rows[state.tab](on);
    for (const button of $("tabs").children) button.setAttribute("aria-pressed", String(button.dataset.tab === state.tab));
    for (const tab in rows) $(tab).hidden = tab !== state.tab;
    const items = list.slice(0, state.shown).map((row) => {
      const li = document.createElement("li");
      lines[state.tab](li, row);
      return li;
    });
    $(state.tab).querySelector(".rows").replaceChildren(...items);
    $("more").hidden = list.length <= state.shown;
    const what = { articles: "article", people: "person", places: "place", events: "event" }[state.tab];
    $("told").textContent = list.length === 0 ? "nothing found" : what === "person" && list.length !== 1 ? list.length.toLocaleString("en") + " people" : plural(list.length, what);
    if (missing()) $("told").textContent = loaded.has(state.tab) ? $("told").textContent + ", still looking" : "loading";
    if (state.tab === "events") histogram(list);
    for (const c of document.querySelectorAll("circle[data-place]")) c.classList.toggle("on", Number(c.dataset.place) === state.place);
    chips();
  }

  function again() {
    state.shown = step;
    show();
  }

  async function begin() {
    await load("articles");
    const published = [...new Set(data.articles.map((a) => a[A.published].slice(0, 7)).filter((m) => m.length === 7))].sort().reverse();
    $("month").append(...published.map((m) => element("option", written(m), { value: m })));
    show();
    performance.mark("articles");
    for (const kind of ["people", "places", "events"]) {
      await load(kind);
      if (state.tab === kind || $("words").value.trim()) show();
    }
    performance.mark("all");
  }
  requestAnimationFrame(() =>
    setTimeout(() => begin().catch((file) => ($("told").textContent = "cannot read " + file + ", which belongs beside this page"))),
  );
  $("find").addEventListener("input", again);
  $("find").addEventListener("submit", (event) => event.preventDefault());
  $("tabs").addEventListener("click", (event) => {
    const tab = event.target.dataset.tab;
    if (!tab) return;
    state.tab = tab;
    again();
  });
  $("more").addEventListener("click", () => {
    state.shown += step;
    show();
  });
  document.addEventListener("click", (event) => {
    const place = event.target.closest("circle[data-place]");
    if (place) choose("place", Number(place.dataset.place));
  });
})();
