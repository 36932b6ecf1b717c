/** Stands for what may be secret. */
export const MASK = '(not shown)';

const SECRET = /key$|token|password|secret|inline|authorization|credential|cookie|last-applied-configuration/i;

/** Whether what has this name may be secret. */
export const isSecretName = (name: string): boolean => SECRET.test(name);
