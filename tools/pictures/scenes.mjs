// Every picture: its name, its window, the settings, and what is done before it is taken. `act`
// runs in the page, where the root is open, with what it is given in `with`.

const WIDE = { width: 1400, height: 900 };
const TABLET = { width: 820, height: 1000 };
const PHONE = { width: 360, height: 740 };

/** Presses the first element that each selector names, one after the other. */
const press = (selectors) => {
  const { shadowRoot } = document.querySelector('html > div');
  for (const selector of selectors) shadowRoot.querySelector(selector).click();
};
const scroll = (top) => {
  document.querySelector('html > div').shadowRoot.querySelector('.panel').scrollTop = top;
};

/** Lets a voice that says nothing read the story up to one word of its third sentence. */
const speak = () => {
  Object.assign(globalThis, {
    SpeechSynthesisUtterance: class extends EventTarget {
      constructor(text) {
        super();
        this.text = text;
      }
    },
  });
  let said = 0;
  Object.defineProperty(globalThis, 'speechSynthesis', {
    value: {
      getVoices: () => [{ name: 'Harriet', lang: 'en-GB', localService: true }],
      cancel: () => {},
      speak: (utterance) =>
        setTimeout(() => {
          if (said++ < 2) return utterance.dispatchEvent(new Event('end'));
          const word = { name: 'word', charIndex: 17, charLength: 5 };
          utterance.dispatchEvent(Object.assign(new Event('boundary'), word));
        }),
    },
  });
  const { shadowRoot } = document.querySelector('html > div');
  shadowRoot.querySelector('.tools [data-place="4"]').click();
};

const part = (place) => [`.tools [data-place="${place}"]`];
const parts = { quotes: 1, contents: 2, removed: 3, appearance: 5, keep: 6, keys: 7 };
const inEveryPart = (window, name) =>
  Object.entries(parts).map(([title, place]) => ({
    name: `${title}-${name}`,
    ...window,
    act: press,
    with: part(place),
  }));

const themes = ['sepia', 'grey', 'black', 'contrast'].map((theme) => ({
  name: `theme-${theme}-wide`,
  ...WIDE,
  settings: { theme },
  act: scroll,
  with: 1300,
}));

export const SCENES = [
  { name: 'light-wide', ...WIDE },
  { name: 'narrow', width: 320, height: 568 },
  { name: 'enlarged', width: 320, height: 225 },
  { name: 'enlarged-part', width: 320, height: 225, act: press, with: part(0) },
  { name: 'four-k', width: 3840, height: 2160 },
  { name: 'dark-wide', ...WIDE, dark: true },
  { name: 'light-tablet', ...TABLET },
  { name: 'light-phone', ...PHONE },
  { name: 'dark-phone', ...PHONE, dark: true },
  { name: 'scrolled-wide', ...WIDE, act: scroll, with: 1250 },
  { name: 'scrolled-phone', ...PHONE, act: scroll, with: 900 },
  { name: 'end-wide', ...WIDE, act: scroll, with: 99999 },
  {
    name: 'chosen-wide',
    ...WIDE,
    act: press,
    with: ['.person', '.strip [aria-label="Next mention"]'],
  },
  {
    name: 'chosen-phone',
    ...PHONE,
    dark: true,
    act: press,
    with: [...part(0), '.person'],
  },
  { name: 'card-wide', ...WIDE, act: press, with: ['.who'] },
  { name: 'lightbox-wide', ...WIDE, act: press, with: ['.enlarge'] },
  { name: 'lightbox-phone', ...PHONE, act: press, with: ['.enlarge'] },
  { name: 'listening-wide', ...WIDE, act: speak },
  { name: 'listening-phone', ...PHONE, act: speak },
  {
    name: 'forced-colors-wide',
    ...WIDE,
    forced: true,
    act: scroll,
    with: 1250,
  },
  { name: 'unread-wide', ...WIDE, notice: 'noArticle' },
  { name: 'unread-phone', ...PHONE, dark: true, notice: 'stillLoading' },
  { name: 'unread-german-narrow', width: 320, height: 568, lang: 'de', notice: 'failed' },
  { name: 'people-phone', ...PHONE, act: press, with: part(0) },
  { name: 'arabic-wide', ...WIDE, story: 'rtl', lang: 'ar' },
  { name: 'arabic-phone', ...PHONE, story: 'rtl', lang: 'ar', act: press, with: part(5) },
  { name: 'german-wide', ...WIDE, lang: 'de', act: press, with: part(5) },
  { name: 'polish-phone', ...PHONE, lang: 'pl', act: press, with: part(3) },
  { name: 'japanese-wide', ...WIDE, story: 'cjk' },
  ...themes,
  ...inEveryPart(WIDE, 'wide'),
  ...inEveryPart({ ...PHONE, dark: true }, 'phone'),
];
