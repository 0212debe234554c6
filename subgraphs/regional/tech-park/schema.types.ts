/* Made by "npm run types:generate" from schema.graphql and parents.ts. */
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ParkMembership as ParkMembershipParent, ParkMembershipConnection as ParkMembershipConnectionParent, Challenge as ChallengeParent, ChallengeConnection as ChallengeConnectionParent, Organization as OrganizationParent, Placement as PlacementParent, Context } from './parents.ts';
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
  /** One membership, by id (`techpark:M-042`). */
  parkMember: Maybe<ParkMembership>;
  /** Memberships that match every given filter, by id: the order in which members joined the register. */
  parkMembers: Maybe<ParkMembershipConnection>;
  /** One challenge, by id (`techpark:C-0107`). */
  challenge: Maybe<Challenge>;
  /** Challenges that match every given filter, newest first. */
  challenges: Maybe<ChallengeConnection>;
};


/** Every root field is nullable: a partner that is away leaves its own fields null and everything else in the answer as it is. */
export type QueryParkMemberArgs = {
  id: Scalars['ID']['input'];
};


/** Every root field is nullable: a partner that is away leaves its own fields null and everything else in the answer as it is. */
export type QueryParkMembersArgs = {
  filter?: InputMaybe<ParkMemberFilter>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Every root field is nullable: a partner that is away leaves its own fields null and everything else in the answer as it is. */
export type QueryChallengeArgs = {
  id: Scalars['ID']['input'];
};


/** Every root field is nullable: a partner that is away leaves its own fields null and everything else in the answer as it is. */
export type QueryChallengesArgs = {
  filter?: InputMaybe<ChallengeFilter>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A company's or research centre's membership of the park, over a stretch of time. */
export type ParkMembership = {
  __typename?: 'ParkMembership';
  /** `techpark:M-042`. */
  id: Scalars['ID']['output'];
  organization: Organization;
  category: MemberCategory;
  sectors: Array<ParkSector>;
  /** Street address inside the park. */
  premises: Maybe<Scalars['String']['output']>;
  employees: Maybe<Scalars['Int']['output']>;
  researchStaff: Maybe<Scalars['Int']['output']>;
  joinedOn: Scalars['Date']['output'];
  leftOn: Maybe<Scalars['Date']['output']>;
  agreementEndsOn: Maybe<Scalars['Date']['output']>;
  challenges: ChallengeConnection;
  source: Source;
};


/** A company's or research centre's membership of the park, over a stretch of time. */
export type ParkMembershipChallengesArgs = {
  status?: InputMaybe<Array<ChallengeStatus>>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

export type MemberCategory =
  | 'COMPANY'
  | 'RESEARCH_CENTRE'
  | 'STARTUP'
  | 'SERVICE_PROVIDER'
  | 'PUBLIC_LABORATORY';

export type ParkSector =
  | 'OPTICS_PHOTONICS'
  | 'LIFE_SCIENCES'
  | 'INFORMATION_TECHNOLOGY'
  | 'ADVANCED_MATERIALS'
  | 'ENVIRONMENT'
  | 'ELECTRONICS';

/** A business problem that a member wants research talent for. */
export type Challenge = {
  __typename?: 'Challenge';
  /** `techpark:C-0107`. */
  id: Scalars['ID']['output'];
  title: Scalars['String']['output'];
  summary: Maybe<Scalars['String']['output']>;
  member: ParkMembership;
  status: ChallengeStatus;
  skills: Array<Scalars['String']['output']>;
  postedOn: Scalars['Date']['output'];
  closesOn: Maybe<Scalars['Date']['output']>;
  /** Placements that took the challenge up. */
  placements: Array<Placement>;
  source: Source;
};


/** A business problem that a member wants research talent for. */
export type ChallengeTitleArgs = {
  lang?: InputMaybe<Language>;
};


/** A business problem that a member wants research talent for. */
export type ChallengeSummaryArgs = {
  lang?: InputMaybe<Language>;
};

export type ChallengeStatus =
  | 'OPEN'
  /** Taken up by at least one placement. */
  | 'MATCHED'
  | 'COMPLETED'
  | 'WITHDRAWN';

/** A page of a list of `ParkMembership`, after the Relay connection specification. */
export type ParkMembershipConnection = {
  __typename?: 'ParkMembershipConnection';
  edges: Array<ParkMembershipEdge>;
  /** The edges' nodes, for who needs no cursor of each. */
  nodes: Array<ParkMembership>;
  pageInfo: PageInfo;
  /** How many match in all, over every page. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One `ParkMembership` in a page, with its cursor. */
export type ParkMembershipEdge = {
  __typename?: 'ParkMembershipEdge';
  cursor: Scalars['String']['output'];
  node: ParkMembership;
};

/** A page of a list of `Challenge`, after the Relay connection specification. */
export type ChallengeConnection = {
  __typename?: 'ChallengeConnection';
  edges: Array<ChallengeEdge>;
  /** The edges' nodes, for who needs no cursor of each. */
  nodes: Array<Challenge>;
  pageInfo: PageInfo;
  /** How many match in all, over every page. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One `Challenge` in a page, with its cursor. */
export type ChallengeEdge = {
  __typename?: 'ChallengeEdge';
  cursor: Scalars['String']['output'];
  node: Challenge;
};

/** Every given condition must hold; a list means any of its values. */
export type ParkMemberFilter = {
  category?: InputMaybe<Array<MemberCategory>>;
  sector?: InputMaybe<Array<ParkSector>>;
  /** A member on this day. */
  memberOn?: InputMaybe<Scalars['Date']['input']>;
  /** Words to look for in the member's name and premises; accents and case do not matter. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** Changed by the partner at this moment or later. */
  updatedSince?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Every given condition must hold; a list means any of its values. */
export type ChallengeFilter = {
  status?: InputMaybe<Array<ChallengeStatus>>;
  /** Sectors of the member that offers it. */
  sector?: InputMaybe<Array<ParkSector>>;
  /** Ids of memberships. */
  member?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Open on this day: posted, not closed and not taken up. */
  openOn?: InputMaybe<Scalars['Date']['input']>;
  /** Words to look for in the title, the summary and the skills, in English or French; accents and case do not matter. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** Changed by the partner at this moment or later. */
  updatedSince?: InputMaybe<Scalars['DateTime']['input']>;
};

export type Organization = {
  __typename?: 'Organization';
  id: Scalars['ID']['output'];
  /** The latest membership. Null when the organization was never a member. */
  parkMembership: Maybe<ParkMembership>;
};

export type Placement = {
  __typename?: 'Placement';
  id: Scalars['ID']['output'];
  /** The challenge that this placement takes up; null when it takes up none. */
  challenge: Maybe<Challenge>;
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
  ParkMembership: ParkMembership;
  Challenge: Challenge;
  Organization: Organization;
  Placement: Placement;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  ParkMembership:
    ( { __typename: 'ParkMembership' }
    & GraphQLRecursivePick<FederationTypes['ParkMembership'], {"id":true}> );
  Challenge:
    ( { __typename: 'Challenge' }
    & GraphQLRecursivePick<FederationTypes['Challenge'], {"id":true}> );
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
  ParkMembership: ResolverTypeWrapper<ParkMembershipParent>;
  MemberCategory: ResolverTypeWrapper<Partial<MemberCategory>>;
  ParkSector: ResolverTypeWrapper<Partial<ParkSector>>;
  Challenge: ResolverTypeWrapper<ChallengeParent>;
  ChallengeStatus: ResolverTypeWrapper<Partial<ChallengeStatus>>;
  ParkMembershipConnection: ResolverTypeWrapper<ParkMembershipConnectionParent>;
  ParkMembershipEdge: ResolverTypeWrapper<Partial<Omit<ParkMembershipEdge, 'node'> & { node: ResolversTypes['ParkMembership'] }>>;
  ChallengeConnection: ResolverTypeWrapper<ChallengeConnectionParent>;
  ChallengeEdge: ResolverTypeWrapper<Partial<Omit<ChallengeEdge, 'node'> & { node: ResolversTypes['Challenge'] }>>;
  ParkMemberFilter: ResolverTypeWrapper<Partial<ParkMemberFilter>>;
  ChallengeFilter: ResolverTypeWrapper<Partial<ChallengeFilter>>;
  Organization: ResolverTypeWrapper<OrganizationParent>;
  Placement: ResolverTypeWrapper<PlacementParent>;
  Source: ResolverTypeWrapper<Partial<Source>>;
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
  ParkMembership: ParkMembershipParent;
  Challenge: ChallengeParent;
  ParkMembershipConnection: ParkMembershipConnectionParent;
  ParkMembershipEdge: Partial<Omit<ParkMembershipEdge, 'node'> & { node: ResolversParentTypes['ParkMembership'] }>;
  ChallengeConnection: ChallengeConnectionParent;
  ChallengeEdge: Partial<Omit<ChallengeEdge, 'node'> & { node: ResolversParentTypes['Challenge'] }>;
  ParkMemberFilter: Partial<ParkMemberFilter>;
  ChallengeFilter: Partial<ChallengeFilter>;
  Organization: OrganizationParent;
  Placement: PlacementParent;
  Source: Partial<Source>;
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
  parkMember?: Resolver<Maybe<ResolversTypes['ParkMembership']>, ParentType, ContextType, RequireFields<QueryParkMemberArgs, 'id'>>;
  parkMembers?: Resolver<Maybe<ResolversTypes['ParkMembershipConnection']>, ParentType, ContextType, RequireFields<QueryParkMembersArgs, 'first'>>;
  challenge?: Resolver<Maybe<ResolversTypes['Challenge']>, ParentType, ContextType, RequireFields<QueryChallengeArgs, 'id'>>;
  challenges?: Resolver<Maybe<ResolversTypes['ChallengeConnection']>, ParentType, ContextType, RequireFields<QueryChallengesArgs, 'first'>>;
};

export type ParkMembershipResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ParkMembership'] = ResolversParentTypes['ParkMembership'], FederationReferenceType extends FederationReferenceTypes['ParkMembership'] = FederationReferenceTypes['ParkMembership']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ParkMembership']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  organization?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  category?: Resolver<ResolversTypes['MemberCategory'], ParentType, ContextType>;
  sectors?: Resolver<Array<ResolversTypes['ParkSector']>, ParentType, ContextType>;
  premises?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  employees?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  researchStaff?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  joinedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  leftOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  agreementEndsOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  challenges?: Resolver<ResolversTypes['ChallengeConnection'], ParentType, ContextType, RequireFields<ParkMembershipChallengesArgs, 'first'>>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
};

export type ChallengeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Challenge'] = ResolversParentTypes['Challenge'], FederationReferenceType extends FederationReferenceTypes['Challenge'] = FederationReferenceTypes['Challenge']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Challenge']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<ChallengeTitleArgs>>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, Partial<ChallengeSummaryArgs>>;
  member?: Resolver<ResolversTypes['ParkMembership'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ChallengeStatus'], ParentType, ContextType>;
  skills?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  postedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  closesOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  placements?: Resolver<Array<ResolversTypes['Placement']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
};

export type ParkMembershipConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ParkMembershipConnection'] = ResolversParentTypes['ParkMembershipConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ParkMembershipEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ParkMembership']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ParkMembershipEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ParkMembershipEdge'] = ResolversParentTypes['ParkMembershipEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ParkMembership'], ParentType, ContextType>;
};

export type ChallengeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChallengeConnection'] = ResolversParentTypes['ChallengeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ChallengeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Challenge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ChallengeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChallengeEdge'] = ResolversParentTypes['ChallengeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Challenge'], ParentType, ContextType>;
};

export type OrganizationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Organization'] = ResolversParentTypes['Organization'], FederationReferenceType extends FederationReferenceTypes['Organization'] = FederationReferenceTypes['Organization']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Organization']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  parkMembership?: Resolver<Maybe<ResolversTypes['ParkMembership']>, ParentType, ContextType>;
};

export type PlacementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Placement'] = ResolversParentTypes['Placement'], FederationReferenceType extends FederationReferenceTypes['Placement'] = FederationReferenceTypes['Placement']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Placement']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  challenge?: Resolver<Maybe<ResolversTypes['Challenge']>, ParentType, ContextType>;
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
  ParkMembership?: ParkMembershipResolvers<ContextType>;
  Challenge?: ChallengeResolvers<ContextType>;
  ParkMembershipConnection?: ParkMembershipConnectionResolvers<ContextType>;
  ParkMembershipEdge?: ParkMembershipEdgeResolvers<ContextType>;
  ChallengeConnection?: ChallengeConnectionResolvers<ContextType>;
  ChallengeEdge?: ChallengeEdgeResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  Placement?: PlacementResolvers<ContextType>;
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
