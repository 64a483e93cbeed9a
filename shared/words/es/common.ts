import type { common as english } from '../en/common.ts';

export const common: typeof english = {
  cancel: 'Cancelar',
  close: 'Cerrar',
  dismiss: 'Descartar',
  copy: 'Copiar',
  cut: 'Cortar',
  paste: 'Pegar',
  selectAll: 'Seleccionar todo',
  copied: 'Copiado',
  lockedShort: 'Fijado por el archivo de configuración',
  locked: 'fijado por el archivo de configuración',
};
