import { type PartnerName, partnerNames } from './partners.ts';
import { type Behaviour, servePartner } from './serve-partner.ts';

/** The partners' own process: tells its parent where they are, and plays what it is told to. */

export type Behaviours = Readonly<Partial<Record<PartnerName, Behaviour>>>;
export type PartnerUrls = Readonly<Record<PartnerName, string>>;

const entries = await Promise.all(
  partnerNames.map(async (name) => [name, await servePartner(name)] as const),
);

process.on('message', (behaviours: Behaviours) => {
  for (const [name, partner] of entries) partner.behave(behaviours[name] ?? 'is well');
  process.send?.('changed');
});
process.on('disconnect', () => process.exit());
process.send?.(Object.fromEntries(entries.map(([name, { url }]) => [name, url])));
