/** @jest-environment jsdom */

// What goes to the clipboard.
import { all, one, open, part } from './support/panel';

describe('copying', () => {
  const copied: string[] = [];
  beforeEach(() => {
    copied.length = 0;
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: async (text: string) => void copied.push(text) },
    });
    open();
  });

  test('a report says address, version, and what was removed, and nothing else', async () => {
    part(3).click();
    all('.removals > .actions button')[1]?.click();
    await Promise.resolve();
    expect(copied).toEqual([
      'On Record 1.2.3 (en)\nhttps://news.example/harbour/barrier\n\n' +
        '- weather (stands there): 52º\n' +
        '- related (stands there): More on the harbour\n' +
        '- related (stands there): The fish market',
    ]);
    expect(one('.notice').textContent).toBe('Copied.');
  });

  test('what was put back is in the copies, where it stands', async () => {
    part(3).click();
    for (const button of all('.removals li button')) button.click();
    part(6).click();
    all('.keep li button')[2]?.click();
    const lines = (copied[0] ?? '').split('\n\n').slice(2);
    expect(lines).toEqual([
      '52º',
      '“No,” Ann Lee said. Berg laughed.',
      'The vote',
      'More on the harbour',
      'The fish market',
      'She did not. “Maybe.” “Never!”',
      'The morning after',
      ...['Who is who', '• Ann Lee, mayor\n• Bo Berg', 'Who said what'],
      ...['“No,”\n— Ann Lee, mayor', '“Maybe.”\n— Bo Berg', '“Never!”\n— Unknown speaker\n'],
    ]);
  });

  test('a quote is copied with who said it', async () => {
    part(1).click();
    one('.sayings .plain').click();
    expect(copied[0]).toMatch(/^“No,” — Ann Lee, mayor\n/);
  });

  test('where the page forbids it, the old command is tried, and failure is said', async () => {
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: () => Promise.reject(new Error('not allowed')) },
    });
    let works = true;
    Object.assign(Document.prototype, {
      execCommand: () => {
        const event = Object.assign(new Event('copy', { cancelable: true }), {
          clipboardData: { setData: (_: string, text: string) => copied.push(text) },
        });
        if (works) window.dispatchEvent(event);
        return works;
      },
    });
    part(1).click();
    one('.sayings .plain').click();
    await new Promise((resolve) => setTimeout(resolve));
    expect([copied.length, one('.notice').textContent]).toEqual([1, 'Copied.']);
    works = false;
    one('.sayings .plain').click();
    await new Promise((resolve) => setTimeout(resolve));
    expect(one('.notice').textContent).toBe('The browser did not allow copying.');
  });
});
