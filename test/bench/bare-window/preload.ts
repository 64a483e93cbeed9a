import { ipcRenderer } from 'electron';

// Puts what the page's template holds into the page, with the caller in it; null takes it off again.
ipcRenderer.on('call', (_event, caller: { readonly name: string; readonly number: string } | null) => {
  const place = document.querySelector('#window');
  const template = document.querySelector('template');
  if (caller === null || template === null) {
    place?.replaceChildren();
    return;
  }
  const shown = document.importNode(template.content, true);
  const write = (selector: string, text: string): void => {
    const element = shown.querySelector(selector);
    if (element !== null) element.textContent = text;
  };
  write('.call-name', caller.name);
  write('.call-number', caller.number);
  place?.replaceChildren(shown);
});
