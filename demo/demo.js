/** Copies the code beside a button, and says so. */
for (const button of document.querySelectorAll('.copy')) {
  button.addEventListener('click', async () => {
    const snippet = button.closest('.snippet');
    const said = snippet.querySelector('.copied');
    const code = snippet.querySelector('code');
    try {
      await navigator.clipboard.writeText(code.textContent);
      said.textContent = 'Code copié.';
    } catch {
      // Without permission for the clipboard, the code is selected: one keystroke is left to do.
      getSelection().selectAllChildren(code);
      said.textContent = 'Code sélectionné : copiez-le avec Ctrl + C.';
    }
    setTimeout(() => (said.textContent = ''), 4000);
  });
}
