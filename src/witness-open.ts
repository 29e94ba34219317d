// Injected only for a page whose story is in doubt: the witness, for its size.
import { askReadability } from './read/witness';
import { openReader } from './reader';

const reader = openReader();
if (reader) reader.witness = askReadability;
