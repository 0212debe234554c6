// The English messages of the GraphQL library and of Apollo Server about mistakes in a request, each with its French
// translation. `{name}` stands for what the message repeats of the request or of the schema. The parts of messages, such as the
// reason after "got invalid value …;", are further down.

/** [English, French] */
type MessagePair = readonly [string, string];

/** Messages about a document that does not fit the schema. */
export const validationMessages: readonly MessagePair[] = [
  ['Cannot query field "{field}" on type "{type}".', 'Le type « {type} » n’a pas de champ « {field} ».'],
  [
    'Unknown argument "{argument}" on field "{field}".',
    'Le champ « {field} » n’a pas d’argument « {argument} ».',
  ],
  [
    'Unknown argument "{argument}" on directive "{directive}".',
    'La directive « {directive} » n’a pas d’argument « {argument} ».',
  ],
  [
    'Field "{field}" argument "{argument}" of type "{type}" is required, but it was not provided.',
    'L’argument « {argument} » du champ « {field} », de type « {type} », est obligatoire et manque.',
  ],
  [
    'Directive "{directive}" argument "{argument}" of type "{type}" is required, but it was not provided.',
    'L’argument « {argument} » de la directive « {directive} », de type « {type} », est obligatoire et manque.',
  ],
  [
    'Field "{field}" of type "{type}" must have a selection of subfields.',
    'Le champ « {field} », de type « {type} », demande une sélection de sous-champs.',
  ],
  [
    'Field "{field}" of type "{type}" must have at least one field selected.',
    'Le champ « {field} », de type « {type} », demande la sélection d’au moins un champ.',
  ],
  [
    'Field "{field}" must not have a selection since type "{type}" has no subfields.',
    'Le champ « {field} » ne prend pas de sélection : le type « {type} » n’a pas de sous-champs.',
  ],
  ['Unknown type "{type}".', 'Le type « {type} » n’existe pas.'],
  ['Unknown directive "{directive}".', 'La directive « {directive} » n’existe pas.'],
  [
    'Directive "{directive}" may not be used on {place}.',
    'La directive « {directive} » n’est pas permise ici ({place}).',
  ],
  [
    'The directive "{directive}" can only be used once at this location.',
    'La directive « {directive} » ne peut servir qu’une fois à cet endroit.',
  ],
  ['Unknown fragment "{fragment}".', 'Le fragment « {fragment} » n’est pas défini.'],
  ['Fragment "{fragment}" is never used.', 'Le fragment « {fragment} » n’est jamais utilisé.'],
  ['There can be only one fragment named "{fragment}".', 'Deux fragments portent le nom « {fragment} ».'],
  [
    'Cannot spread fragment "{fragment}" within itself.',
    'Le fragment « {fragment} » ne peut pas se contenir lui-même.',
  ],
  [
    'Cannot spread fragment "{fragment}" within itself via {path}.',
    'Le fragment « {fragment} » ne peut pas se contenir lui-même, par {path}.',
  ],
  [
    'Fragment "{fragment}" cannot be spread here as objects of type "{parent}" can never be of type "{type}".',
    'Le fragment « {fragment} » n’a pas sa place ici : un objet de type « {parent} » n’est jamais de type « {type} ».',
  ],
  [
    'Fragment cannot be spread here as objects of type "{parent}" can never be of type "{type}".',
    'Ce fragment n’a pas sa place ici : un objet de type « {parent} » n’est jamais de type « {type} ».',
  ],
  [
    'Fragment "{fragment}" cannot condition on non composite type "{type}".',
    'Le fragment « {fragment} » ne peut pas porter sur « {type} », un type sans champs.',
  ],
  [
    'Fragment cannot condition on non composite type "{type}".',
    'Un fragment ne peut pas porter sur « {type} », un type sans champs.',
  ],
  ['Variable "{variable}" is not defined.', 'La variable « {variable} » n’est pas déclarée.'],
  [
    'Variable "{variable}" is not defined by operation "{operation}".',
    'L’opération « {operation} » ne déclare pas la variable « {variable} ».',
  ],
  ['Variable "{variable}" is never used.', 'La variable « {variable} » n’est jamais utilisée.'],
  [
    'Variable "{variable}" is never used in operation "{operation}".',
    'L’opération « {operation} » n’utilise jamais la variable « {variable} ».',
  ],
  ['There can be only one variable named "{variable}".', 'Deux variables portent le nom « {variable} ».'],
  [
    'Variable "{variable}" cannot be non-input type "{type}".',
    'La variable « {variable} » ne peut pas avoir le type « {type} », qui n’est pas un type d’entrée.',
  ],
  [
    'Variable "{variable}" of type "{type}" used in position expecting type "{expected}".',
    'La variable « {variable} », de type « {type} », sert là où le type « {expected} » est attendu.',
  ],
  ['There can be only one argument named "{argument}".', 'Deux arguments portent le nom « {argument} ».'],
  ['There can be only one input field named "{field}".', 'Deux champs d’entrée portent le nom « {field} ».'],
  ['There can be only one operation named "{operation}".', 'Deux opérations portent le nom « {operation} ».'],
  [
    'This anonymous operation must be the only defined operation.',
    'Une opération sans nom doit être la seule du document.',
  ],
  [
    'The {definition} definition is not executable.',
    'La définition {definition} n’a pas sa place dans une requête.',
  ],
  [
    'The {operation} operation is not supported by the schema.',
    'Ce graphe n’accepte pas d’opération « {operation} ».',
  ],
  ['Maximum introspection depth exceeded', 'L’introspection est trop profonde.'],
  [
    'Too many validation errors, error limit reached. Validation aborted.',
    'Trop d’erreurs : les suivantes ne sont pas indiquées.',
  ],
];

