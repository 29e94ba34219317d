// `npm run fuzz [minutes]`: strings that patterns stumble over, then the property tests with a new seed each round, until one fails or the
// time is over. A failure names the seed and the smallest input that shows it.
import { main, show } from './progress.mjs';

const ROUND = 3_000;

await main(async () => {
  const slow = await show(process.execPath, ['tools/growth.mjs']);
  if (slow !== 0) return slow;
  const end = Date.now() + Number(process.argv[2] ?? 60) * 60_000;
  for (let round = 1; Date.now() < end; round++) {
    const seed = Math.floor(Math.random() * 2 ** 31);
    process.stdout.write(`Round ${round}, FUZZ_SEED=${seed}\n`);
    const env = { FUZZ_RUNS: String(ROUND), FUZZ_SEED: String(seed) };
    const code = await show(process.execPath, ['node_modules/jest/bin/jest.js', 'properties'], {
      env,
    });
    if (code !== 0) return code;
  }
  return 0;
});
