/**
 * What is fetched later is fetched at once: a browser learns what a piece imports only when the piece has come, and asks
 * for it then, a whole way to the server and back later. So whoever asks for a piece asks for what it imports as well.
 *
 * @param unless The modules for which a reader waits the longer.
 */
export const atOnce = (unless) => ({
  name: 'at-once',
  renderDynamicImport({targetModuleId, getTargetChunkImports}) {
    if (unless.test(targetModuleId)) return null;
    const imported = getTargetChunkImports() ?? [];
    // The entry is there: it is what asks.
    const others = imported.flatMap(({type, chunk, resolvedImportPath}) => (type === 'internal' && !chunk.isEntry ? [resolvedImportPath] : []));
    if (!others.length) return null;
    return {left: 'Promise.all([import(', right: `),${others.map((each) => `import(${each})`).join()}]).then(all=>all[0])`};
  },
});
