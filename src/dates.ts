/** A date as the readers of a language write dates, or null for what is no date. */
export function longDateIn(locale: string, iso: string): string | null {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return null;
  // A bare date is a day, not the midnight in Greenwich that opens it.
  const hasTime = iso.includes('T');
  return new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    ...(hasTime ? { timeStyle: 'short' as const } : { timeZone: 'UTC' }),
  }).format(time);
}
