import { type GraphQLSchema, isEnumType } from 'graphql';
import { type MessageLanguage, requestMessages } from '../messages/index.ts';

/** How many values a message lists. Of a larger enum it gives the query for all. */
const MAX_LISTED = 40;

const WRONG_VALUE =
  /" does not exist in "(\w+)" enum\.|Enum "(\w+)" cannot represent non-(?:enum|string) value/;

/**
 * A sentence with the values of the enum that a message of the GraphQL library is about. Undefined for any other message.
 *
 * @example listEnumValues('Value "CASHH" does not exist in "ContributionKind" enum.', schema, 'en')
 * // 'The values are: CASH, IN_KIND.'
 */
export function listEnumValues(
  message: string,
  schema: GraphQLSchema,
  language: MessageLanguage,
): string | undefined {
  const [, ofValue, ofEnum] = WRONG_VALUE.exec(message) ?? [];
  const name = ofValue ?? ofEnum;
  const type = name === undefined ? undefined : schema.getType(name);
  if (!isEnumType(type)) return undefined;
  const values = type.getValues().map((value) => value.name);
  const { enumValues, manyEnumValues } = requestMessages[language];
  return values.length <= MAX_LISTED ? enumValues(values) : manyEnumValues(type.name, values.length);
}
