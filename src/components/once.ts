import {same} from './same.js';

/** Remembers what was made, by name, as long as what it was made from is the same. */
export function onceFor() {
  const made = new Map<string, {readonly from: readonly unknown[]; readonly value: unknown}>();
  return <Value>(name: string, from: readonly unknown[], make: () => Value): Value => {
    const known = made.get(name);
    if (known && same(known.from, from)) return known.value as Value;
    const value = make();
    made.set(name, {from, value});
    return value;
  };
}
