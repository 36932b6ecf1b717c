import { PictureNode } from './picture';

/** What a node says in pictures that cannot be clicked. */
export const titleOf = ({ label, detail, badges, findings }: PictureNode): readonly string[] => [
  label, detail, badges.join(', '), findings.length === 0 ? '' : `! ${[...new Set(findings.map(({ code }) => code))].join(', ')}`,
].filter(text => text !== '');
