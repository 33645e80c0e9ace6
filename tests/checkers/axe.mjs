// Judges pages with axe-core in several ways of looking at them. Usage: node axe.mjs CHROMIUM AXE URL...
// Prints a JSON array: per page an array of findings.
import { readFileSync } from "node:fs";
import { open, withBrowser } from "./browser.mjs";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"];
const WAYS = [
  { name: "light", colorScheme: "light", width: 1280 },
  { name: "dark", colorScheme: "dark", width: 1280 },
  { name: "narrow", colorScheme: "light", width: 320 },
];

const [executable, axe, ...urls] = process.argv.slice(2);
const source = readFileSync(axe, "utf8");

async function judge(context, url) {
  const asked = [];
  const page = await open(context, url, asked);
  await page.addScriptTag({ content: source });
  const findings = new Map();
  const add = (finding, way) => findings.set(finding, [...(findings.get(finding) ?? []), way.name]);
  for (const way of WAYS) {
    await page.emulateMedia({ colorScheme: way.colorScheme });
    await page.setViewportSize({ width: way.width, height: 800 });
    for (const violation of await violations(page)) add(violation, way);
    if (await tooWide(page)) add("reflow: the page scrolls sideways", way);
  }
  await page.close();
  return [
    ...[...findings].map(([finding, ways]) => (ways.length === WAYS.length ? finding : `${finding} (${ways.join(", ")})`)),
    ...new Set(asked.map((address) => `network: the page asks for ${address}`)),
  ];
}

function violations(page) {
  return page.evaluate(async (tags) => {
    const result = await globalThis.axe.run(document, { runOnly: { type: "tag", values: tags } });
    if (result.passes.length === 0) return ["axe passed no rule at all"];
    return result.violations.flatMap((rule) =>
      rule.nodes.map((node) => `${rule.id}: ${rule.help}: ${node.html.slice(0, 120)}`),
    );
  }, TAGS);
}

function tooWide(page) {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}

const found = await withBrowser(executable, async (context) => {
  const all = [];
  for (const url of urls) all.push(await judge(context, url));
  return all;
});
process.stdout.write(JSON.stringify(found));
