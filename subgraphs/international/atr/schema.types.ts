/* Made by "npm run types:generate" from schema.graphql and parents.ts. */
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Laboratory as LaboratoryParent, Exchange as ExchangeParent, ExchangeConnection as ExchangeConnectionParent, Researcher as ResearcherParent, Organization as OrganizationParent, Placement as PlacementParent, Term as TermParent, Context } from './parents.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A calendar day, `2026-01-31` (ISO 8601, no time zone). */
  Date: { input: string; output: string; }
  /** A moment in UTC, `2026-01-31T13:45:00.000Z` (RFC 3339). */
  DateTime: { input: string; output: Date | string; }
};

/** Every root field is nullable: a partner that is away leaves its own fields null and everything else in the answer as it is. */
export type Query = {
  __typename?: 'Query';
  /** One laboratory, by id (`atr:lab-irc`). */
  laboratory: Maybe<Laboratory>;
  /**
   * Laboratories open on a day (today when omitted), by name; `includeClosed` lists every laboratory that ever was.
   * A beginning or an end that no source gives is taken as open, as far back as 1986, when ATR was founded.
   * `field` is a CRDC 2020 code; a division takes in its groups.
   */
  laboratories: Maybe<Array<Laboratory>>;
  /** One exchange, by id (`atr:EX-2024-017`). */
  exchange: Maybe<Exchange>;
  /** Exchanges that match every given filter, newest arrival first. */
  exchanges: Maybe<ExchangeConnection>;
};


/** Every root field is nullable: a partner that is away leaves its own fields null and everything else in the answer as it is. */
export type QueryLaboratoryArgs = {
  id: Scalars['ID']['input'];
};


/** Every root field is nullable: a partner that is away leaves its own fields null and everything else in the answer as it is. */
export type QueryLaboratoriesArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
  field?: InputMaybe<Scalars['String']['input']>;
  includeClosed?: Scalars['Boolean']['input'];
  updatedSince?: InputMaybe<Scalars['DateTime']['input']>;
};


/** Every root field is nullable: a partner that is away leaves its own fields null and everything else in the answer as it is. */
export type QueryExchangeArgs = {
  id: Scalars['ID']['input'];
};


