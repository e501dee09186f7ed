import { V as VERSION } from './csk4n99x.js';

const versions = /* @__PURE__ */ new Map();
function define(tag, element) {
  const known = customElements.get(tag);
  if (!known) {
    Object.defineProperty(element, "version", { value: VERSION });
    customElements.define(tag, element);
    return;
  }
  const other = known.version ?? "?";
  if (other === VERSION || versions.has(other)) return;
  versions.set(other, tag);
  console.warn(`observatoire-csc : deux versions sur cette page, ${other} et ${VERSION}. La premi\xE8re est utilis\xE9e.`);
}

export { define as d };
//# sourceMappingURL=lsrl9v4k.js.map
