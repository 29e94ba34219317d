import type { PageArticle } from '../article';
import { isDoubt, read, type Unread } from './index';
import { askReadability } from './witness';

/** `read` for who has Readability at hand: it is asked in doubt, and the doubt settled. */
export function readAtOnce(...page: Parameters<typeof read>): PageArticle | Unread {
  const reading = read(...page);
  return isDoubt(reading) ? reading.settle(askReadability) : reading;
}
