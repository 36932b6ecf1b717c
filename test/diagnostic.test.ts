import { Severity } from '../src';

test('severities are stable strings', () => {
  expect([Severity.ERROR, Severity.WARNING]).toEqual(['error', 'warning']);
});