/** Every root field is nullable: a partner that is away leaves its own fields null and everything else in the answer as it is. */
export type QueryExchangesArgs = {
  filter?: InputMaybe<ExchangeFilter>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A laboratory has a lifespan: ATR opens and closes them as themes change. */
export type Laboratory = {
  __typename?: 'Laboratory';
  /** `atr:lab-irc`. */
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  acronym: Maybe<Scalars['String']['output']>;
  theme: Maybe<Scalars['String']['output']>;
  fields: Array<Term>;
  /** First day of the first year in which sources see it, for they give years; null when none does. */
  validFrom: Maybe<Scalars['Date']['output']>;
  /** Last day of the last year in which sources see it; null when none says that it ended. */
  validTo: Maybe<Scalars['Date']['output']>;
  organization: Organization;
  exchanges: ExchangeConnection;
  source: Source;
};


/** A laboratory has a lifespan: ATR opens and closes them as themes change. */
export type LaboratoryNameArgs = {
  lang?: InputMaybe<Language>;
};


/** A laboratory has a lifespan: ATR opens and closes them as themes change. */
export type LaboratoryThemeArgs = {
  lang?: InputMaybe<Language>;
};


/** A laboratory has a lifespan: ATR opens and closes them as themes change. */
export type LaboratoryExchangesArgs = {
  filter?: InputMaybe<ExchangeFilter>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A stay that crosses the ocean: a joint industrial internship or a research visit. */
export type Exchange = {
  __typename?: 'Exchange';
  /** `atr:EX-2024-017`. */
  id: Scalars['ID']['output'];
  direction: ExchangeDirection;
  kind: ExchangeKind;
  researcher: Maybe<Researcher>;
  /** Where the researcher comes from. */
  homeOrganization: Organization;
  /** Where the researcher goes: ATR for an inbound exchange, a Canadian organization for an outbound one. */
  hostOrganization: Organization;
  laboratory: Maybe<Laboratory>;
  /** The Mitacs placement that funds this exchange, when one does. */
  placement: Maybe<Placement>;
  theme: Scalars['String']['output'];
  arrivesOn: Scalars['Date']['output'];
  departsOn: Scalars['Date']['output'];
  /** Last day the residence permit covers. */
  permitExpiresOn: Maybe<Scalars['Date']['output']>;
  jointPublications: Scalars['Int']['output'];
  source: Source;
};


/** A stay that crosses the ocean: a joint industrial internship or a research visit. */
export type ExchangeThemeArgs = {
  lang?: InputMaybe<Language>;
};

export type ExchangeDirection =
  | 'CANADA_TO_JAPAN'
  | 'JAPAN_TO_CANADA';

export type ExchangeKind =
  | 'INDUSTRIAL_INTERNSHIP'
  | 'RESEARCH_VISIT'
  | 'SUMMER_PROGRAM';

/** A page of a list of `Exchange`, after the Relay connection specification. */
export type ExchangeConnection = {
  __typename?: 'ExchangeConnection';
  edges: Array<ExchangeEdge>;
  /** The edges' nodes, for who needs no cursor of each. */
  nodes: Array<Exchange>;
  pageInfo: PageInfo;
  /** How many match in all, over every page. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One `Exchange` in a page, with its cursor. */
export type ExchangeEdge = {
  __typename?: 'ExchangeEdge';
  cursor: Scalars['String']['output'];
  node: Exchange;
};

/** Every given condition must hold; a list means any of its values. */
export type ExchangeFilter = {
  direction?: InputMaybe<Array<ExchangeDirection>>;
  kind?: InputMaybe<Array<ExchangeKind>>;
  laboratory?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Canonical ids of the organizations that researchers come from. */
  homeOrganization?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Canonical ids of the organizations that researchers go to. */
  hostOrganization?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Canonical ids of researchers. */
  researcher?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Whether a Mitacs placement funds the exchange. */
  hasPlacement?: InputMaybe<Scalars['Boolean']['input']>;
  arrivesOn?: InputMaybe<DateRange>;
  /** Between arrival and departure on this day. */
  presentOn?: InputMaybe<Scalars['Date']['input']>;
  /** Changed by the partner at this moment or later. */
  updatedSince?: InputMaybe<Scalars['DateTime']['input']>;
};

export type Researcher = {
  __typename?: 'Researcher';
  id: Scalars['ID']['output'];
  /** Stays that crossed the ocean, newest arrival first. */
  exchanges: Maybe<Array<Exchange>>;
};

export type Organization = {
  __typename?: 'Organization';
  id: Scalars['ID']['output'];
  /** Laboratories that belong to it, open or closed, by name; empty for an organization other than ATR. */
  laboratories: Maybe<Array<Laboratory>>;
  /** Exchanges of its people to the other side, newest arrival first; the newest 100. `exchanges` lists them all. */
  exchangesSent: Maybe<Array<Exchange>>;
  /** Exchanges it received, newest arrival first; the newest 100. `exchanges` lists them all. */
  exchangesHosted: Maybe<Array<Exchange>>;
};

export type Placement = {
  __typename?: 'Placement';
  id: Scalars['ID']['output'];
  /** The exchange that this placement funds; null when it funds none. */
  exchange: Maybe<Exchange>;
};

/** A classification term: `{ scheme: "CRDC", code: "RDF102", label: "Computer and information sciences" }`. */
export type Term = {
  __typename?: 'Term';
  /** `CRDC` (fields of research, 2020) or `NAICS` (sectors, Canada 2022). */
  scheme: Scalars['String']['output'];
  code: Scalars['String']['output'];
  label: Scalars['String']['output'];
};


/** A classification term: `{ scheme: "CRDC", code: "RDF102", label: "Computer and information sciences" }`. */
export type TermLabelArgs = {
  lang?: InputMaybe<Language>;
};

/** Where a record came from, and how fresh it is. */
export type Source = {
  __typename?: 'Source';
  /** Name of the partner's subgraph: `mitacs`, `atr`, `tech-park`, `amcto`. */
  partner: Scalars['String']['output'];
  /** The partner's own id of the record. Invented sample records begin with `SAMPLE-`. */
  recordId: Scalars['String']['output'];
  /** When the partner last changed the record. */
  updatedAt: Scalars['DateTime']['output'];
  /** When the graph last took the record in. */
  importedAt: Scalars['DateTime']['output'];
};

/** Where a page stands in its list, after the Relay connection specification. */
export type PageInfo = {
  __typename?: 'PageInfo';
  hasNextPage: Scalars['Boolean']['output'];
  /** True when the page was asked for with `after`: pages are read forwards only. */
  hasPreviousPage: Scalars['Boolean']['output'];
  startCursor: Maybe<Scalars['String']['output']>;
  /** Hand this to `after` for the next page. */
  endCursor: Maybe<Scalars['String']['output']>;
};

/** Both ends inclusive; leave one out for an open range. */
export type DateRange = {
  from?: InputMaybe<Scalars['Date']['input']>;
  to?: InputMaybe<Scalars['Date']['input']>;
};

/** Language of a text. English and French stand in for each other where one is missing; Japanese falls back to English. */
export type Language =
  | 'EN'
  | 'FR'
  | 'JA';



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Laboratory: Laboratory;
  Exchange: Exchange;
  Researcher: Researcher;
  Organization: Organization;
  Placement: Placement;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Laboratory:
    ( { __typename: 'Laboratory' }
    & GraphQLRecursivePick<FederationTypes['Laboratory'], {"id":true}> );
  Exchange:
    ( { __typename: 'Exchange' }
    & GraphQLRecursivePick<FederationTypes['Exchange'], {"id":true}> );
  Researcher:
    ( { __typename: 'Researcher' }
    & GraphQLRecursivePick<FederationTypes['Researcher'], {"id":true}> );
  Organization:
    ( { __typename: 'Organization' }
    & GraphQLRecursivePick<FederationTypes['Organization'], {"id":true}> );
  Placement:
    ( { __typename: 'Placement' }
    & GraphQLRecursivePick<FederationTypes['Placement'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ID: ResolverTypeWrapper<Partial<Scalars['ID']['output']>>;
  Laboratory: ResolverTypeWrapper<LaboratoryParent>;
  Exchange: ResolverTypeWrapper<ExchangeParent>;
  ExchangeDirection: ResolverTypeWrapper<Partial<ExchangeDirection>>;
  ExchangeKind: ResolverTypeWrapper<Partial<ExchangeKind>>;
  ExchangeConnection: ResolverTypeWrapper<ExchangeConnectionParent>;
  ExchangeEdge: ResolverTypeWrapper<Partial<Omit<ExchangeEdge, 'node'> & { node: ResolversTypes['Exchange'] }>>;
  ExchangeFilter: ResolverTypeWrapper<Partial<ExchangeFilter>>;
  Researcher: ResolverTypeWrapper<ResearcherParent>;
  Organization: ResolverTypeWrapper<OrganizationParent>;
  Placement: ResolverTypeWrapper<PlacementParent>;
  Term: ResolverTypeWrapper<TermParent>;
  Source: ResolverTypeWrapper<Partial<Source>>;
  PageInfo: ResolverTypeWrapper<Partial<PageInfo>>;
  DateRange: ResolverTypeWrapper<Partial<DateRange>>;
  Language: ResolverTypeWrapper<Partial<Language>>;
  Date: ResolverTypeWrapper<Partial<Scalars['Date']['output']>>;
  DateTime: ResolverTypeWrapper<Partial<Scalars['DateTime']['output']>>;
  String: ResolverTypeWrapper<Partial<Scalars['String']['output']>>;
  Boolean: ResolverTypeWrapper<Partial<Scalars['Boolean']['output']>>;
  Int: ResolverTypeWrapper<Partial<Scalars['Int']['output']>>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Query: Record<PropertyKey, never>;
  ID: Partial<Scalars['ID']['output']>;
  Laboratory: LaboratoryParent;
  Exchange: ExchangeParent;
  ExchangeConnection: ExchangeConnectionParent;
  ExchangeEdge: Partial<Omit<ExchangeEdge, 'node'> & { node: ResolversParentTypes['Exchange'] }>;
  ExchangeFilter: Partial<ExchangeFilter>;
  Researcher: ResearcherParent;
  Organization: OrganizationParent;
  Placement: PlacementParent;
  Term: TermParent;
  Source: Partial<Source>;
  PageInfo: Partial<PageInfo>;
  DateRange: Partial<DateRange>;
  Date: Partial<Scalars['Date']['output']>;
  DateTime: Partial<Scalars['DateTime']['output']>;
  String: Partial<Scalars['String']['output']>;
  Boolean: Partial<Scalars['Boolean']['output']>;
  Int: Partial<Scalars['Int']['output']>;
};

export type ShareableDirectiveArgs = { };

export type ShareableDirectiveResolver<Result, Parent, ContextType = Context, Args = ShareableDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AuthenticatedDirectiveArgs = { };

export type AuthenticatedDirectiveResolver<Result, Parent, ContextType = Context, Args = AuthenticatedDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type RequiresScopesDirectiveArgs = {
  scopes: Array<Array<Scalars['String']['input']>>;
};

export type RequiresScopesDirectiveResolver<Result, Parent, ContextType = Context, Args = RequiresScopesDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type TagDirectiveArgs = {
  name: Scalars['String']['input'];
};

export type TagDirectiveResolver<Result, Parent, ContextType = Context, Args = TagDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type CostDirectiveArgs = {
  weight: Scalars['Int']['input'];
};

export type CostDirectiveResolver<Result, Parent, ContextType = Context, Args = CostDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ListSizeDirectiveArgs = {
  assumedSize?: Maybe<Scalars['Int']['input']>;
  slicingArguments?: Maybe<Array<Scalars['String']['input']>>;
  sizedFields?: Maybe<Array<Scalars['String']['input']>>;
  requireOneSlicingArgument?: Maybe<Scalars['Boolean']['input']>;
};

export type ListSizeDirectiveResolver<Result, Parent, ContextType = Context, Args = ListSizeDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type CacheControlDirectiveArgs = {
  maxAge?: Maybe<Scalars['Int']['input']>;
  inheritMaxAge?: Maybe<Scalars['Boolean']['input']>;
};

export type CacheControlDirectiveResolver<Result, Parent, ContextType = Context, Args = CacheControlDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  laboratory?: Resolver<Maybe<ResolversTypes['Laboratory']>, ParentType, ContextType, RequireFields<QueryLaboratoryArgs, 'id'>>;
  laboratories?: Resolver<Maybe<Array<ResolversTypes['Laboratory']>>, ParentType, ContextType, RequireFields<QueryLaboratoriesArgs, 'includeClosed'>>;
  exchange?: Resolver<Maybe<ResolversTypes['Exchange']>, ParentType, ContextType, RequireFields<QueryExchangeArgs, 'id'>>;
  exchanges?: Resolver<Maybe<ResolversTypes['ExchangeConnection']>, ParentType, ContextType, RequireFields<QueryExchangesArgs, 'first'>>;
};

export type LaboratoryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Laboratory'] = ResolversParentTypes['Laboratory'], FederationReferenceType extends FederationReferenceTypes['Laboratory'] = FederationReferenceTypes['Laboratory']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Laboratory']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<LaboratoryNameArgs>>;
  acronym?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  theme?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, Partial<LaboratoryThemeArgs>>;
  fields?: Resolver<Array<ResolversTypes['Term']>, ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  organization?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  exchanges?: Resolver<ResolversTypes['ExchangeConnection'], ParentType, ContextType, RequireFields<LaboratoryExchangesArgs, 'first'>>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
};

export type ExchangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Exchange'] = ResolversParentTypes['Exchange'], FederationReferenceType extends FederationReferenceTypes['Exchange'] = FederationReferenceTypes['Exchange']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Exchange']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['ExchangeDirection'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ExchangeKind'], ParentType, ContextType>;
  researcher?: Resolver<Maybe<ResolversTypes['Researcher']>, ParentType, ContextType>;
  homeOrganization?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  hostOrganization?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  laboratory?: Resolver<Maybe<ResolversTypes['Laboratory']>, ParentType, ContextType>;
  placement?: Resolver<Maybe<ResolversTypes['Placement']>, ParentType, ContextType>;
  theme?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<ExchangeThemeArgs>>;
  arrivesOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  departsOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  permitExpiresOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  jointPublications?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
};

