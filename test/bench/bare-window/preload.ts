import { ipcRenderer } from 'electron';

ipcRenderer.on('call', (_event, caller: string | null) => {
  if (caller === null) {
    document.body.replaceChildren();
    return;
  }
  const article = document.createElement('article');
  article.textContent = caller;
  document.body.replaceChildren(article);
});
