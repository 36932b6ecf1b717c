/** Why a dialect cannot turn off what a less specific policy says. */
export const OFF_HERE = 'name the targets of the less specific policy without this one';
