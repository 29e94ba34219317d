import { languageOf } from '../article';

/**
 * Characters a practised reader takes in a minute, by language: the means of "Standardized
 * Assessment of Reading Performance" (Trauzettel-Klosinski and Dietz, 2012).
 */
const PER_MINUTE: Readonly<Record<string, number>> = {
  ar: 612,
  de: 920,
  en: 987,
  es: 1025,
  fi: 1078,
  fr: 998,
  he: 833,
  it: 950,
  ja: 357,
  nl: 978,
  pl: 916,
  pt: 913,
  ru: 986,
  sl: 885,
  sv: 917,
  tr: 1054,
  zh: 255,
};

/** Whole minutes a text takes to read, at least one. */
export function minutesToRead(text: string, lang: string | null): number {
  const pace = PER_MINUTE[languageOf(lang) ?? 'en'] ?? 950;
  return Math.max(1, Math.round(text.length / pace));
}
