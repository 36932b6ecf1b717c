import { DetectorIntent } from '../../intent/policy/guard';

/** A part of a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a gateway finds by itself, and what it writes in its place: `crates/agentgateway/src/llm/policy/pii` of v1.4.1, and recording 103. */
export interface Detector {
  readonly name: string;
  find(text: string): readonly Span[];
}

const patterns = (name: string, ...expressions: readonly RegExp[]): Detector => ({
  name,
  find: text => expressions.flatMap(expression =>
    Array.from(text.matchAll(expression), ({ index, 0: found }) => ({ start: index, end: index + found.length }))),
});

const group = String.raw`[- ]?(\d{3,4})[- ]?(\d{3,4})[- ]?`;

export const DETECTORS: { readonly [detector in DetectorIntent]: Detector } = {
  email: patterns('EMAIL_ADDRESS', /[a-zA-Z0-9_.+-]+@[a-zA-Z0-9-]+\.[a-zA-Z0-9-.]+/g),
  ssn: patterns('SSN', /\b\d{5}-\d{4}\b/g, /\b\d{3}-\d{6}\b/g, /\b\d{3}-\d{2}-\d{4}\b/g, /\b\d{9}\b/g, /\b\d{3}[- .]\d{2}[- .]\d{4}\b/g),
  creditCard: patterns('CREDIT_CARD', ...['4\\d{3}', '5[0-5]\\d{2}', '6\\d{3}', '3\\d{3}'].map(start => new RegExp(`\\b${start}${group}(\\d{3,5})\\b`, 'g')),
    new RegExp(`\\b1\\d{3}${group}(\\d{4,5})\\b`, 'g')),
  caSin: patterns('CA_SIN', /\b\d{3}[- ]\d{3}[- ]\d{3}\b/g, /\b\d{9}\b/g),
  phoneNumber: { name: 'PHONE_NUMBER', find: phoneNumbers },
};

/** Takes the spaces behind a number along, as the gateway does. */
const PHONE = /(^|[^0-9])([+()]?[0-9][0-9\s().-]{6,30})/g;

function phoneNumbers(text: string): readonly Span[] {
  return Array.from(text.matchAll(PHONE)).flatMap(({ index, 1: before, 2: candidate }) => {
    const start = index + before.length;
    return isPhoneNumber(candidate) ? [{ start, end: start + candidate.length }] : [];
  });
}

/** By the rules of North America, and elsewhere by the code of a country and the number of digits. */
function isPhoneNumber(text: string): boolean {
  const digits = text.replace(/\D/g, '');
  if (text.trim().startsWith('+') && !digits.startsWith('1')) { return digits.length >= 9 && digits.length <= 15; }
  return /^1?[2-9]\d{2}[2-9]\d{6}$/.test(digits) || (digits.startsWith('0') && digits.length >= 10 && digits.length <= 12);
}
