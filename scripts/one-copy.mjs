/**
 * What is fetched later belongs to the copy that asked for it, whatever the address that copy came from: a CMS adds
 * `?ver=6.4` to the address of a script, and a browser takes an import of the same file without it for another module,
 * which it fetches and runs a second time. So an entry hands what its pieces need to them under a symbol that tells this
 * build, and its pieces import nothing from it.
 */
import {createHash} from 'node:crypto';
import path from 'node:path';

export const oneCopy = () => {
  let build;
  const handover = (entry) => `globalThis[Symbol.for("${path.basename(entry, '.js')} ${build}")]`;

  return {
    name: 'one-copy',
    renderStart() {
      const hash = createHash('sha256');
      for (const id of [...this.getModuleIds()].sort()) hash.update(this.getModuleInfo(id).code ?? '');
      build = hash.digest('hex').slice(0, 12);
    },
    renderChunk(code, chunk, _options, {chunks}) {
      const entries = new Set(Object.values(chunks).flatMap(({isEntry, fileName}) => (isEntry ? [fileName] : [])));
      const pairs = (specifiers, [from, to]) => specifiers.map((each) => `${name(each[from])}:${name(each[to])}`).join(',');
      const changes = this.parse(code).body.flatMap((node) => {
        const {type, source, specifiers, start, end} = node;
        if (type === 'ExportNamedDeclaration' && !source && chunk.isEntry) return [{start, end, text: `${handover(chunk.fileName)}={${pairs(specifiers, ['exported', 'local'])}};`}];
        const entry = source && path.posix.join(path.posix.dirname(chunk.fileName), source.value);
        if (!entry || !entries.has(entry)) return [];
        if (type === 'ImportDeclaration') return [{start, end, text: specifiers.length ? `const{${pairs(specifiers, ['imported', 'local'])}}=${handover(entry)};` : ''}];
        if (type !== 'ExportNamedDeclaration') this.error(`${chunk.fileName} gives on all of ${entry}`);
        // What is only given on.
        const own = specifiers.map((each, rank) => ({...each, passed: {name: `$passed${rank}`}}));
        return [{start, end, text: `const{${pairs(own, ['local', 'passed'])}}=${handover(entry)};export{${own.map(({passed, exported}) => `${passed.name} as ${name(exported)}`).join(',')}};`}];
      });
      // From the end, so that the places of the others stay true.
      return changes.length ? {code: changes.reverse().reduce((text, {start, end, text: now}) => text.slice(0, start) + now + text.slice(end), code), map: null} : null;
    },
  };
};

const name = ({name: plain, value}) => plain ?? value;
