import { type PartnerName, partnerNames } from './partners.ts';
import { type Behaviour, servePartner } from './serve-partner.ts';

/** The process of the partners: sends their URLs to its parent, and changes their behaviour on its messages. */

export type Behaviours = Readonly<Partial<Record<PartnerName, Behaviour>>>;
export type PartnerUrls = Readonly<Record<PartnerName, string>>;

const entries = await Promise.all(
  partnerNames.map(async (name) => [name, await servePartner(name)] as const),
);

process.on('message', (behaviours: Behaviours) => {
  for (const [name, partner] of entries) partner.setBehaviour(behaviours[name] ?? 'healthy');
  process.send?.('changed');
});
process.on('disconnect', () => process.exit());
process.send?.(Object.fromEntries(entries.map(([name, { url }]) => [name, url])));
