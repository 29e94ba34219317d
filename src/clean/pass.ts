import type { Block } from '../article';
import type { Story } from './story';

/** One kind of furniture and how to find it. */
export interface Pass {
  /** Words of class names, ids and roles by which its elements are known. */
  readonly markup?: Iterable<string>;
  /** Share of the story's prose it may take; a pass that loses nothing may take more. */
  readonly most?: number;
  /**
   * The blocks to remove, each with the evidence in a few words. A block the pass is unsure of is
   * not its business.
   */
  find(story: Story): Iterable<Finding>;
}

/** A block a pass wants gone. */
export interface Finding {
  readonly block: Block;
  readonly evidence: string;
}