export type ExchangeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExchangeConnection'] = ResolversParentTypes['ExchangeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ExchangeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Exchange']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ExchangeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExchangeEdge'] = ResolversParentTypes['ExchangeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Exchange'], ParentType, ContextType>;
};

export type ResearcherResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Researcher'] = ResolversParentTypes['Researcher'], FederationReferenceType extends FederationReferenceTypes['Researcher'] = FederationReferenceTypes['Researcher']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Researcher']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  exchanges?: Resolver<Maybe<Array<ResolversTypes['Exchange']>>, ParentType, ContextType>;
};

export type OrganizationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Organization'] = ResolversParentTypes['Organization'], FederationReferenceType extends FederationReferenceTypes['Organization'] = FederationReferenceTypes['Organization']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Organization']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  laboratories?: Resolver<Maybe<Array<ResolversTypes['Laboratory']>>, ParentType, ContextType>;
  exchangesSent?: Resolver<Maybe<Array<ResolversTypes['Exchange']>>, ParentType, ContextType>;
  exchangesHosted?: Resolver<Maybe<Array<ResolversTypes['Exchange']>>, ParentType, ContextType>;
};

export type PlacementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Placement'] = ResolversParentTypes['Placement'], FederationReferenceType extends FederationReferenceTypes['Placement'] = FederationReferenceTypes['Placement']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Placement']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  exchange?: Resolver<Maybe<ResolversTypes['Exchange']>, ParentType, ContextType>;
};

