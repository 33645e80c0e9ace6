// The page as a browser prints it, on the paper that the page asks for. Usage: node print.mjs CHROMIUM URL PDF
import { open, withBrowser } from "./browser.mjs";

const [executable, url, pdf] = process.argv.slice(2);
await withBrowser(executable, async (context) => {
  const page = await open(context, url);
  await page.pdf({ path: pdf, preferCSSPageSize: true });
});
