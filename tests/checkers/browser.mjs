// A browser with an empty profile that reaches nothing but the files it is given.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
  "--host-resolver-rules=MAP * ~NOTFOUND",
];

export async function withBrowser(executablePath, work) {
  const profile = mkdtempSync(join(tmpdir(), "checkers-chromium-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    args: FLAGS,
    ignoreDefaultArgs: ["--enable-automation"],
    bypassCSP: true,
  });
  try {
    return await work(context);
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

// Opens a file; `asked` collects the addresses that the page tried to fetch.
export async function open(context, url, asked = []) {
  const page = await context.newPage();
  await page.route("**/*", (route) => {
    const wanted = route.request().url();
    if (wanted === url || /^(data|blob|about):/.test(wanted)) return route.continue();
    asked.push(wanted);
    return route.abort();
  });
  await page.goto(url, { waitUntil: "load" });
  return page;
}
