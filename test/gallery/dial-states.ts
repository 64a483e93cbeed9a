import type { Page } from 'playwright-core';
import { call, dial, ended, now, problem } from './samples.ts';
import type { State } from './state.ts';
import { problem as say } from '../../shared/problem.ts';
import { sentence } from '../../shared/sentence.ts';

const talking = call({ kind: 'talking', since: now - 42_000 });
const transfer = { purpose: { kind: 'transfer', callId: 'call-1' }, call: talking } as const;
const link = { kind: 'confirm-link', number: '+493012345678', source: 'tel:+49-30-1234-5678' } as const;

const found = ['1003', '+493012345678', '1004', '00442079460018'];

const previewDial = {
  ok: true,
  value: {
    number: '003012345678',
    why: [sentence('dial-plus-became', '+49', '0'), sentence('dial-outside-line', '0')],
  },
} as const;

export const dialStates: readonly State[] = [
  { name: 'dial', snapshot: dial() },
  { name: 'dial-empty', snapshot: dial({ recentTargets: [], colleagues: [] }) },
  { name: 'dial-name', snapshot: dial(), act: (page: Page) => page.getByRole('combobox').fill('capek') },
  {
    name: 'dial-ringing',
    snapshot: dial({ progress: { kind: 'own-phone-ringing', number: '+493012345678' } }),
  },
  {
    name: 'dial-calling',
    snapshot: dial({
      recentTargets: [],
      colleagues: [],
      progress: { kind: 'calling', number: '+493012345678' },
    }),
  },
  {
    name: 'dial-failed',
    snapshot: dial({
      recentTargets: [],
      colleagues: [],
      progress: {
        kind: 'failed',
        problem: say('own-phone-unreachable', 'PJSIP/1001'),
      },
    }),
  },
  { name: 'dial-offline', snapshot: dial({ link: { kind: 'waiting', retryAt: now + 12_000, problem } }) },
  { name: 'link', snapshot: dial({ purpose: link }) },
  {
    name: 'link-rules',
    snapshot: dial({ purpose: link }),
    answers: { previewDial },
  },
  {
    name: 'dial-rules',
    snapshot: dial({ recentTargets: [], colleagues: [] }),
    answers: { previewDial },
    act: (page: Page) => page.getByRole('combobox').fill('+49 30 12345678'),
  },
  { name: 'dial-found', snapshot: dial({ purpose: { kind: 'dial', found } }), answers: { previewDial } },
  {
    name: 'dial-found-none',
    snapshot: dial({ purpose: { kind: 'dial', found: [] }, recentTargets: [], colleagues: [] }),
  },
  {
    name: 'link-ringing',
    snapshot: dial({ purpose: link, progress: { kind: 'own-phone-ringing', number: link.number } }),
  },
  {
    name: 'link-done',
    snapshot: dial({
      purpose: link,
      progress: { kind: 'done', sentence: sentence('answered', '+493012345678') },
    }),
  },
  {
    name: 'link-refused',
    snapshot: dial({
      purpose: {
        kind: 'refused-link',
        source: 'tel:*21*0900123456#',
        problem: say('link-feature-code'),
      },
    }),
  },
  { name: 'transfer', snapshot: dial(transfer) },
  {
    name: 'transfer-rules',
    snapshot: dial(transfer),
    answers: { previewDial },
    act: (page: Page) => page.getByRole('combobox').fill('+49 30 12345678'),
  },
  {
    name: 'transfer-chosen',
    snapshot: dial(transfer),
    act: async (page: Page) => {
      await page.getByRole('combobox').press('ArrowDown');
      await page.getByRole('combobox').press('ArrowDown');
      await page.getByRole('combobox').press('ArrowDown');
    },
  },
  {
    name: 'transfer-done',
    snapshot: dial(transfer),
    answers: { transfer: { ok: true, value: sentence('transfer-rings', '1003') } },
    act: async (page: Page) => {
      await page.getByRole('combobox').fill('1003');
      await page.getByRole('combobox').press('Enter');
    },
  },
  {
    name: 'transfer-failed',
    snapshot: dial(transfer),
    answers: {
      transfer: {
        ok: false,
        problem: say('transfer-target-unknown', '1999'),
      },
    },
    act: async (page: Page) => {
      await page.getByRole('combobox').fill('1999');
      await page.getByRole('button', { name: 'Transfer' }).click();
    },
  },
  {
    name: 'transfer-asking',
    snapshot: dial({ ...transfer, consultation: { callId: 'call-1', number: '1003', stage: 'talking' } }),
  },
  {
    name: 'dial-pick-up',
    snapshot: dial(),
    act: (page: Page) => page.getByRole('combobox').fill('לוי'),
  },
  { name: 'transfer-over', snapshot: dial({ ...transfer, call: call(ended({ kind: 'missed' })) }) },
].map((state) => ({ ...state, window: 'dial' }) as const);
