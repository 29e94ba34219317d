/** Trees of whatever elements and attributes there are, nested as no author would. */
export function trees(seed: number, count: number): Generator<string>;
/** All fragments, `count` of them random trees. */
export function payloads(seed: number, count: number): Generator<string>;
