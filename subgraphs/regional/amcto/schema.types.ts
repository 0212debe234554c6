/* Made by "npm run types:generate" from schema.graphql and parents.ts. */
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Municipality as MunicipalityParent, MunicipalityConnection as MunicipalityConnectionParent, MiipIntake as MiipIntakeParent, MiipProject as MiipProjectParent, MiipProjectConnection as MiipProjectConnectionParent, Organization as OrganizationParent, Placement as PlacementParent, Program as ProgramParent, Context } from './parents.ts';
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
  /** One municipality, by id (`sgc:3520005`). */
  municipality: Maybe<Municipality>;
  /** Municipalities that match every given filter. */
  municipalities: Maybe<MunicipalityConnection>;
  /** One yearly cohort of MIIP. */
  miipIntake: Maybe<MiipIntake>;
  /** Every cohort, newest first. */
  miipIntakes: Maybe<Array<MiipIntake>>;
  /** One project, by id (`amcto:MIIP-2026-07`). */
  miipProject: Maybe<MiipProject>;
  /** Projects that match every given filter, by id: by year, then number. */
  miipProjects: Maybe<MiipProjectConnection>;
};


/** Every root field is nullable: a partner that is away leaves its own fields null and everything else in the answer as it is. */
export type QueryMunicipalityArgs = {
  id: Scalars['ID']['input'];
};


