import './design/design.css';
import './window/window.css';
import type { Client } from './bridge.ts';
import { MainWindow } from './window/main-window.tsx';
import { mount } from './mount.tsx';

const client: Client<'main'> = window.tipring;

mount(client, (snapshot) => <MainWindow snapshot={snapshot} calls={client.calls} clock={Date.now} />);
