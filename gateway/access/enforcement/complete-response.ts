import {
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  isAbstractType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { isRecord } from '../../../protocol/index.ts';
import type { ClientOperation } from './client-operation.ts';
import { type NullReason, NullReasons, type ResponsePath } from './null-reasons.ts';
import {
  type ChangedField,
  type ResponseField,
  ResponseFields,
  type ResponseFieldsRequest,
} from './response-fields.ts';

// Gives the answer to a filtered operation the shape of the operation that the client sent. The client selected `{ beings { name email } }`,
// and `Person.email` is denied:
//
//     { beings: [{ typename_: 'Person', name: 'Ada' }, { typename_: 'Robot', name: 'R2', email: 'r2@…' }] }
//
// becomes
//
//     { beings: [{ name: 'Ada', email: null }, { name: 'R2', email: 'r2@…' }] }     and the reason for beings.0.email
//
// Only places that the filter changed are read; everything else is returned as received. At those places, a value that
// does not match the operation (missing, or an object of an unknown type) becomes null too, because it could contain
// something that the caller may not read.

type Answer = Record<string, unknown>;

export interface CompletionRequest extends ResponseFieldsRequest {
  /** The alias under which the filter selected `__typename`. */
  readonly typenameAlias: string;
}

export interface CompletedResponse {
  readonly data: Answer | null;
  readonly reasons: NullReasons;
}

/** Completes the data of an answer. The reasons are those of the fields that became null. */
export function completeResponse(data: Answer, request: CompletionRequest): CompletedResponse {
  return new ResponseCompletion(request).complete(data);
}

/** Returned instead of a value of a non-null type that had to become null: its parent becomes null for the same reason. */
class NullParent {
  readonly reason: NullReason;
  readonly path: ResponsePath;

  constructor(reason: NullReason, path: ResponsePath) {
    this.reason = reason;
    this.path = [...path];
  }
}

class ResponseCompletion {
  readonly #client: ClientOperation;
  readonly #typenameAlias: string;
  readonly #fields: ResponseFields;
  readonly #reasons = new NullReasons();
  /** Of the value that is being completed. */
  readonly #path: (string | number)[] = [];

  constructor(request: CompletionRequest) {
    this.#client = request.client;
    this.#typenameAlias = request.typenameAlias;
    this.#fields = new ResponseFields(request);
  }

  complete(received: Answer): CompletedResponse {
    const data = this.#completeObject(received, this.#fields.ofRoot());
    if (!(data instanceof NullParent)) return { data, reasons: this.#reasons };
    this.#reasons.truncate(0);
    this.#reasons.add(data.reason, data.path);
    return { data: null, reasons: this.#reasons };
  }

  #completeObject(received: Answer, fields: readonly ResponseField[]): Answer | NullParent {
    const completed: Answer = Object.create(null);
    for (const field of fields) {
      this.#path.push(field.key);
      const value = this.#completeField(field, received);
      this.#path.pop();
      if (value instanceof NullParent) return value;
      completed[field.key] = value;
    }
    return completed;
  }

  #completeField(field: ResponseField, received: Answer): unknown {
    if (field.kind === 'denied') return this.#nullFor(field.reason, field.type);
    const value = Object.hasOwn(received, field.key) ? received[field.key] : undefined;
    if (field.kind === 'changed') return this.#completeValue(value, field.type, field);
    if (field.kind === 'introspection') return value ?? null;
    const isMissing = value === undefined || (value === null && isNonNullType(field.type));
    return isMissing ? this.#nullFor(field.invalid, field.type) : value;
  }

  #nullFor(reason: NullReason, type: GraphQLOutputType): null | NullParent {
    if (isNonNullType(type)) return new NullParent(reason, this.#path);
    this.#reasons.add(reason, this.#path);
    return null;
  }

  #completeValue(value: unknown, type: GraphQLOutputType, field: ChangedField): unknown {
    if (isNonNullType(type)) {
      const completed = this.#completePresent(value, type.ofType, field);
      return completed === null ? new NullParent(field.invalid, this.#path) : completed;
    }
    const before = this.#reasons.total;
    const completed = this.#completePresent(value, type, field);
    if (!(completed instanceof NullParent)) return completed;
    this.#reasons.truncate(before);
    this.#reasons.add(completed.reason, completed.path);
    return null;
  }

  #completePresent(value: unknown, type: GraphQLOutputType, field: ChangedField): unknown {
    if (value === null) return null;
    if (isListType(type)) return this.#completeList(value, type.ofType, field);
    const objectType = isRecord(value) ? this.#objectTypeOf(value, type) : undefined;
    if (!isRecord(value) || !objectType) return new NullParent(field.invalid, this.#path);
    return this.#completeObject(value, this.#fields.ofObject(field, objectType));
  }

  #completeList(value: unknown, itemType: GraphQLOutputType, field: ChangedField): unknown {
    if (!Array.isArray(value)) return new NullParent(field.invalid, this.#path);
    const completed: unknown[] = [];
    for (const [index, item] of value.entries()) {
      this.#path.push(index);
      const element = this.#completeValue(item, itemType, field);
      this.#path.pop();
      if (element instanceof NullParent) return element;
      completed.push(element);
    }
    return completed;
  }

  /** Undefined when the partner named no type, or one that is not possible here. */
  #objectTypeOf(value: Answer, declared: GraphQLOutputType): GraphQLObjectType | undefined {
    const type = getNamedType(declared);
    if (isObjectType(type)) return type;
    const { schema } = this.#client;
    const name = value[this.#typenameAlias];
    const actual = typeof name === 'string' ? schema.getType(name) : undefined;
    return isAbstractType(type) && isObjectType(actual) && schema.isSubType(type, actual)
      ? actual
      : undefined;
  }
}