export type TermResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Term'] = ResolversParentTypes['Term']> = {
  scheme?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<TermLabelArgs>>;
};

export type SourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Source'] = ResolversParentTypes['Source']> = {
  partner?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recordId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  importedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type Resolvers<ContextType = Context> = {
  Query?: QueryResolvers<ContextType>;
  Laboratory?: LaboratoryResolvers<ContextType>;
  Exchange?: ExchangeResolvers<ContextType>;
  ExchangeConnection?: ExchangeConnectionResolvers<ContextType>;
  ExchangeEdge?: ExchangeEdgeResolvers<ContextType>;
  Researcher?: ResearcherResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  Placement?: PlacementResolvers<ContextType>;
  Term?: TermResolvers<ContextType>;
  Source?: SourceResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
};

export type DirectiveResolvers<ContextType = Context> = {
  shareable?: ShareableDirectiveResolver<any, any, ContextType>;
  authenticated?: AuthenticatedDirectiveResolver<any, any, ContextType>;
  requiresScopes?: RequiresScopesDirectiveResolver<any, any, ContextType>;
  tag?: TagDirectiveResolver<any, any, ContextType>;
  cost?: CostDirectiveResolver<any, any, ContextType>;
  listSize?: ListSizeDirectiveResolver<any, any, ContextType>;
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
};
