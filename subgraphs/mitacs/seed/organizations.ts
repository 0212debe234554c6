import { type LocalizedText, searchWords, wordsOf } from '@passerelle/kit';
import {
  type ReferenceMunicipality,
  type ReferenceOrganization,
  readMunicipalities,
  readOrganizations,
  type SampleCompany,
  sampleSource,
  type World,
} from '../../../sample/index.ts';
import { type RegisteredOrganization, registeredOrganizations } from '../data/organizations.ts';
import type { Organization } from '../models/index.ts';
import { aliasesOf, identitiesOf } from './identities.ts';
import type { LinkedIds } from './linked-ids.ts';
import { MATCHED_ON, referenceSource } from './reference-source.ts';

/** A record without the properties that depend on the placements. */
type RecordWithoutHasHosted = Omit<Organization, 'hasHosted' | 'hasHostedAwarded'>;
type Names = Pick<Organization, 'name' | 'nameKey' | 'acronym' | 'words'>;

/** Every organization of the registry. `linked` has been filled by `placementRecords`. */
export function* organizationRecords(world: World, { hosts, awarded }: LinkedIds): Iterable<Organization> {
  for (const record of recordsWithoutHasHosted(world)) {
    const { _id } = record;
    yield { ...record, hasHosted: hosts.has(_id), hasHostedAwarded: awarded.hosts.has(_id) };
  }
}

function* recordsWithoutHasHosted(world: World): Iterable<RecordWithoutHasHosted> {
  for (const organization of readOrganizations()) yield fromRor(organization, world);
  for (const municipality of readMunicipalities()) yield fromCensus(municipality, world);
  for (const organization of registeredOrganizations) yield fromRegistry(organization, world);
  for (const company of world.companies()) yield fromSample(company);
}

function fromRor(row: ReferenceOrganization, world: World): RecordWithoutHasHosted {
  return {
    _id: row.id,
    aliases: [
      row.id,
      // The table has two ISNIs in one cell for an organization that was given two.
      ...(row.isni ?? '').split('|').flatMap((isni) => (isni ? [`isni:${isni}`] : [])),
      ...(row.wikidata ? [`wikidata:${row.wikidata}`] : []),
      ...row.crossrefFunderIds.map((funder) => `fundref:${funder}`),
    ],
    ror: row.ror,
    ...namesFrom(row.names, row.acronym),
    kind: row.kind,
    location: { city: row.city, region: row.region, country: row.country, latitude: null, longitude: null },
    website: row.website,
    sectorCode: null,
    partOfId: null,
    // The table has years only.
    validFrom: null,
    validTo: null,
    identities: identitiesOf({ mitacs: row.ror }, { hasPublicId: true, assertedOn: MATCHED_ON }),
    source: referenceSource(row.ror, world),
  };
}

/** NAICS: public administration. */
const PUBLIC_ADMINISTRATION = '91';

function fromCensus(row: ReferenceMunicipality, world: World): RecordWithoutHasHosted {
  return {
    _id: row.id,
    aliases: [row.id],
    ror: null,
    ...namesFrom({ en: row.name }, null, row.officialName),
    kind: 'MUNICIPALITY',
    location: {
      city: row.name,
      region: 'CA-ON',
      country: 'CA',
      latitude: row.latitude,
      longitude: row.longitude,
    },
    website: row.website,
    sectorCode: PUBLIC_ADMINISTRATION,
    partOfId: null,
    validFrom: null,
    validTo: null,
    identities: identitiesOf(
      { mitacs: row.sgc, amcto: row.sgc },
      { hasPublicId: true, assertedOn: MATCHED_ON },
    ),
    source: referenceSource(row.sgc, world),
  };
}

function fromRegistry(row: RegisteredOrganization, world: World): RecordWithoutHasHosted {
  const { id, name, acronym, kind, location, website } = row;
  const localId = id.slice('mitacs:'.length);
  return {
    _id: id,
    aliases: [id],
    ror: null,
    ...namesFrom(name, acronym),
    kind,
    location,
    website,
    sectorCode: null,
    partOfId: null,
    validFrom: null,
    validTo: null,
    identities: identitiesOf({ mitacs: localId }, { hasPublicId: false, assertedOn: MATCHED_ON }),
    source: referenceSource(localId, world),
  };
}

function fromSample(company: SampleCompany): RecordWithoutHasHosted {
  const { id, name, kind, city, region, country, website, sector, validFrom, validTo, localIds } = company;
  return {
    _id: id,
    aliases: aliasesOf(id, localIds),
    ror: null,
    ...namesFrom(name, null),
    kind,
    location: { city, region, country, latitude: null, longitude: null },
    website,
    sectorCode: sector,
    partOfId: null,
    validFrom,
    validTo,
    identities: identitiesOf(localIds, {
      hasPublicId: !id.startsWith('mitacs:'),
      assertedOn: company.importedAt.slice(0, 10),
    }),
    source: sampleSource('mitacs', company),
  };
}

/** The name, and the values by which lists are sorted and searched. */
function namesFrom(name: LocalizedText, acronym: string | null, ...otherNames: (string | null)[]): Names {
  return {
    name,
    nameKey: wordsOf(name.en ?? name.fr ?? name.ja).join(' '),
    acronym,
    words: searchWords({ names: [name.en, name.fr, name.ja, acronym, ...otherNames] }),
  };
}
