import type { Bilingual } from '../types/sample-record.ts';
import type { Random } from '../values/random.ts';
import { AUDIENCES, methodsOf, type Phrase } from './phrases/index.ts';
import { writeSummary } from './project-summary.ts';
import { writeTitle } from './project-title.ts';

export interface ProjectText {
  readonly title: Bilingual;
  readonly summary: Bilingual;
}

export interface ProjectSubject {
  readonly topic: Phrase;
  /** CRDC group: it decides the research method. */
  readonly field: string;
  /** NAICS sector of the host: it decides who benefits from the project. */
  readonly sector: string;
  /** A place that the title names, or null. */
  readonly place: string | null;
  readonly hasSeveralInterns: boolean;
}

const PARTNERS: Phrase = { en: 'its partners', fr: 'les partenaires' };

/** Writes the title and the summary of a project. Both languages say the same. */
export function writeProjectText(subject: ProjectSubject, random: Random): ProjectText {
  const method = random.pick(methodsOf(subject.field));
  const audience = random.pick(AUDIENCES[subject.sector] ?? [PARTNERS]);
  return {
    title: writeTitle({ ...subject, method, audience }, random),
    summary: writeSummary({ ...subject, work: method.work, audience }, random),
  };
}
