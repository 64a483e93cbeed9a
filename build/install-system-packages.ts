import { endWithReason } from './application.ts';
import { provideSystemPackages } from './system-packages.ts';

// Everything that a demo and the tests need of the system, before the first of them runs.
try {
  await provideSystemPackages(['electron', 'screen', 'proof']);
} catch (error) {
  endWithReason(error);
}
