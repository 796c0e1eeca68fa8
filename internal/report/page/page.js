"use strict";
(() => {
  const $ = (id) => document.getElementById(id);
  const findings = [...document.querySelectorAll(".finding")];
  const details = (f) => f.querySelector("details");
  const texts = new Map(findings.map((f) => [f, f.textContent.toLowerCase()]));
  const chosen = { severity: new Set(), analyzer: new Set(), owasp: new Set(), package: new Set() };
  const facets = [...document.querySelectorAll("[data-facet]")];

  // The theme is the system's until somebody chooses.
  const root = document.documentElement;
  $("theme").hidden = false;
  $("theme").addEventListener("click", () => {
    const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
  });

  // A link to a finding or a rule opens it.
  const reveal = () => {
    const at = location.hash.length > 1 && $(decodeURIComponent(location.hash.slice(1)));
    const box = at && (at.matches("details") ? at : at.querySelector("details"));
    if (box) { box.open = true; at.hidden = false; at.scrollIntoView(); }
  };
  addEventListener("hashchange", reveal);

  // Paper has everything that the screen has, open.
  let closed = [];
  addEventListener("beforeprint", () => {
    closed = findings.map(details).filter((d) => !d.open);
    closed.forEach((d) => { d.open = true; });
  });
  addEventListener("afterprint", () => closed.forEach((d) => { d.open = false; }));

  if (findings.length === 0) { reveal(); return; }

  const visible = () => findings.filter((f) => !f.hidden);
  const matches = (f, words) =>
    Object.entries(chosen).every(([name, set]) => set.size === 0 || set.has(f.dataset[name])) &&
    Number(f.dataset.sure) >= Number($("confidence").value) &&
    words.every((word) => texts.get(f).includes(word));

  const apply = () => {
    const words = $("search").value.toLowerCase().split(/\s+/).filter(Boolean);
    findings.forEach((f) => { f.hidden = !matches(f, words); });
    facets.forEach((b) => b.setAttribute("aria-pressed", String(chosen[b.dataset.facet].has(b.dataset.value))));
    const n = visible().length;
    $("shown").textContent = n + " of " + findings.length;
    $("nomatch").hidden = n > 0;
    label();
  };
  const label = () => { $("open").textContent = visible().every((f) => details(f).open) ? "Close all" : "Open all"; };

  const order = () => {
    const list = $("findings");
    const weight = (f) => ($("sort").value === "severity" ? -10 * Number(f.dataset.weight) - Number(f.dataset.sure) : 0);
    const place = (f) => Number(f.dataset.place);
    [...findings].sort((a, b) => weight(a) - weight(b) || place(a) - place(b)).forEach((f) => list.insertBefore(f, $("nomatch")));
  };

  const reset = () => {
    Object.values(chosen).forEach((set) => set.clear());
    $("search").value = "";
    $("confidence").value = "1";
    apply();
  };

  facets.forEach((b) => b.addEventListener("click", () => {
    const set = chosen[b.dataset.facet];
    if (!set.delete(b.dataset.value)) set.add(b.dataset.value);
    apply();
  }));
  $("search").addEventListener("input", apply);
  $("confidence").addEventListener("change", apply);
  $("sort").addEventListener("change", order);
  $("reset").addEventListener("click", reset);
  $("open").addEventListener("click", () => {
    const open = !visible().every((f) => details(f).open);
    visible().forEach((f) => { details(f).open = open; });
    label();
  });
  $("filter").addEventListener("submit", (e) => e.preventDefault());
  findings.forEach((f) => details(f).addEventListener("toggle", label));

  // Keys: a list is walked as in a mail program.
  const step = (by) => {
    const list = [...document.querySelectorAll(".finding")].filter((f) => !f.hidden);
    const at = list.findIndex((f) => f.contains(document.activeElement));
    const to = list[at < 0 ? (by > 0 ? 0 : list.length - 1) : Math.min(Math.max(at + by, 0), list.length - 1)];
    if (to) { to.querySelector("summary").focus(); to.scrollIntoView({ block: "nearest" }); }
  };
  addEventListener("keydown", (e) => {
    if (e.ctrlKey || e.metaKey || e.altKey) return;
    const typing = e.target.matches("input, select, textarea");
    if (e.key === "Escape") { reset(); document.activeElement.blur(); return; }
    if (typing) return;
    if (e.key === "/") { e.preventDefault(); $("search").focus(); }
    if (e.key === "j") step(1);
    if (e.key === "k") step(-1);
  });

  $("filter").hidden = false;
  apply();
  reveal();
})();
