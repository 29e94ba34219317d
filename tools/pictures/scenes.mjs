// Every picture: its name, its window, the settings, and what is done before it is taken. `act`
// runs in the page, where the test build's root is open.

const WIDE = { width: 1400, height: 900 };
const PHONE = { width: 360, height: 740 };

export const SCENES = [
  { name: 'light-wide', ...WIDE },
  { name: 'dark-wide', ...WIDE, dark: true },
  { name: 'light-phone', ...PHONE },
  { name: 'dark-phone', ...PHONE, dark: true },
  {
    name: 'scrolled-wide',
    ...WIDE,
    act: () => {
      document.querySelector('html > div').shadowRoot.querySelector('.panel').scrollTop = 1250;
    },
  },
  {
    name: 'scrolled-phone',
    ...PHONE,
    act: () => {
      document.querySelector('html > div').shadowRoot.querySelector('.panel').scrollTop = 900;
    },
  },
];
