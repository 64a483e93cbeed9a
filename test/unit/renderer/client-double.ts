import type { Numbered, Snapshots, WindowName } from '../../../shared/ipc.ts';
import { success } from '../../../shared/problem.ts';
import { accountCheck, diagnostics } from '../../gallery/samples.ts';
import type { Client } from '../../../renderer/bridge.ts';
import { sentence } from '../../../shared/sentence.ts';

const speech = { language: 'en', numbers: { country: '', written: 'as-sent' } } as const;
const said = () => Promise.resolve(success(sentence('answered', '1003')));
const taken = () => Promise.resolve(success(undefined));

/** Calls that all go well, window by window, held complete by the contract's types. */
export const calls: { readonly [Name in WindowName]: Client<Name>['calls'] } = {
  pop: {
    hangUp: taken,
    openTransfer: taken,
    ...{ toVoicemail: said, park: said, completeTransfer: said, cancelTransfer: said },
    fetch: taken,
    copyNumber: taken,
    dismiss: taken,
    hide: taken,
    ...{ look: taken, takeKeyboard: taken, giveKeyboardBack: taken, note: taken, drag: taken },
    fit: taken,
  },
  dial: {
    dial: taken,
    dialText: taken,
    previewDial: ({ number }) => Promise.resolve(success({ number, why: [] })),
    findNumbers: () => Promise.resolve(success([])),
    pickUp: taken,
    ...{ transfer: said, completeTransfer: said, cancelTransfer: said },
    close: taken,
    fit: taken,
  },
  main: {
    ...{ hangUp: taken, openTransfer: taken, fetch: taken, copyNumber: taken, dismiss: taken },
    ...{ toVoicemail: said, park: said, completeTransfer: said, cancelTransfer: said, transfer: said },
    previewDial: ({ number }) => Promise.resolve(success({ number, why: [] })),
    findNumbers: () => Promise.resolve(success([])),
    ...{ dial: taken, dialText: taken, pickUp: taken, fetchParked: taken },
    copiedNumbers: () => Promise.resolve(success([])),
    ...{ connectNow: taken, beginQuiet: taken, endQuiet: taken, playDemoStep: taken, quit: taken },
    ...{ showPop: taken, hidePop: taken, takeKeyboard: taken },
    findCalls: () => Promise.resolve(success({ revision: 1, days: [], places: [] })),
    callsAt: () => Promise.resolve(success({ revision: 1, entries: [] })),
    knownNumbers: () => Promise.resolve(success([])),
    ...{ setNote: taken, copyEntryNumber: taken, deleteEntry: taken, undoDelete: taken },
    ...{ clearHistory: taken, markSeen: taken },
    exportCalls: () => Promise.resolve(success(null)),
    save: taken,
    testConnection: () => Promise.resolve(success([])),
    callMe: said,
    tryDemo: taken,
    findOut: () =>
      Promise.resolve(success({ dialect: null, technology: null, analogPorts: [], because: [] })),
    checkAccount: () => Promise.resolve(success(accountCheck)),
    copyAccountSection: taken,
    readDiagnostics: () => Promise.resolve(success(diagnostics())),
    ...{ copyReport: taken, openLogFolder: taken },
    openLinksWithTipring: taken,
    startWithSession: taken,
    dismissNotice: taken,
    close: taken,
  },
};

/** Main's end of a window: answers the snapshot when told to, and pushes. */
export const clientDouble = <Name extends WindowName>(name: Name) => {
  const listeners: ((pushed: Numbered<Snapshots[Name]>) => void)[] = [];
  const { promise, resolve } = promiseWithResolver<Numbered<Snapshots[Name]>>();
  const client: Client<Name> = {
    snapshot: () => promise,
    calls: calls[name],
    onPush: (listener) => {
      listeners.push(listener);
    },
  };
  return {
    client,
    /** Answers the snapshot, and comes back once the window has it. */
    answer: async (number: number, snapshot: Snapshots[Name]): Promise<void> => {
      resolve({ number, speech, snapshot });
      await promise;
    },
    push: (number: number, snapshot: Snapshots[Name]): void => {
      for (const listener of listeners) listener({ number, speech, snapshot });
    },
  };
};

const promiseWithResolver = <Value>() => {
  let resolve: (value: Value) => void = () => undefined;
  const promise = new Promise<Value>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
};
