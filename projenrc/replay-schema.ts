import { writeFileSync } from 'fs';
import { join } from 'path';
import { scriptSchema } from '../src/walk/replay/script-schema';

/** Writes the schema that editors know scripts by. */
writeFileSync(join(__dirname, '..', 'facts', 'replay.schema.json'), `${JSON.stringify(scriptSchema(), null, 2)}\n`);
