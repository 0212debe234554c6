import type { IsoDate } from '@passerelle/kit';
import type { Connection, QueryFilter } from 'mongoose';
import { newPersonId } from '../values/index.ts';
import type { Identity } from './identity.ts';
import { type Researcher, researchers } from './researcher.ts';

// Example: ATR registers { orcid:0000-0002-1825-0097, atr:P-7 }.
//
// - No person has either of them: a new record is written, with both as aliases and a random canonical id.
// - A person has the ORCID iD: `atr:P-7` is added to that record. The second registration of the same finds nothing to add.
// - Ada has the ORCID iD and Grace has `atr:P-7`: a conflict, and nothing is written.
//
// Two registrations at the same time make one record: aliases have a unique index, so the second insert fails, and starts again.

export interface PersonToRegister {
  /** Public identifiers: `orcid:…`, `isni:…`, `wikidata:…`. */
  readonly publicIds: readonly string[];
  /** The partner's own identifiers, `atr:P-7`. */
  readonly ownIds: readonly string[];
  /** The partner that registers the person. */
  readonly partner: string;
  readonly on: IsoDate;
}

export type Registration =
  | { readonly outcome: 'registered' | 'known'; readonly id: string; readonly notAdded: readonly string[] }
  /** The identifiers belong to several people. */
  | { readonly outcome: 'conflict'; readonly identifiers: readonly string[] };

/** An insert that fails finds the other record at the next attempt, unless it is deleted in between. */
const MOST_ATTEMPTS = 5;

/**
 * Finds the record that has some of the identifiers of a person, or writes one. The partner's own identifiers are added to a record
 * that is known; public ones that it lacks are not, since the record belongs to other partners too (`notAdded`).
 */
export async function registerPerson(database: Connection, person: PersonToRegister): Promise<Registration> {
  const identifiers = [...person.publicIds, ...person.ownIds];
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    const found = await findPeople(database, identifiers);
    const [known, ...others] = found;
    if (others.length > 0) return { outcome: 'conflict', identifiers: sharedWith(found, identifiers) };
    const registration = await (known
      ? addOwnIds(database, known, person)
      : insertPerson(database, person)
    ).catch(ignoreDuplicate);
    if (registration) return registration;
  }
  throw new Error('A person could not be registered: the identifiers changed at every attempt.');
}

type KnownPerson = Pick<Researcher, '_id' | 'aliases'>;

function findPeople(database: Connection, identifiers: readonly string[]): Promise<KnownPerson[]> {
  return researchers(database)
    .find({ aliases: { $in: [...identifiers] } } as QueryFilter<Researcher>)
    .select({ aliases: 1 })
    .sort({ _id: 1 })
    .lean<KnownPerson[]>()
    .exec();
}

/** The identifiers that people have who are found. */
function sharedWith(found: readonly KnownPerson[], identifiers: readonly string[]): string[] {
  return identifiers.filter((identifier) => found.some(({ aliases }) => aliases.includes(identifier)));
}

async function insertPerson(database: Connection, person: PersonToRegister): Promise<Registration> {
  const record = toRecord(newPersonId(), person);
  await researchers(database).collection.insertOne(record as never);
  return { outcome: 'registered', id: record._id, notAdded: [] };
}

/** The record of a person of whom the registry has the identifiers only: the partner keeps everything else. */
function toRecord(id: string, { publicIds, ownIds, partner, on }: PersonToRegister): Researcher {
  const now = new Date();
  const localId = id.slice('mitacs:'.length);
  const own: Identity = {
    partner: 'mitacs',
    localId,
    method: 'CONFIRMED_BY_HAND',
    confidence: 1,
    assertedOn: on,
  };
  return {
    _id: id,
    aliases: [id, ...publicIds, ...ownIds],
    orcid: publicIds.find((publicId) => publicId.startsWith('orcid:'))?.slice('orcid:'.length) ?? null,
    givenName: null,
    familyName: null,
    name: null,
    stage: null,
    affiliationId: null,
    fieldCodes: [],
    email: null,
    identities: [own, ...ownIds.map((ownId) => toIdentity(ownId, { partner, publicIds, on }))],
    words: [],
    wordsWithName: [],
    isPublic: true,
    source: { partner: 'mitacs', recordId: localId, updatedAt: now, importedAt: now },
  };
}

type Assertion = Pick<PersonToRegister, 'partner' | 'publicIds' | 'on'>;

function toIdentity(ownId: string, { partner, publicIds, on }: Assertion): Identity {
  return {
    partner,
    localId: ownId.slice(partner.length + 1),
    method: publicIds.length > 0 ? 'PUBLIC_IDENTIFIER' : 'CONFIRMED_BY_HAND',
    confidence: 1,
    assertedOn: on,
  };
}

async function addOwnIds(
  database: Connection,
  { _id, aliases }: KnownPerson,
  person: PersonToRegister,
): Promise<Registration> {
  for (const ownId of person.ownIds.filter((id) => !aliases.includes(id))) {
    // The condition makes a second registration at the same time add nothing.
    await researchers(database).collection.updateOne({ _id, aliases: { $ne: ownId } } as never, {
      $push: { aliases: ownId, identities: toIdentity(ownId, person) } as never,
      $set: { isPublic: true, 'source.updatedAt': new Date() },
    });
  }
  const notAdded = person.publicIds.filter((id) => !aliases.includes(id));
  return { outcome: 'known', id: _id, notAdded };
}

/** Undefined for the error of a unique index, which means that another registration was faster. */
function ignoreDuplicate(error: unknown): undefined {
  if ((error as { readonly code?: unknown }).code !== DUPLICATE_KEY) throw error;
}

const DUPLICATE_KEY = 11_000;
