// Pictures of whole pages. Usage: node screenshot.mjs CHROMIUM WIDTH SCHEME URL PNG
import { open, withBrowser } from "./browser.mjs";

const [executable, width, colorScheme, url, png] = process.argv.slice(2);
await withBrowser(executable, async (context) => {
  const page = await open(context, url);
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize({ width: Number(width), height: 800 });
  await page.screenshot({ path: png, fullPage: true });
});
