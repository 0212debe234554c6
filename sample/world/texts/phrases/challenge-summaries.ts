import type { Phrase } from './phrase-types.ts';

// A summary has three sentences, one of each list. The lengths have no common factor, so that 11 × 9 × 7 = 693 challenges have
// different summaries.

/** Why the member has the problem. */
export const CHALLENGE_SITUATIONS: readonly Phrase[] = [
  {
    en: 'First trials inside the company were promising, but too slow.',
    fr: 'Les premiers essais à l’interne ont été prometteurs, mais ils prennent trop de temps.',
  },
  {
    en: 'Our customers ask for it, and no product on the market does it well.',
    fr: 'La demande vient de notre clientèle, et rien de ce qui se vend aujourd’hui n’y répond bien.',
  },
  {
    en: 'The present solution depends on a single supplier abroad.',
    fr: 'Pour l’instant, nous dépendons d’un seul fournisseur, situé à l’étranger.',
  },
  {
    en: 'We have three years of measurements and little time to read them.',
    fr: 'Trois ans de mesures dorment sur nos serveurs, faute de temps pour les exploiter.',
  },
  {
    en: 'A new rule takes effect in two years, and our process would not pass it.',
    fr: 'Notre procédé ne satisferait pas à la réglementation qui entre en vigueur dans deux ans.',
  },
  {
    en: 'One part in twenty is scrapped at the last step, and nobody has found the cause.',
    fr: 'À la dernière étape, une pièce sur vingt est rejetée sans que la cause soit connue.',
  },
  {
    en: 'What works in the laboratory fails when it is twenty below outside.',
    fr: 'Ce qui fonctionne en laboratoire fait défaut dès qu’il gèle à moins vingt.',
  },
  {
    en: 'The two people who mastered the method have retired.',
    fr: 'La méthode reposait sur deux spécialistes, qui sont maintenant à la retraite.',
  },
  {
    en: 'A prototype exists; its energy use is three times what we can sell.',
    fr: 'Nous avons un prototype, mais il consomme trois fois trop pour être commercialisable.',
  },
  {
    en: 'Several published methods claim to solve this, and they contradict each other.',
    fr: 'Plusieurs articles proposent une solution, mais leurs conclusions se contredisent.',
  },
  {
    en: 'A neighbour in the park has the same difficulty, and we would like to share the answer.',
    fr: 'Une entreprise voisine bute sur la même difficulté; nous aimerions la résoudre ensemble.',
  },
];

/** What the researcher would do. */
export const CHALLENGE_TASKS: readonly Phrase[] = [
  {
    en: 'We look for a graduate student who can bring a method and test it with us.',
    fr: 'Nous cherchons une personne aux cycles supérieurs qui apporterait une méthode et la mettrait à l’épreuve avec nous.',
  },
  {
    en: 'A team of two interns could compare the known approaches and build a demonstrator.',
    fr: 'Deux stagiaires pourraient comparer les approches connues, puis construire un démonstrateur.',
  },
  {
    en: 'The intern will study other ways, try the best of them and document the choice.',
    fr: 'Le stage consistera à explorer d’autres voies, à retenir la meilleure et à justifier ce choix.',
  },
  {
    en: 'We hope for a model that our operators can trust.',
    fr: 'Il nous faut un modèle auquel notre personnel puisse se fier au quotidien.',
  },
  {
    en: 'The work will show what has to change and what it costs.',
    fr: 'Les travaux préciseront les changements à faire et leur coût.',
  },
  {
    en: 'Eight months of careful experiments would tell us whether the idea can be patented.',
    fr: 'Huit mois d’expériences rigoureuses permettraient de savoir si l’idée est brevetable.',
  },
  {
    en: 'We need someone who knows the theory, and who likes to get their hands dirty.',
    fr: 'Le profil idéal allie une bonne maîtrise de la théorie et le goût du travail d’atelier.',
  },
  {
    en: 'The first step is a review of what has been tried elsewhere, in any language.',
    fr: 'Il faudra d’abord faire le tour de ce qui s’est essayé ailleurs, peu importe la langue.',
  },
  {
    en: 'A postdoctoral fellow would lead the design, and two of our technicians would build it.',
    fr: 'La conception serait confiée à une personne au postdoctorat, et la réalisation à deux de nos techniciens.',
  },
];

/** What the member offers. */
export const CHALLENGE_OFFERS: readonly Phrase[] = [
  {
    en: 'We offer access to our equipment and data.',
    fr: 'Nos équipements et nos données seront à la disposition de l’équipe.',
  },
  {
    en: 'In return, the results may become a chapter of a thesis.',
    fr: 'Les résultats pourront faire l’objet d’un chapitre de thèse.',
  },
  {
    en: 'Two of our engineers will give a day a week to the project.',
    fr: 'Deux membres de notre équipe d’ingénierie y consacreront une journée par semaine.',
  },
  {
    en: 'Publication is welcome after a short review.',
    fr: 'Nous encourageons la publication, après une brève relecture.',
  },
  {
    en: 'There is a bench in our laboratory and a desk beside the team that will use the result.',
    fr: 'Une place est prévue au laboratoire, et un bureau près de ceux qui se serviront du résultat.',
  },
  {
    en: 'A second internship is possible if the first one leads somewhere.',
    fr: 'Si les résultats sont concluants, un deuxième stage pourra suivre.',
  },
  {
    en: 'We cover travel between the university and the park.',
    fr: 'Les déplacements entre l’université et le parc sont à notre charge.',
  },
];
