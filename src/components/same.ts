/** Whether what something was made of is still the same: then it need not be made again. */
export const same = (a: readonly unknown[], b: readonly unknown[]) => a.length === b.length && a.every((each, rank) => Object.is(each, b[rank]));
