/** A name, and a hash in one of the forms that htpasswd writes; what is not in such a form may be the password itself. */
const LINE = /^[^:\s]+:(\$(apr1|1|2[abxy]|5|6)\$[./A-Za-z0-9$=]+|\{SHA\}[+/A-Za-z0-9]+=*|[./A-Za-z0-9]{13})$/;

/** Whether a text is a user and the hash of a password. */
export const isHtpasswdLine = (line: string): boolean => LINE.test(line.trim());