/** Messages about values, of variables and in documents. A message may be a part of another one. */
export const valueMessages: readonly MessagePair[] = [
  [
    'Variable "{variable}" of required type "{type}" was not provided.',
    'La variable « {variable} », de type « {type} », est obligatoire et manque.',
  ],
  [
    'Variable "{variable}" of non-null type "{type}" must not be null.',
    'La variable « {variable} », de type « {type} », ne peut pas être null.',
  ],
  [
    'Argument "{argument}" of required type "{type}" was not provided.',
    'L’argument « {argument} », de type « {type} », est obligatoire et manque.',
  ],
  [
    'Argument "{argument}" of non-null type "{type}" must not be null.',
    'L’argument « {argument} », de type « {type} », ne peut pas être null.',
  ],
  [
    'Expected value of type "{type}", found {value}.',
    'Une valeur de type « {type} » est attendue, mais {value} a été reçu.',
  ],
  ['Expected non-nullable type "{type}" not to be null.', 'Le type « {type} » n’admet pas null.'],
  ['Expected type "{type}" to be an object.', 'Le type « {type} » demande un objet.'],
  ['Expected type "{type}".', 'Le type « {type} » est attendu.'],
  [
    'Field "{field}" of required type "{type}" was not provided.',
    'Le champ « {field} », de type « {type} », est obligatoire et manque.',
  ],
  ['Field "{field}" is not defined by type "{type}".', 'Le type « {type} » n’a pas de champ « {field} ».'],
  ['Field "{field}" must be non-null.', 'Le champ « {field} » ne peut pas être null.'],
  [
    'OneOf Input Object "{type}" must specify exactly one key.',
    'Le type « {type} » demande exactement une clé.',
  ],
  [
    'Exactly one key must be specified for OneOf type "{type}".',
    'Le type « {type} » demande exactement une clé.',
  ],
  [
    'Value "{value}" does not exist in "{enum}" enum.',
    'La valeur « {value} » n’existe pas dans l’énumération « {enum} ».',
  ],
  [
    'Enum "{enum}" cannot represent non-enum value: {value}.',
    'L’énumération « {enum} » prend un nom sans guillemets, mais {value} a été reçu.',
  ],
  [
    'Enum "{enum}" cannot represent non-string value: {value}.',
    'L’énumération « {enum} » prend le nom d’une valeur, mais {value} a été reçu.',
  ],
  [
    'Int cannot represent non-integer value: {value}',
    'Un nombre entier est attendu, mais {value} a été reçu.',
  ],
  [
    'Int cannot represent non 32-bit signed integer value: {value}',
    'Un nombre entier entre -2147483648 et 2147483647 est attendu, mais {value} a été reçu.',
  ],
  ['Float cannot represent non numeric value: {value}', 'Un nombre est attendu, mais {value} a été reçu.'],
  [
    'String cannot represent a non string value: {value}',
    'Un texte entre guillemets est attendu, mais {value} a été reçu.',
  ],
  [
    'Boolean cannot represent a non boolean value: {value}',
    'true ou false est attendu, mais {value} a été reçu.',
  ],
  [
    'ID cannot represent a non-string and non-integer value: {value}',
    'Un identifiant, texte ou nombre entier, est attendu, mais {value} a été reçu.',
  ],
  [
    'ID cannot represent value: {value}',
    'Un identifiant, texte ou nombre entier, est attendu, mais {value} a été reçu.',
  ],
  [
    'Too many errors processing variables, error limit reached. Execution aborted.',
    'Trop d’erreurs dans les variables : les suivantes ne sont pas indiquées.',
  ],
];

