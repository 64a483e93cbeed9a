import type { common as english } from '../en/common.ts';

export const common: typeof english = {
  cancel: 'Abbrechen',
  close: 'Schließen',
  dismiss: 'Ausblenden',
  copy: 'Kopieren',
  cut: 'Ausschneiden',
  paste: 'Einfügen',
  selectAll: 'Alles auswählen',
  copied: 'Kopiert',
  lockedShort: 'Von der Konfigurationsdatei vorgegeben',
  locked: 'von der Konfigurationsdatei vorgegeben',
};
