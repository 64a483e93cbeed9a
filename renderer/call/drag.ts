/** What a call is while it is dragged; nothing outside Tipring knows it. */
export const callDragType = 'application/x-tipring-call';