/** Messages about a request that is not read as an operation. */
export const requestMessagePairs: readonly MessagePair[] = [
  [
    'GraphQL operations must contain a non-empty `query` or a `persistedQuery` extension.',
    'La requête doit avoir un document dans « query », ou l’extension « persistedQuery ».',
  ],
  [
    'POST body missing, invalid Content-Type, or JSON object has no keys.',
    'Le corps de la requête manque, n’est pas du JSON, ou est un objet vide.',
  ],
  ['GraphQL queries must be strings.', '« query » doit être un texte.'],
  [
    '`{property}` in a POST body should be provided as an object, not a recursively JSON-encoded string.',
    '« {property} » doit être un objet, et non du JSON dans un texte.',
  ],
  ['`{property}` in a POST body must be an object if provided.', '« {property} » doit être un objet.'],
  ['`{property}` in a POST body must be a string if provided.', '« {property} » doit être un texte.'],
  [
    "The '{parameter}' search parameter may only be specified once.",
    'Le paramètre « {parameter} » ne peut figurer qu’une fois.',
  ],
  [
    'The {parameter} search parameter contains invalid JSON.',
    'Le paramètre « {parameter} » n’est pas du JSON valide.',
  ],
  [
    'The {parameter} search parameter should contain a JSON-encoded object.',
    'Le paramètre « {parameter} » doit être un objet en JSON.',
  ],
  [
    'GET requests may not have a content-type header other than application/json.',
    'Une requête GET ne peut avoir d’autre en-tête Content-Type que application/json.',
  ],
  [
    'GET requests only support query operations, not {operation} operations',
    'Une requête GET ne peut exécuter que des opérations « query », et non « {operation} » : utilisez POST.',
  ],
  [
    'Unsupported persisted query version',
    'Cette version de l’extension « persistedQuery » n’est pas acceptée.',
  ],
  ['provided sha does not match query', 'L’empreinte « sha256Hash » n’est pas celle du document.'],
  ['Operation batching disabled.', 'Le corps de la requête doit être une seule opération, et non une liste.'],
  [
    'This operation has been blocked as a potential Cross-Site Request Forgery (CSRF). {advice}',
    'Cette requête pourrait venir d’un autre site (CSRF) : envoyez l’en-tête « Content-Type: application/json » ou « apollo-require-preflight: true ».',
  ],
  [
    "An 'accept' header was provided for this request which does not accept {types}",
    'L’en-tête Accept n’admet aucun des formats de la réponse : {types}.',
  ],
];

/** Messages about the syntax of a document, without `Syntax Error: `. */
export const syntaxMessages: readonly MessagePair[] = [
  ['Expected {expected}, found {found}.', '{expected} est attendu, mais {found} a été trouvé.'],
  [
    'Unexpected variable "{variable}" in constant value.',
    'La variable « {variable} » n’est pas permise ici.',
  ],
  ['Unexpected character: {character}.', 'Le caractère {character} n’est pas permis ici.'],
  [
    'Unexpected single quote character (\'), did you mean to use a double quote (")?',
    'L’apostrophe (\') n’est pas permise ici ; un texte se met entre guillemets droits (").',
  ],
  ['Unexpected {token}.', '{token} n’est pas permis ici.'],
  ['Unterminated string.', 'Il manque le guillemet à la fin d’un texte.'],
  ['Invalid number, {reason}.', 'Ce nombre n’est pas valide.'],
  [
    'Invalid character within String: {character}.',
    'Le caractère {character} n’est pas permis dans un texte.',
  ],
  [
    'Invalid character escape sequence: {sequence}.',
    'La séquence {sequence} n’est pas valide dans un texte.',
  ],
  ['Invalid Unicode escape sequence: {sequence}.', 'La séquence {sequence} n’est pas valide dans un texte.'],
];

/** The kinds of tokens that syntax messages name. */
export const tokenKinds: Readonly<Record<string, string>> = {
  Name: 'un nom',
  Int: 'un entier',
  Float: 'un nombre',
  String: 'un texte',
  BlockString: 'un texte',
  '<EOF>': 'la fin du document',
  '<SOF>': 'le début du document',
};

/** Parts of the reason why two fields conflict. */
export const conflictReasons: readonly MessagePair[] = [
  ['subfields "{field}" conflict because', 'les sous-champs « {field} » se contredisent :'],
  ['"{first}" and "{second}" are different fields', '« {first} » et « {second} » sont des champs différents'],
  ['they have differing arguments', 'leurs arguments diffèrent'],
  [
    'they return conflicting types "{first}" and "{second}"',
    'leurs types « {first} » et « {second} » diffèrent',
  ],
];
