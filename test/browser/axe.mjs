import { readFile } from 'node:fs/promises';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Runs axe on a part of what is open, given as an expression, such as `document`; gives how many
 * rules held and which did not.
 */
export async function checkAccess(browser, part) {
  const axe = await readFile('node_modules/axe-core/axe.min.js', 'utf8');
  return browser.runScript(
    axe,
    `(async () => {
      const { passes, violations } = await window.axe.run({ include: [${part}] }, {
        runOnly: ${JSON.stringify(RULES)},
      });
      return {
        passes: passes.length,
        violations: violations.map(({ id, nodes }) => id + ': ' + nodes.map((node) => node.html.slice(0, 160)).join(' | ')),
      };
    })()`,
  );
}
