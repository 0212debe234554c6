import type { Phrase } from './phrase-types.ts';

/** Research themes of exchanges, by the id of ATR's laboratory. For the laboratories that host exchanges. */
export const EXCHANGE_THEMES: Readonly<Record<string, readonly [Phrase, ...Phrase[]]>> = {
  'atr:lab-cns': [
    {
      en: 'decoding intended movement from brain signals',
      fr: 'le décodage du mouvement voulu à partir de signaux cérébraux',
    },
    {
      en: 'models of motor learning after stroke',
      fr: 'les modèles de l’apprentissage moteur après un accident vasculaire cérébral',
    },
    {
      en: 'neurofeedback that adapts to the learner',
      fr: 'la rétroaction neuronale qui s’adapte à la personne',
    },
    {
      en: 'control of an assistive exoskeleton by muscle synergies',
      fr: 'la commande d’un exosquelette d’assistance par synergies musculaires',
    },
    {
      en: 'visual imagery reconstructed from brain activity',
      fr: 'la reconstruction d’images mentales à partir de l’activité cérébrale',
    },
  ],
  'atr:lab-nia': [
    {
      en: 'source estimation for magnetoencephalography',
      fr: 'l’estimation de sources en magnétoencéphalographie',
    },
    {
      en: 'wearable electroencephalography outside the laboratory',
      fr: 'l’électroencéphalographie portable hors du laboratoire',
    },
    { en: 'open tools for brain dynamics', fr: 'les outils ouverts pour l’étude de la dynamique cérébrale' },
    {
      en: 'brain connectivity across several sites',
      fr: 'la connectivité cérébrale mesurée dans plusieurs centres',
    },
  ],
  'atr:lab-bicr': [
    {
      en: 'brain-machine interfaces for daily life',
      fr: 'les interfaces cerveau-machine pour la vie quotidienne',
    },
    {
      en: 'speech restoration from neural recordings',
      fr: 'la restitution de la parole à partir d’enregistrements neuronaux',
    },
    {
      en: 'fatigue in shared control',
      fr: 'la fatigue dans la commande partagée',
    },
    { en: 'wireless links for implanted sensors', fr: 'les liaisons sans fil pour capteurs implantés' },
  ],
  'atr:lab-dil': [
    {
      en: 'remote operation of several avatars by one person',
      fr: 'le pilotage à distance de plusieurs avatars par une seule personne',
    },
    {
      en: 'robots that guide visitors in busy places',
      fr: 'les robots qui guident les visiteurs dans les lieux fréquentés',
    },
    {
      en: 'turn-taking in conversations with robots',
      fr: 'les tours de parole dans les conversations avec des robots',
    },
    {
      en: 'cybernetic avatars for people who cannot travel',
      fr: 'les avatars cybernétiques pour les personnes qui ne peuvent se déplacer',
    },
    { en: 'translation of gestures between cultures', fr: 'la traduction des gestes entre cultures' },
  ],
  'atr:lab-hil': [
    { en: 'androids as partners in conversation', fr: 'les androïdes comme partenaires de conversation' },
    {
      en: 'the sense of touch in remote communication',
      fr: 'le sens du toucher dans la communication à distance',
    },
    {
      en: 'companion robots for people with dementia',
      fr: 'les robots de compagnie pour les personnes atteintes de démence',
    },
    {
      en: 'facial expression of a humanlike robot',
      fr: 'l’expression faciale d’un robot d’apparence humaine',
    },
  ],
};
