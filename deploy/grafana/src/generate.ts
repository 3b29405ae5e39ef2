// Writes the dashboards, or with --check says which of those written are not what the code makes.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { handoffs } from './handoffs';
import { measures } from './measures';
import { outreach } from './outreach';
import { overview } from './overview';
import { partners } from './partners';
import { system } from './system';

const folder = join(__dirname, '..', 'dashboards');
const stale: string[] = [];
for (const made of [overview(), handoffs(), measures(), outreach(), partners(), system()]) {
  const built = made.build();
  const file = join(folder, `${(built.uid ?? '').replace('handrail-', '')}.json`);
  // The SDK hides every link in a menu; ours are to be seen.
  const text = JSON.stringify(built, (key, value) => (key === 'placement' && value === 'inControlsMenu' ? undefined : value), 2) + '\n';
  if (process.argv.includes('--check')) {
    if (readFileSync(file, 'utf8') !== text) {
      stale.push(file);
    }
  } else {
    writeFileSync(file, text);
  }
}
if (stale.length > 0) {
  console.error(`Not current, npm run write makes them anew:\n${stale.join('\n')}`);
  process.exit(1);
}
