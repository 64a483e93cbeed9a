import { release } from 'node:os';
import type { Program } from '../../shared/diagnostics.ts';

export interface ProgramOptions {
  readonly version: string;
  readonly origin: 'packaged' | 'from source';
  readonly versions: NodeJS.ProcessVersions;
  readonly environment: NodeJS.ProcessEnv;
}

/** What runs here, each with its version. */
export const programOf = ({ version, origin, versions, environment }: ProgramOptions): Program => {
  const { XDG_CURRENT_DESKTOP: desktop, XDG_SESSION_TYPE: session } = environment;
  return {
    app: `${version}, ${origin}`,
    runtime: `Electron ${versions.electron}, Chromium ${versions.chrome}, Node ${versions.node}`,
    system: [`${process.platform} ${release()} ${process.arch}`, desktop, session]
      .filter((part) => part !== undefined && part !== '')
      .join(', '),
  };
};