/** Every root field is nullable: a partner that is away leaves its own fields null and everything else in the answer as it is. */
export type QueryMunicipalitiesArgs = {
  filter?: InputMaybe<MunicipalityFilter>;
  sort?: MunicipalitySort;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Every root field is nullable: a partner that is away leaves its own fields null and everything else in the answer as it is. */
export type QueryMiipIntakeArgs = {
  year: Scalars['Int']['input'];
};


/** Every root field is nullable: a partner that is away leaves its own fields null and everything else in the answer as it is. */
export type QueryMiipProjectArgs = {
  id: Scalars['ID']['input'];
};


/** Every root field is nullable: a partner that is away leaves its own fields null and everything else in the answer as it is. */
export type QueryMiipProjectsArgs = {
  filter?: InputMaybe<MiipProjectFilter>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/**
 * One of Ontario's 444 municipalities. Populations of an upper tier include those of its lower tiers: add up one
 * tier at a time, never both.
 */
export type Municipality = {
  __typename?: 'Municipality';
  /** `sgc:3520005`: the Standard Geographical Classification code, which is also the organization's id. */
  id: Scalars['ID']['output'];
  organization: Organization;
  name: Scalars['String']['output'];
  /** `United Counties of Prescott and Russell`; null where the source gives the name alone. */
  officialName: Maybe<Scalars['String']['output']>;
  /** `city`, `township`, `united counties`… */
  kind: Scalars['String']['output'];
  tier: MunicipalTier;
  /** Null for an upper or a single tier. */
  upperTier: Maybe<Municipality>;
  /** Empty for a lower or a single tier. */
  lowerTiers: Array<Municipality>;
  /** Census population, 2016 or 2021; null for a census that is not held. */
  population: Maybe<Scalars['Int']['output']>;
  landAreaKm2: Maybe<Scalars['Float']['output']>;
  /** Members of AMCTO who work here; null where it is not known. */
  amctoMembers: Maybe<Scalars['Int']['output']>;
  /** Every project that the municipality put forward, by year, then number. */
  miipProjects: Array<MiipProject>;
  source: Source;
};


/**
 * One of Ontario's 444 municipalities. Populations of an upper tier include those of its lower tiers: add up one
 * tier at a time, never both.
 */
export type MunicipalityPopulationArgs = {
  census?: Scalars['Int']['input'];
};

export type MunicipalTier =
  | 'UPPER'
  | 'LOWER'
  | 'SINGLE';

/** A page of a list of `Municipality`, after the Relay connection specification. */
export type MunicipalityConnection = {
  __typename?: 'MunicipalityConnection';
  edges: Array<MunicipalityEdge>;
  /** The edges' nodes, for who needs no cursor of each. */
  nodes: Array<Municipality>;
  pageInfo: PageInfo;
  /** How many match in all, over every page. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One `Municipality` in a page, with its cursor. */
export type MunicipalityEdge = {
  __typename?: 'MunicipalityEdge';
  cursor: Scalars['String']['output'];
  node: Municipality;
};

/** Every given condition must hold; a list means any of its values. */
export type MunicipalityFilter = {
  /** Words to look for in the name and the official name; accents and case do not matter. */
  text?: InputMaybe<Scalars['String']['input']>;
  tier?: InputMaybe<Array<MunicipalTier>>;
  /** Census population of 2021. */
  population?: InputMaybe<IntRange>;
  /** Whether it ever put a project forward, whatever became of it. */
  hasMiipProject?: InputMaybe<Scalars['Boolean']['input']>;
  /** Changed by the partner at this moment or later. */
  updatedSince?: InputMaybe<Scalars['DateTime']['input']>;
};

export type MunicipalitySort =
  /** By name; accents, case and punctuation do not matter. */
  | 'NAME_ASC'
  /** By census population of 2021, as is POPULATION_ASC. */
  | 'POPULATION_DESC'
  | 'POPULATION_ASC';

/** Both ends inclusive; leave one out for an open range. */
export type IntRange = {
  from?: InputMaybe<Scalars['Int']['input']>;
  to?: InputMaybe<Scalars['Int']['input']>;
};

/** A yearly cohort: January to August placements, half paid by Mitacs and half by the host municipality. */
export type MiipIntake = {
  __typename?: 'MiipIntake';
  year: Scalars['Int']['output'];
  /** At most so many. */
  positions: Scalars['Int']['output'];
  /** Positions with a student: projects MATCHED, ACTIVE or COMPLETED. */
  positionsFilled: Scalars['Int']['output'];
  /** Most that Mitacs pays for the cohort. */
  mitacsBudget: Money;
  /** What approved projects have drawn from Mitacs's side so far: the shares of the filled positions. */
  mitacsCommitted: Money;
  /** The budget less what is committed. */
  mitacsRemaining: Money;
  /** What the host municipalities of the filled positions pay. */
  hostCommitted: Money;
  /** Outside the half-and-half split: help of the Association of Municipalities of Ontario (AMO) with administration. */
  administrationSupport: Maybe<Money>;
  /** Municipalities offer projects in the municipal call, students apply in the student call. A day not announced is null. */
  municipalCallOpensOn: Maybe<Scalars['Date']['output']>;
  municipalCallClosesOn: Maybe<Scalars['Date']['output']>;
  studentCallOpensOn: Maybe<Scalars['Date']['output']>;
  studentCallClosesOn: Maybe<Scalars['Date']['output']>;
  /** First and last day of the cohort's placements. */
  startsOn: Scalars['Date']['output'];
  endsOn: Scalars['Date']['output'];
  /** The cohort's projects, by number. */
  projects: MiipProjectConnection;
  source: Source;
};


/** A yearly cohort: January to August placements, half paid by Mitacs and half by the host municipality. */
export type MiipIntakeProjectsArgs = {
  status?: InputMaybe<Array<MiipProjectStatus>>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A municipality's innovation or research project, offered to students through MIIP. */
export type MiipProject = {
  __typename?: 'MiipProject';
  /** `amcto:MIIP-2026-07`. */
  id: Scalars['ID']['output'];
  intake: MiipIntake;
  municipality: Municipality;
  title: Scalars['String']['output'];
  theme: MiipTheme;
  status: MiipProjectStatus;
  /** Part-time: under 30. */
  hoursPerWeek: Scalars['Int']['output'];
  mitacsShare: Money;
  hostShare: Money;
  /** Institution that put the student forward. */
  institution: Maybe<Organization>;
  /** The student's placement; null until a student is found. */
  placement: Maybe<Placement>;
  /** Students who applied. */
  applicants: Maybe<Scalars['Int']['output']>;
  /** Visits to the municipality made so far, of at most four. */
  visitsUsed: Scalars['Int']['output'];
  source: Source;
};


/** A municipality's innovation or research project, offered to students through MIIP. */
export type MiipProjectTitleArgs = {
  lang?: InputMaybe<Language>;
};

export type MiipTheme =
  | 'DIGITAL_SERVICES'
  | 'DATA_AND_AI'
  | 'ASSET_MANAGEMENT'
  | 'ELECTIONS'
  | 'RECORDS'
  | 'HOUSING'
  | 'CLIMATE'
  | 'COMMUNITY_ENGAGEMENT'
  | 'FINANCE';

export type MiipProjectStatus =
  /** Offered by the municipality; not decided yet. */
  | 'PROPOSED'
  /** Chosen for the cohort; a student is being looked for. */
  | 'ACCEPTED'
  /** A student is found. */
  | 'MATCHED'
  | 'ACTIVE'
  | 'COMPLETED'
  | 'DECLINED';

/** A page of a list of `MiipProject`, after the Relay connection specification. */
export type MiipProjectConnection = {
  __typename?: 'MiipProjectConnection';
  edges: Array<MiipProjectEdge>;
  /** The edges' nodes, for who needs no cursor of each. */
  nodes: Array<MiipProject>;
  pageInfo: PageInfo;
  /** How many match in all, over every page. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One `MiipProject` in a page, with its cursor. */
export type MiipProjectEdge = {
  __typename?: 'MiipProjectEdge';
  cursor: Scalars['String']['output'];
  node: MiipProject;
};

/** Every given condition must hold; a list means any of its values. */
export type MiipProjectFilter = {
  /** Years of the cohort. */
  year?: InputMaybe<Array<Scalars['Int']['input']>>;
  theme?: InputMaybe<Array<MiipTheme>>;
  status?: InputMaybe<Array<MiipProjectStatus>>;
  /** Ids of municipalities. */
  municipality?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Whether a student is placed. */
  hasStudent?: InputMaybe<Scalars['Boolean']['input']>;
  /** Changed by the partner at this moment or later. */
  updatedSince?: InputMaybe<Scalars['DateTime']['input']>;
};

export type Organization = {
  __typename?: 'Organization';
  id: Scalars['ID']['output'];
  /** Null when the organization is not an Ontario municipality. */
  municipality: Maybe<Municipality>;
};

export type Placement = {
  __typename?: 'Placement';
  id: Scalars['ID']['output'];
  /** The municipal project that this placement carries out; null for another program's placement. */
  miipProject: Maybe<MiipProject>;
};

export type Program = {
  __typename?: 'Program';
  code: Scalars['String']['output'];
  /** Yearly cohorts, newest first; empty for a program other than MIIP. */
  miipIntakes: Maybe<Array<MiipIntake>>;
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

/** An amount, exact to the cent. */
export type Money = {
  __typename?: 'Money';
  amount: Scalars['Float']['output'];
  currency: Currency;
};

/** ISO 4217. */
export type Currency =
  | 'CAD'
  | 'JPY';

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
  Municipality: Municipality;
  MiipIntake: MiipIntake;
  MiipProject: MiipProject;
  Organization: Organization;
  Placement: Placement;
  Program: Program;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Municipality:
    ( { __typename: 'Municipality' }
    & GraphQLRecursivePick<FederationTypes['Municipality'], {"id":true}> );
  MiipIntake:
    ( { __typename: 'MiipIntake' }
    & GraphQLRecursivePick<FederationTypes['MiipIntake'], {"year":true}> );
  MiipProject:
    ( { __typename: 'MiipProject' }
    & GraphQLRecursivePick<FederationTypes['MiipProject'], {"id":true}> );
  Organization:
    ( { __typename: 'Organization' }
    & GraphQLRecursivePick<FederationTypes['Organization'], {"id":true}> );
  Placement:
    ( { __typename: 'Placement' }
    & GraphQLRecursivePick<FederationTypes['Placement'], {"id":true}> );
  Program:
    ( { __typename: 'Program' }
    & GraphQLRecursivePick<FederationTypes['Program'], {"code":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ID: ResolverTypeWrapper<Partial<Scalars['ID']['output']>>;
  Municipality: ResolverTypeWrapper<MunicipalityParent>;
  Float: ResolverTypeWrapper<Partial<Scalars['Float']['output']>>;
  MunicipalTier: ResolverTypeWrapper<Partial<MunicipalTier>>;
  MunicipalityConnection: ResolverTypeWrapper<MunicipalityConnectionParent>;
  MunicipalityEdge: ResolverTypeWrapper<Partial<Omit<MunicipalityEdge, 'node'> & { node: ResolversTypes['Municipality'] }>>;
  MunicipalityFilter: ResolverTypeWrapper<Partial<MunicipalityFilter>>;
  MunicipalitySort: ResolverTypeWrapper<Partial<MunicipalitySort>>;
  IntRange: ResolverTypeWrapper<Partial<IntRange>>;
  MiipIntake: ResolverTypeWrapper<MiipIntakeParent>;
  MiipProject: ResolverTypeWrapper<MiipProjectParent>;
  MiipTheme: ResolverTypeWrapper<Partial<MiipTheme>>;
  MiipProjectStatus: ResolverTypeWrapper<Partial<MiipProjectStatus>>;
  MiipProjectConnection: ResolverTypeWrapper<MiipProjectConnectionParent>;
  MiipProjectEdge: ResolverTypeWrapper<Partial<Omit<MiipProjectEdge, 'node'> & { node: ResolversTypes['MiipProject'] }>>;
  MiipProjectFilter: ResolverTypeWrapper<Partial<MiipProjectFilter>>;
  Organization: ResolverTypeWrapper<OrganizationParent>;
  Placement: ResolverTypeWrapper<PlacementParent>;
  Program: ResolverTypeWrapper<ProgramParent>;
  Source: ResolverTypeWrapper<Partial<Source>>;
  Money: ResolverTypeWrapper<Partial<Money>>;
  Currency: ResolverTypeWrapper<Partial<Currency>>;
  PageInfo: ResolverTypeWrapper<Partial<PageInfo>>;
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
  Municipality: MunicipalityParent;
  Float: Partial<Scalars['Float']['output']>;
  MunicipalityConnection: MunicipalityConnectionParent;
  MunicipalityEdge: Partial<Omit<MunicipalityEdge, 'node'> & { node: ResolversParentTypes['Municipality'] }>;
  MunicipalityFilter: Partial<MunicipalityFilter>;
  IntRange: Partial<IntRange>;
  MiipIntake: MiipIntakeParent;
  MiipProject: MiipProjectParent;
  MiipProjectConnection: MiipProjectConnectionParent;
  MiipProjectEdge: Partial<Omit<MiipProjectEdge, 'node'> & { node: ResolversParentTypes['MiipProject'] }>;
  MiipProjectFilter: Partial<MiipProjectFilter>;
  Organization: OrganizationParent;
  Placement: PlacementParent;
  Program: ProgramParent;
  Source: Partial<Source>;
  Money: Partial<Money>;
  PageInfo: Partial<PageInfo>;
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
  municipality?: Resolver<Maybe<ResolversTypes['Municipality']>, ParentType, ContextType, RequireFields<QueryMunicipalityArgs, 'id'>>;
  municipalities?: Resolver<Maybe<ResolversTypes['MunicipalityConnection']>, ParentType, ContextType, RequireFields<QueryMunicipalitiesArgs, 'sort' | 'first'>>;
  miipIntake?: Resolver<Maybe<ResolversTypes['MiipIntake']>, ParentType, ContextType, RequireFields<QueryMiipIntakeArgs, 'year'>>;
  miipIntakes?: Resolver<Maybe<Array<ResolversTypes['MiipIntake']>>, ParentType, ContextType>;
  miipProject?: Resolver<Maybe<ResolversTypes['MiipProject']>, ParentType, ContextType, RequireFields<QueryMiipProjectArgs, 'id'>>;
  miipProjects?: Resolver<Maybe<ResolversTypes['MiipProjectConnection']>, ParentType, ContextType, RequireFields<QueryMiipProjectsArgs, 'first'>>;
};

export type MunicipalityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Municipality'] = ResolversParentTypes['Municipality'], FederationReferenceType extends FederationReferenceTypes['Municipality'] = FederationReferenceTypes['Municipality']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Municipality']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  organization?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  officialName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tier?: Resolver<ResolversTypes['MunicipalTier'], ParentType, ContextType>;
  upperTier?: Resolver<Maybe<ResolversTypes['Municipality']>, ParentType, ContextType>;
  lowerTiers?: Resolver<Array<ResolversTypes['Municipality']>, ParentType, ContextType>;
  population?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType, RequireFields<MunicipalityPopulationArgs, 'census'>>;
  landAreaKm2?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  amctoMembers?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  miipProjects?: Resolver<Array<ResolversTypes['MiipProject']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
};

export type MunicipalityConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MunicipalityConnection'] = ResolversParentTypes['MunicipalityConnection']> = {
  edges?: Resolver<Array<ResolversTypes['MunicipalityEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Municipality']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MunicipalityEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MunicipalityEdge'] = ResolversParentTypes['MunicipalityEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Municipality'], ParentType, ContextType>;
};

export type MiipIntakeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MiipIntake'] = ResolversParentTypes['MiipIntake'], FederationReferenceType extends FederationReferenceTypes['MiipIntake'] = FederationReferenceTypes['MiipIntake']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['MiipIntake']> | FederationReferenceType, FederationReferenceType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  positions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  positionsFilled?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  mitacsBudget?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  mitacsCommitted?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  mitacsRemaining?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  hostCommitted?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  administrationSupport?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  municipalCallOpensOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  municipalCallClosesOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  studentCallOpensOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  studentCallClosesOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  startsOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  endsOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  projects?: Resolver<ResolversTypes['MiipProjectConnection'], ParentType, ContextType, RequireFields<MiipIntakeProjectsArgs, 'first'>>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
};

export type MiipProjectResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MiipProject'] = ResolversParentTypes['MiipProject'], FederationReferenceType extends FederationReferenceTypes['MiipProject'] = FederationReferenceTypes['MiipProject']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['MiipProject']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  intake?: Resolver<ResolversTypes['MiipIntake'], ParentType, ContextType>;
  municipality?: Resolver<ResolversTypes['Municipality'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<MiipProjectTitleArgs>>;
  theme?: Resolver<ResolversTypes['MiipTheme'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['MiipProjectStatus'], ParentType, ContextType>;
  hoursPerWeek?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  mitacsShare?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  hostShare?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  institution?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  placement?: Resolver<Maybe<ResolversTypes['Placement']>, ParentType, ContextType>;
  applicants?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  visitsUsed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
};

export type MiipProjectConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MiipProjectConnection'] = ResolversParentTypes['MiipProjectConnection']> = {
  edges?: Resolver<Array<ResolversTypes['MiipProjectEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['MiipProject']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MiipProjectEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MiipProjectEdge'] = ResolversParentTypes['MiipProjectEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['MiipProject'], ParentType, ContextType>;
};

export type OrganizationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Organization'] = ResolversParentTypes['Organization'], FederationReferenceType extends FederationReferenceTypes['Organization'] = FederationReferenceTypes['Organization']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Organization']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  municipality?: Resolver<Maybe<ResolversTypes['Municipality']>, ParentType, ContextType>;
};

export type PlacementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Placement'] = ResolversParentTypes['Placement'], FederationReferenceType extends FederationReferenceTypes['Placement'] = FederationReferenceTypes['Placement']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Placement']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  miipProject?: Resolver<Maybe<ResolversTypes['MiipProject']>, ParentType, ContextType>;
};

export type ProgramResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Program'] = ResolversParentTypes['Program'], FederationReferenceType extends FederationReferenceTypes['Program'] = FederationReferenceTypes['Program']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Program']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  miipIntakes?: Resolver<Maybe<Array<ResolversTypes['MiipIntake']>>, ParentType, ContextType>;
};

export type SourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Source'] = ResolversParentTypes['Source']> = {
  partner?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recordId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  importedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['Currency'], ParentType, ContextType>;
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
  Municipality?: MunicipalityResolvers<ContextType>;
  MunicipalityConnection?: MunicipalityConnectionResolvers<ContextType>;
  MunicipalityEdge?: MunicipalityEdgeResolvers<ContextType>;
  MiipIntake?: MiipIntakeResolvers<ContextType>;
  MiipProject?: MiipProjectResolvers<ContextType>;
  MiipProjectConnection?: MiipProjectConnectionResolvers<ContextType>;
  MiipProjectEdge?: MiipProjectEdgeResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  Placement?: PlacementResolvers<ContextType>;
  Program?: ProgramResolvers<ContextType>;
  Source?: SourceResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
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
