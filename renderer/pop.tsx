import './design/design.css';
import './pop/pop.css';
import type { Client } from './bridge.ts';
import { mount } from './mount.tsx';
import { cardsFor, noCards } from './pop/cards.ts';
import { Pop } from './pop/pop.tsx';

const client: Client<'pop'> = window.tipring;

let cards = noCards;

mount(client, (snapshot) => {
  cards = cardsFor(cards, snapshot.calls);
  return <Pop cards={cards} snapshot={snapshot} calls={client.calls} clock={Date.now} />;
});
