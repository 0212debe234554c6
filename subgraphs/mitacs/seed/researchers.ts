import { readFieldsOfResearch, searchWords } from '@passerelle/kit';
import { readOrganizations, type SampleResearcher, sampleSource, type World } from '../../../sample/index.ts';
import type { Researcher } from '../models/index.ts';
import { aliasesOf, identitiesOf } from './identities.ts';
import type { LinkedIds } from './linked-ids.ts';

/** Every person. `linked` has been filled by `placementRecords`. */
export function* researcherRecords(world: World, { awarded }: LinkedIds): Iterable<Researcher> {
  const labels = new Map(readFieldsOfResearch().map(({ code, label }) => [code, label]));
  const affiliations = new Map(
    readOrganizations().map(({ id, names, acronym }) => [id, [names.en, names.fr, names.ja, acronym]]),
  );
  for (const researcher of world.researchers()) {
    // Without the name, which is in `wordsWithName` only: see the model.
    const words = searchWords({
      names: affiliations.get(researcher.affiliationId) ?? [],
      en: researcher.fields.map((code) => labels.get(code)?.en),
      fr: researcher.fields.map((code) => labels.get(code)?.fr),
    });
    // The registry itself always has a record.
    const isKnownToPartner = Object.keys(researcher.localIds).length > 1;
    yield {
      ...toResearcher(researcher, words),
      isPublic: isKnownToPartner || awarded.people.has(researcher.id),
    };
  }
}

function toResearcher(researcher: SampleResearcher, words: readonly string[]): Omit<Researcher, 'isPublic'> {
  const { id, orcid, givenName, familyName, name, stage, affiliationId, fields, email, localIds } =
    researcher;
  return {
    _id: id,
    aliases: aliasesOf(id, localIds, orcid === null ? [] : [`orcid:${orcid}`]),
    orcid,
    givenName,
    familyName,
    name,
    stage,
    affiliationId,
    fieldCodes: fields,
    email,
    identities: identitiesOf(localIds, {
      hasPublicId: orcid !== null,
      assertedOn: researcher.importedAt.slice(0, 10),
    }),
    words,
    wordsWithName: [...new Set([...words, ...searchWords({ names: [name, givenName, familyName] })])],
    source: sampleSource('mitacs', researcher),
  };
}
