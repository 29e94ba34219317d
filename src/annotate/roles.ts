import type { Layout } from './layout';
import type { Clusters } from './people';

/** The role of each person in the article's own words, or null. */
export function findRoles(_layout: Layout, { clusters }: Clusters): (string | null)[] {
  return clusters.map(() => null);
}
