import { Case } from './case';
import { LISTS, OBJECTS } from './objects';
import { RULES } from './rules';
import { TEXTS } from './texts';
import { VALUES } from './values';

export const CASES: readonly Case[] = [...VALUES, ...TEXTS, ...OBJECTS, ...LISTS, ...RULES];
