import { writeFileSync } from 'fs';
import { join } from 'path';
import { configurationSchema } from '../src/cli/configuration/schema';

/** Writes the schema that editors know configuration files by. */
writeFileSync(join(__dirname, '..', 'facts', 'configuration.schema.json'), `${JSON.stringify(configurationSchema(), null, 2)}\n`);
