#!/usr/bin/env node
// The command `on-record`: the process around it.
import { once } from 'node:events';
import { run } from './command';

const complain = (text: string) => void process.stderr.write(`on-record: ${text}\n`);

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever reads the output has seen enough, as `head` has.
  if (error.code === 'EPIPE') process.exit(0);
  complain(error.message);
  process.exit(1);
});

process.exitCode = await run(process.argv.slice(2), {
  stdin: process.stdin,
  async write(text) {
    if (!process.stdout.write(text)) await once(process.stdout, 'drain');
  },
  complain,
});
