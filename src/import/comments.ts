import { Lexer } from 'yaml';
import { keysHidden } from '../diagnostic/key-shape';

/** Lines that speak to us or to a tool, or to nobody. */
const NOT_FOR_PEOPLE = /^(cdk8s-ai-gateway|yaml-language-server:|\$schema|-+|=+|#+)?$/i;

/** The comments of a document, line by line, without their marks. */
export function commentsOf(text: string): readonly string[] {
  const tokens = [...new Lexer().lex(text)].filter(token => token.startsWith('#'));
  return tokens.map(token => keysHidden(token.replace(/^#+ ?/, '').trimEnd())).filter(line => !NOT_FOR_PEOPLE.test(line) && !/^cdk8s-ai-gateway[:-]/.test(line));
}
