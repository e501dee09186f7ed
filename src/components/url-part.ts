/** Text as a part of an address. Half of a character has no place in one, and would throw. */
export const urlPart = (text: string) => encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd'));
