export function openLists(folder: string): Readonly<Record<'alsace' | 'gironde' | 'aix' | 'mulhouse', unknown>>;
