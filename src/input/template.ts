import { CodedError } from '../diagnostic/coded-error';
import { templateProblem } from '../expression/template-problem';

/** Checks a template in the language of Inja. @throws when it is none, or names functions or variables that there are not */
export function injaTemplate(template: string, isBodyParsed: boolean): string {
  const problem = templateProblem(template, isBodyParsed);
  if (problem !== undefined) { throw new CodedError('InvalidTemplate', `the template cannot be filled in: ${problem}`); }
  return template;
}
