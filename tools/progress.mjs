// Runs the long steps of `npm start` and `npm test`, and shows that they go on.
import { spawn } from 'node:child_process';

/** How often a step that is still going on says so. */
const BEAT = 10_000;

/** How many lines of a failed command's output are worth showing. */
const TAIL = 40;

/** An error whose message is all a person needs. */
export class Plain extends Error {}

/** Runs a program with its output on the terminal; gives its exit code. */
export function show(program, args, { env } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** Runs a program quietly under a title; throws with the end of its output if it fails. */
export async function step(title, program, args, { env, shell = false } = {}) {
  process.stdout.write(`${title} …\n`);
  const start = Date.now();
  const seconds = () => Math.round((Date.now() - start) / 1000);
  const beat = setInterval(() => process.stdout.write(`  still at it (${seconds()} s)\n`), BEAT);
  try {
    await new Promise((resolve, reject) => {
      const child = spawn(program, args, {
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { ...process.env, ...env },
        shell,
      });
      let output = '';
      for (const stream of [child.stdout, child.stderr])
        stream.setEncoding('utf8').on('data', (text) => {
          output += text;
        });
      child.once('error', (error) => reject(new Plain(`${title} failed: ${error.message}`)));
      child.once('close', (code) => {
        if (code === 0) return resolve();
        process.stderr.write(`${output.trim().split('\n').slice(-TAIL).join('\n')}\n`);
        reject(new Plain(`${title} failed: ${program} ended with exit code ${code}.`));
      });
    });
  } finally {
    clearInterval(beat);
  }
}

/** Runs a tool's main function: a plain error is one sentence and exit code 1. */
export async function main(work) {
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Plain ? error.message : (error?.stack ?? error)}\n`);
    process.exitCode = 1;
  }
}
