/** A node outside that changes whenever something changes in an element's shadow root, in the same turn. */
export function signalOf({shadowRoot}) {
  const node = document.createElement('div');
  node.id = 'changes';
  node.hidden = true;
  new MutationObserver(() => node.classList.toggle('again')).observe(shadowRoot, {childList: true, subtree: true, characterData: true, attributes: true});
  return node;
}
