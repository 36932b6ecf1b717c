import { ListShape, MapShape, ObjectShape, TextShape } from './shape';
import { DIALECTS } from '../../dialects/registry';
import { acknowledgeableCodes, notAcknowledgeable } from '../../rules/acknowledgeable';
import { dialectNamed } from '../dialect-name';
import { UsageError } from '../usage';

/** What a finding can be made; `off` would be read as false. */
export const LEVELS = ['error', 'warning', 'info', 'ignore'] as const;

const DIALECT: TextShape = {
  is: 'text',
  about: 'a release, by any name that --dialect takes, such as agentgateway-1.4',
  words: () => DIALECTS.map(({ id }) => id),
  orOthers: true,
  wrong: text => {
    try {
      dialectNamed(text);
      return undefined;
    } catch (e) {
      if (e instanceof UsageError) { return e.message; }
      throw e;
    }
  },
};

const CLASSES: MapShape = { is: 'map', about: 'releases behind the Gateways of a class, by the name of the GatewayClass', of: DIALECT };

const GLOB: TextShape = {
  is: 'text',
  about: 'a pattern of paths, from the folder of this file',
  wrong: text => /^!?(\/|\.\.(\/|$))/.test(text) ? 'patterns start from the folder of this file and stay in it, as in prod/**' : text === '' ? 'a pattern has a letter at least' : undefined,
};

const FILES: ListShape = { is: 'list', orOne: true, about: 'patterns of paths from the folder of this file, such as prod/**; ! before one takes away again', of: GLOB };

const CODE: TextShape = {
  is: 'text',
  about: 'the code of a warning or an info',
  words: () => acknowledgeableCodes(),
  wrong: text => acknowledgeableCodes().includes(text) ? undefined : notAcknowledgeable(text),
};

/** What a configuration file may say. */
export const CONFIGURATION: ObjectShape = {
  is: 'object',
  about: 'How cdk8s-ai-gateway check judges the manifests below this folder',
  fields: {
    dialect: { ...DIALECT, about: 'the release that is run; --dialect is stronger' },
    classes: CLASSES,
    overrides: {
      is: 'list',
      about: 'what is otherwise for some files; the last that fits a file counts',
      of: { is: 'object', about: 'files and their releases', required: ['files'], fields: { files: FILES, dialect: DIALECT, classes: CLASSES } },
    },
    crds: {
      is: 'list',
      orOne: true,
      about: 'folders or files with the CustomResourceDefinitions that judge instead of the built-in ones; --crds is stronger',
      of: { is: 'text', about: 'a path from the folder of this file' },
    },
    ignore: { ...FILES, about: 'patterns of folders and files that a search passes over; what is named by itself is checked all the same' },
    levels: {
      is: 'map',
      about: 'how bad findings are, by code; ignore leaves them out',
      names: CODE,
      of: { is: 'text', about: 'the level', words: () => LEVELS },
    },
    acknowledge: {
      is: 'list',
      about: 'findings that are as they should be; they are counted and listed, and change no exit status',
      of: {
        is: 'object',
        about: 'findings of a code, and why they are as they should be',
        required: ['code', 'reason'],
        fields: {
          code: CODE,
          files: FILES,
          reason: { is: 'text', about: 'why it is as it should be', wrong: text => text.trim() === '' ? 'say why it is as it should be' : undefined },
        },
      },
    },
  },
};
