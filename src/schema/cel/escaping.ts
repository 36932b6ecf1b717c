const RESERVED = /^__(true|false|null|in|as|break|const|continue|else|for|function|if|import|let|loop|package|namespace|return|var|void|while)__$/;

const SYMBOLS: { readonly [escape: string]: string } = { __underscores__: '__', __dot__: '.', __dash__: '-', __slash__: '/' };

/** The name of a property as the object has it: names that are no identifiers, or are words of CEL, are escaped in rules. */
export function unescaped(name: string): string {
  return RESERVED.exec(name)?.[1] ?? (name.includes('__') ? name.replace(/__(underscores|dot|dash|slash)__/g, escape => SYMBOLS[escape]) : name);
}
