// Makes `common-words.tsv`, which `vigie.classify.story.CommonWords` reads: how many articles of the demonstration's press hold each
// word. What many hold («caméra», «mairie») says little of which event an article tells; what hardly any holds says much.
//
//   node make-common-words.mjs ../../app/src/main/resources/vigie/app/demo ../src/main/resources/vigie/classify/story/common-words.tsv
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [press, out] = process.argv.slice(2);
if (!press || !out) {
  console.error("usage: node make-common-words.mjs FOLDER_OF_THE_PRESS OUTPUT_FILE");
  process.exit(2);
}

/** A word in fewer articles than this weighs as much as one in none. */
const FEWEST = 3;

/** As vigie.classify.text.Folding. */
const fold = (text) =>
  text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/œ/g, "oe").replace(/æ/g, "ae");

/** As vigie.classify.story.Gists. */
const stem = (word) => (word.length > 6 ? word.slice(0, 6) : word.length > 3 ? word.replace(/[sx]$/, "") : word);

const articles = readdirSync(press)
  .filter((name) => name.endsWith(".yaml"))
  .sort()
  .flatMap((name) => readFileSync(join(press, name), "utf8").split(/^ {2}- slug: /m).slice(1))
  .map((article) => {
    const title = /^ {4}title: (.*)$/m.exec(article)?.[1] ?? "";
    const text = /^ {4}text: >-\n((?: {6}.*\n|\n)*)/m.exec(article)?.[1] ?? "";
    return fold(title + " " + text).match(/[a-z0-9]+/g) ?? [];
  });

const counts = new Map();
for (const article of articles) {
  for (const word of new Set(article.filter((word) => word.length > 2 && !/^\d+$/.test(word)).map(stem))) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
}
const lines = [...counts].filter(([, count]) => count >= FEWEST).sort(([a], [b]) => (a < b ? -1 : 1));
writeFileSync(
  out,
  `# Words (their first letters), and how many of ${articles.length} short articles hold them; made by make-common-words.mjs.\n` +
    `*\t${articles.length}\n` + lines.map(([word, count]) => `${word}\t${count}\n`).join(""));
console.log(`${articles.length} articles, ${lines.length} words`);
