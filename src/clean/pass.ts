import type { Article, Block } from '../article';

/** One kind of furniture and how to find it. */
export interface Pass {
  /** Elements it is known by, marked on the page's copy before Readability rewrites it. */
  readonly markup?: string;
  /**
   * The blocks to remove, each with the evidence in a few words. A block the pass is unsure of is
   * not its business.
   */
  find(article: Article): Iterable<Finding>;
}

/** A block a pass wants gone. */
export interface Finding {
  readonly block: Block;
  readonly evidence: string;
}
