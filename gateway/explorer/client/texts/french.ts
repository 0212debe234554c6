import type { PageTexts } from './page-texts.ts';

export const french: PageTexts = {
  panels: 'Panneaux',
  examples: 'Exemples',
  examplesHint: 'Choisissez une requête pour l’ouvrir dans un onglet, puis exécutez-la ou modifiez-la.',
  schema: 'Schéma',
  history: 'Historique',
  historyHint: 'Les requêtes que vous avez exécutées dans ce navigateur.',
  clearHistory: 'Effacer',
  close: 'Fermer',

  sendAs: 'Envoyer comme',
  anonymous: 'anonyme',
  callers: {
    Analyst: 'analyste',
    'Partner coordinator': 'coordination des partenaires',
    Administrator: 'administration',
  },
  tokenNeeded:
    'Vous êtes anonyme. Pour les clés locales, ouvrez l’adresse avec #token que npm start a affichée.',
  language: 'Langue',
  theme: 'Thème',
  themes: { system: 'système', light: 'clair', dark: 'sombre' },

  tabs: 'Requêtes',
  newTab: 'Nouvelle requête',
  untitled: 'sans titre',
  closeTab: (title) => `Fermer ${title}`,

  query: 'Requête',
  run: 'Exécuter',
  stop: 'Arrêter',
  operation: 'Opération',
  format: 'Mettre en forme',
  copy: 'Copier',
  variables: 'Variables',
  headers: 'En-têtes',
  editorKeys: 'Entrée : modifier. Échap, puis Tab : quitter.',
  introduction: (shortcut) =>
    `# Un seul graphe de chercheurs,\n# d’organismes et de stages.\n# ${shortcut} exécute la requête.\n`,
  emptyQuery: (shortcut) => `# Écrivez une requête ici.\n# ${shortcut} l’exécute.\n`,

  answer: 'Réponse',
  noAnswer: (shortcut) => `Exécutez la requête (${shortcut}) pour voir sa réponse ici.`,
  waiting: 'En attente de la réponse…',
  answered: 'Réponse reçue.',
  answeredWithErrors: (errors) =>
    errors === 1 ? 'Réponse reçue, avec 1 erreur.' : `Réponse reçue, avec ${errors} erreurs.`,
  callerChanged: 'L’appelant a changé avant l’arrivée de la réponse. Exécutez de nouveau la requête.',
  unreachable:
    'La passerelle est injoignable. Vérifiez qu’elle fonctionne et que vous êtes en ligne, puis exécutez de nouveau la requête.',
  notGraphql: (status, type) =>
    `Une réponse GraphQL était attendue ; reçu : HTTP ${status} avec ${type ?? 'aucun type de contenu'}. ` +
    'Un serveur intermédiaire entre cette page et la passerelle a peut-être répondu à sa place.',
};
