/* Made by "npm run types:generate" from schema.graphql and parents.ts. */
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Program as ProgramParent, FundingModel as FundingModelParent, Partnership as PartnershipParent, Commitment as CommitmentParent, Signatory as SignatoryParent, Project as ProjectParent, Placement as PlacementParent, Funding as FundingParent, Contribution as ContributionParent, Researcher as ResearcherParent, Organization as OrganizationParent, FunderTotal as FunderTotalParent, PlacementBucket as PlacementBucketParent, PlacementConnection as PlacementConnectionParent, ResearcherConnection as ResearcherConnectionParent, OrganizationConnection as OrganizationConnectionParent, Term as TermParent, Context } from './parents.ts';
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
  /** An absolute `http` or `https` address. */
  URL: { input: string; output: string; }
};

/** Every root field is nullable: a partner that is away leaves its own fields null and everything else in the answer as it is. */
export type Query = {
  __typename?: 'Query';
  /** One placement, by id (`mitacs:IT18063-02`). */
  placement: Maybe<Placement>;
  /** Placements that match every given filter, newest start first unless sorted otherwise. */
  placements: Maybe<PlacementConnection>;
  /** One researcher, by canonical id (`orcid:0000-0002-1825-0097`) or by any identifier that is linked to it. */
  researcher: Maybe<Researcher>;
  /** Researchers that match every given filter, by id. */
  researchers: Maybe<ResearcherConnection>;
  /** One organization, by canonical id (`ror:01pe1d703`, `sgc:3520005`) or by any identifier that is linked to it. */
  organization: Maybe<Organization>;
  /** Organizations that match every given filter, by name (the English one where there is one). */
  organizations: Maybe<OrganizationConnection>;
  /** One program, by its short code (`ACCELERATE`). */
  program: Maybe<Program>;
  /** Programs offered on a day (today when omitted); every program ever offered with `includeRetired`. */
  programs: Maybe<Array<Program>>;
  /** One agreement between Mitacs and a partner, by id (`mitacs:A-ATR`). */
  partnership: Maybe<Partnership>;
  /** The agreements, newest announcement first; those of one partner organization when `partner` is given. */
  partnerships: Maybe<Array<Partnership>>;
  /** One project, by id (`mitacs:IT18063`). */
  project: Maybe<Project>;
  /** Every term of a classification, by code: what `field` and `sector` filters take. */
  terms: Maybe<Array<Term>>;
};


/** Every root field is nullable: a partner that is away leaves its own fields null and everything else in the answer as it is. */
export type QueryPlacementArgs = {
  id: Scalars['ID']['input'];
};


/** Every root field is nullable: a partner that is away leaves its own fields null and everything else in the answer as it is. */
export type QueryPlacementsArgs = {
  filter?: InputMaybe<PlacementFilter>;
  sort?: PlacementSort;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Every root field is nullable: a partner that is away leaves its own fields null and everything else in the answer as it is. */
export type QueryResearcherArgs = {
  id: Scalars['ID']['input'];
};


/** Every root field is nullable: a partner that is away leaves its own fields null and everything else in the answer as it is. */
export type QueryResearchersArgs = {
  filter?: InputMaybe<ResearcherFilter>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Every root field is nullable: a partner that is away leaves its own fields null and everything else in the answer as it is. */
export type QueryOrganizationArgs = {
  id: Scalars['ID']['input'];
};


/** Every root field is nullable: a partner that is away leaves its own fields null and everything else in the answer as it is. */
export type QueryOrganizationsArgs = {
  filter?: InputMaybe<OrganizationFilter>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Every root field is nullable: a partner that is away leaves its own fields null and everything else in the answer as it is. */
export type QueryProgramArgs = {
  code: Scalars['String']['input'];
};


/** Every root field is nullable: a partner that is away leaves its own fields null and everything else in the answer as it is. */
export type QueryProgramsArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
  includeRetired?: Scalars['Boolean']['input'];
};


/** Every root field is nullable: a partner that is away leaves its own fields null and everything else in the answer as it is. */
export type QueryPartnershipArgs = {
  id: Scalars['ID']['input'];
};


/** Every root field is nullable: a partner that is away leaves its own fields null and everything else in the answer as it is. */
export type QueryPartnershipsArgs = {
  partner?: InputMaybe<Scalars['ID']['input']>;
};


/** Every root field is nullable: a partner that is away leaves its own fields null and everything else in the answer as it is. */
export type QueryProjectArgs = {
  id: Scalars['ID']['input'];
};


/** Every root field is nullable: a partner that is away leaves its own fields null and everything else in the answer as it is. */
export type QueryTermsArgs = {
  scheme: ClassificationScheme;
};

export type ClassificationScheme =
  /** Canadian Research and Development Classification 2020, fields of research: divisions and groups. */
  | 'CRDC'
  /** North American Industry Classification System, Canada 2022: sectors. */
  | 'NAICS';

/** A funding program, such as Accelerate. Rules change over time: see `fundingModels`. */
export type Program = {
  __typename?: 'Program';
  id: Scalars['ID']['output'];
  /** Short stable code: `ACCELERATE`, `GLOBALINK_RESEARCH_AWARD`, `MIIP`. */
  code: Scalars['String']['output'];
  name: Maybe<Scalars['String']['output']>;
  description: Maybe<Scalars['String']['output']>;
  /** Career stages that may hold a placement. */
  eligibleStages: Maybe<Array<CareerStage>>;
  /** Every version of the rules, newest first; with `on`, those that were in force that day. */
  fundingModels: Maybe<Array<FundingModel>>;
  validFrom: Maybe<Scalars['Date']['output']>;
  /** Last day on which the program took applications. Null while it is open. */
  validTo: Maybe<Scalars['Date']['output']>;
  url: Maybe<Scalars['URL']['output']>;
  placements: Maybe<PlacementConnection>;
  partnerships: Maybe<Array<Partnership>>;
  source: Maybe<Source>;
};


/** A funding program, such as Accelerate. Rules change over time: see `fundingModels`. */
export type ProgramNameArgs = {
  lang?: InputMaybe<Language>;
};


/** A funding program, such as Accelerate. Rules change over time: see `fundingModels`. */
export type ProgramDescriptionArgs = {
  lang?: InputMaybe<Language>;
};


/** A funding program, such as Accelerate. Rules change over time: see `fundingModels`. */
export type ProgramFundingModelsArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** A funding program, such as Accelerate. Rules change over time: see `fundingModels`. */
export type ProgramPlacementsArgs = {
  filter?: InputMaybe<PlacementFilter>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** What one unit of a program costs and who pays, over a stretch of time. */
export type FundingModel = {
  __typename?: 'FundingModel';
  name: Scalars['String']['output'];
  /** To the nearest month. Null where the rules set no length. */
  unitMonthsMin: Maybe<Scalars['Int']['output']>;
  /** To the nearest month. Null where the rules set no length. */
  unitMonthsMax: Maybe<Scalars['Int']['output']>;
  total: Money;
  mitacsShare: Maybe<Money>;
  partnerShare: Maybe<Money>;
  minimumStipend: Maybe<Money>;
  validFrom: Maybe<Scalars['Date']['output']>;
  validTo: Maybe<Scalars['Date']['output']>;
};


/** What one unit of a program costs and who pays, over a stretch of time. */
export type FundingModelNameArgs = {
  lang?: InputMaybe<Language>;
};

/** An agreement between Mitacs and a partner: what each side commits to. */
export type Partnership = {
  __typename?: 'Partnership';
  id: Scalars['ID']['output'];
  title: Scalars['String']['output'];
  kind: PartnershipKind;
  partner: Organization;
  programs: Array<Program>;
  announcedOn: Maybe<Scalars['Date']['output']>;
  summary: Maybe<Scalars['String']['output']>;
  /** Research fields or themes that the agreement names. */
  themes: Array<Scalars['String']['output']>;
  commitments: Array<Commitment>;
  signatories: Array<Signatory>;
  source: Source;
};


/** An agreement between Mitacs and a partner: what each side commits to. */
export type PartnershipTitleArgs = {
  lang?: InputMaybe<Language>;
};


/** An agreement between Mitacs and a partner: what each side commits to. */
export type PartnershipSummaryArgs = {
  lang?: InputMaybe<Language>;
};

export type PartnershipKind =
  | 'MEMORANDUM_OF_UNDERSTANDING'
  | 'RESEARCH_MOBILITY_AGREEMENT'
  | 'INTERNSHIP_PARTNERSHIP';

/** What one side of an agreement brings. */
export type Commitment = {
  __typename?: 'Commitment';
  /** Null where the agreement names a group rather than one organization, such as the host municipalities: see `purpose`. */
  by: Maybe<Organization>;
  /** Ceiling committed. */
  amount: Maybe<Money>;
  /** Share of the whole that this side funds, from 0 to 1. */
  share: Maybe<Scalars['Float']['output']>;
  purpose: Scalars['String']['output'];
};


/** What one side of an agreement brings. */
export type CommitmentPurposeArgs = {
  lang?: InputMaybe<Language>;
};

/** A person who spoke or signed for one side, with the office held at the time. */
export type Signatory = {
  __typename?: 'Signatory';
  name: Scalars['String']['output'];
  office: Scalars['String']['output'];
  organization: Organization;
};


/** A person who spoke or signed for one side, with the office held at the time. */
export type SignatoryOfficeArgs = {
  lang?: InputMaybe<Language>;
};

/** A piece of research that one or more placements carry out together. */
export type Project = {
  __typename?: 'Project';
  /** `mitacs:IT18063`. */
  id: Scalars['ID']['output'];
  title: Scalars['String']['output'];
  summary: Maybe<Scalars['String']['output']>;
  /** Fields of research: CRDC 2020 codes and labels. */
  fields: Array<Term>;
  /** Economic sector: NAICS Canada 2022. */
  sector: Maybe<Term>;
  placements: PlacementConnection;
  source: Source;
};


/** A piece of research that one or more placements carry out together. */
export type ProjectTitleArgs = {
  lang?: InputMaybe<Language>;
};


/** A piece of research that one or more placements carry out together. */
export type ProjectSummaryArgs = {
  lang?: InputMaybe<Language>;
};


/** A piece of research that one or more placements carry out together. */
export type ProjectPlacementsArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** One intern's time with one host: the link between a researcher, a university and an organization. */
export type Placement = {
  __typename?: 'Placement';
  id: Scalars['ID']['output'];
  project: Maybe<Project>;
  program: Maybe<Program>;
  status: Maybe<PlacementStatus>;
  /** Null until an intern is named. */
  intern: Maybe<Researcher>;
  supervisor: Maybe<Researcher>;
  /** University or college that the intern belongs to. */
  institution: Maybe<Organization>;
  /** Organization that hosts the intern. */
  host: Maybe<Organization>;
  startsOn: Maybe<Scalars['Date']['output']>;
  endsOn: Maybe<Scalars['Date']['output']>;
  /** Length in months, to one decimal. */
  months: Maybe<Scalars['Float']['output']>;
  units: Maybe<Scalars['Int']['output']>;
  mode: Maybe<PlacementMode>;
  submittedOn: Maybe<Scalars['Date']['output']>;
  decidedOn: Maybe<Scalars['Date']['output']>;
  /** The version of the program's rules that this placement was funded by: that of its day. */
  fundingModel: Maybe<FundingModel>;
  funding: Maybe<Funding>;
  /** What the intern is paid over the whole placement. */
  stipend: Maybe<Money>;
  outcomes: Maybe<Array<Outcome>>;
  source: Maybe<Source>;
};

export type PlacementStatus =
  | 'SUBMITTED'
  | 'UNDER_REVIEW'
  | 'REVISIONS_REQUESTED'
  | 'NOT_APPROVED'
  | 'APPROVED'
  | 'ACTIVE'
  | 'EXTENDED'
  | 'COMPLETED'
  | 'WITHDRAWN'
  | 'CANCELLED';

export type PlacementMode =
  | 'ON_SITE'
  | 'HYBRID'
  | 'REMOTE';

/** What a placement costs and who carries it: the contributions add up to the total. */
export type Funding = {
  __typename?: 'Funding';
  total: Money;
  contributions: Array<Contribution>;
};

/** One funder's part of a placement. */
export type Contribution = {
  __typename?: 'Contribution';
  funder: Organization;
  amount: Money;
  kind: ContributionKind;
  paidOn: Maybe<Scalars['Date']['output']>;
};

export type ContributionKind =
  | 'CASH'
  | 'IN_KIND';

/** What came of a placement, known from surveys. */
export type Outcome = {
  __typename?: 'Outcome';
  kind: OutcomeKind;
  /** Day on which it came about, where the survey gives one. */
  on: Maybe<Scalars['Date']['output']>;
  url: Maybe<Scalars['URL']['output']>;
};

export type OutcomeKind =
  | 'HIRED_BY_HOST'
  | 'PUBLICATION'
  | 'PATENT'
  | 'COMMERCIALIZED'
  | 'FURTHER_COLLABORATION';

/** A page of a list of `Placement`, after the Relay connection specification. */
export type PlacementConnection = {
  __typename?: 'PlacementConnection';
  edges: Array<PlacementEdge>;
  /** The edges' nodes, for who needs no cursor of each. */
  nodes: Array<Placement>;
  pageInfo: PageInfo;
  /** How many match in all, over every page. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
  /**
   * Who funds the placements that match, over every page: one row per funder, kind and currency, largest total first, at
   * most 1,000.
   */
  fundingByFunder: Array<FunderTotal>;
  /** The placements that match, over every page, counted and summed by one or more dimensions; largest groups first, at most 1,000. */
  breakdown: Array<PlacementBucket>;
};


/** A page of a list of `Placement`, after the Relay connection specification. */
export type PlacementConnectionBreakdownArgs = {
  by: Array<PlacementDimension>;
};

/** What one funder carries of a set of placements. */
export type FunderTotal = {
  __typename?: 'FunderTotal';
  funder: Organization;
  kind: ContributionKind;
  /** How many of the placements this funder contributes to. */
  placements: Scalars['Int']['output'];
  total: Money;
};

/** One group of a breakdown. A dimension that was not asked for, or that the group's placements do not have, is null. */
export type PlacementBucket = {
  __typename?: 'PlacementBucket';
  program: Maybe<Program>;
  status: Maybe<PlacementStatus>;
  hostKind: Maybe<OrganizationKind>;
  /** ISO 3166-2. */
  hostRegion: Maybe<Scalars['String']['output']>;
  /** ISO 3166-1. */
  hostCountry: Maybe<Scalars['String']['output']>;
  /** Calendar year of the first day. */
  startYear: Maybe<Scalars['Int']['output']>;
  placements: Scalars['Int']['output'];
  /** Total funding, one amount per currency. */
  funding: Array<Money>;
};

export type PlacementDimension =
  | 'PROGRAM'
  | 'STATUS'
  | 'HOST_KIND'
  | 'HOST_REGION'
  | 'HOST_COUNTRY'
  | 'START_YEAR';

/** One `Placement` in a page, with its cursor. */
export type PlacementEdge = {
  __typename?: 'PlacementEdge';
  cursor: Scalars['String']['output'];
  node: Placement;
};

/** Every given condition must hold; a list means any of its values. */
export type PlacementFilter = {
  /** Program codes. */
  program?: InputMaybe<Array<Scalars['String']['input']>>;
  status?: InputMaybe<Array<PlacementStatus>>;
  /** Canonical ids, or any identifiers that are linked to them; so for the next three. */
  host?: InputMaybe<Array<Scalars['ID']['input']>>;
  institution?: InputMaybe<Array<Scalars['ID']['input']>>;
  intern?: InputMaybe<Array<Scalars['ID']['input']>>;
  supervisor?: InputMaybe<Array<Scalars['ID']['input']>>;
  hostKind?: InputMaybe<Array<OrganizationKind>>;
  /** ISO 3166-2 codes, `CA-ON`. */
  hostRegion?: InputMaybe<Array<Scalars['String']['input']>>;
  /** ISO 3166-1 codes, `JP`. */
  hostCountry?: InputMaybe<Array<Scalars['String']['input']>>;
  /** CRDC 2020 codes, `RDF102`; a division's code takes in its groups. */
  field?: InputMaybe<Array<Scalars['String']['input']>>;
  /** NAICS Canada 2022 sector codes, `54`. */
  sector?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Whether an intern is named yet. */
  hasIntern?: InputMaybe<Scalars['Boolean']['input']>;
  startsOn?: InputMaybe<DateRange>;
  endsOn?: InputMaybe<DateRange>;
  /** Under way on this day. */
  activeOn?: InputMaybe<Scalars['Date']['input']>;
  /** Changed by the partner at this moment or later. */
  updatedSince?: InputMaybe<Scalars['DateTime']['input']>;
  /**
   * Words to look for in the project's title and summary, in English or French: each of the first 16 must begin a word of
   * the record. Accents and case do not matter.
   */
  text?: InputMaybe<Scalars['String']['input']>;
};

export type PlacementSort =
  | 'STARTS_ON_DESC'
  | 'STARTS_ON_ASC'
  | 'ENDS_ON_ASC'
  /** Largest first, one currency after the other; placements of unknown cost last. */
  | 'FUNDING_DESC';

/** A student, postdoctoral fellow or supervisor, known by one canonical id however many partners hold a record. */
export type Researcher = {
  __typename?: 'Researcher';
  /** CURIE of the best identifier known: `orcid:…`, else `mitacs:R-…`. */
  id: Scalars['ID']['output'];
  /** ORCID iD, `0000-0002-1825-0097`. */
  orcid: Maybe<Scalars['String']['output']>;
  givenName: Maybe<Scalars['String']['output']>;
  familyName: Maybe<Scalars['String']['output']>;
  /** Name as it should be shown. */
  name: Maybe<Scalars['String']['output']>;
  stage: Maybe<CareerStage>;
  affiliation: Maybe<Organization>;
  fields: Maybe<Array<Term>>;
  email: Maybe<Scalars['String']['output']>;
  placements: Maybe<PlacementConnection>;
  supervised: Maybe<PlacementConnection>;
  /** Every partner's record of this person, and how it was matched. */
  identities: Maybe<Array<Identity>>;
  source: Maybe<Source>;
};


/** A student, postdoctoral fellow or supervisor, known by one canonical id however many partners hold a record. */
export type ResearcherPlacementsArgs = {
  filter?: InputMaybe<PlacementFilter>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A student, postdoctoral fellow or supervisor, known by one canonical id however many partners hold a record. */
export type ResearcherSupervisedArgs = {
  filter?: InputMaybe<PlacementFilter>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

export type CareerStage =
  | 'COLLEGE'
  | 'UNDERGRADUATE'
  | 'MASTERS'
  | 'DOCTORAL'
  /** Within five years of the doctorate. */
  | 'POSTDOCTORAL'
  | 'RECENT_GRADUATE'
  | 'FACULTY'
  | 'INDUSTRY';

/** A page of a list of `Researcher`, after the Relay connection specification. */
export type ResearcherConnection = {
  __typename?: 'ResearcherConnection';
  edges: Array<ResearcherEdge>;
  /** The edges' nodes, for who needs no cursor of each. */
  nodes: Array<Researcher>;
  pageInfo: PageInfo;
  /** How many match in all, over every page. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One `Researcher` in a page, with its cursor. */
export type ResearcherEdge = {
  __typename?: 'ResearcherEdge';
  cursor: Scalars['String']['output'];
  node: Researcher;
};

/** Every given condition must hold; a list means any of its values. */
export type ResearcherFilter = {
  /**
   * Words to look for in the person's fields of research and affiliation: each of the first 16 must begin a word of the
   * record. Accents and case do not matter. Names are searched for callers who are signed in, and for nobody else: by
   * trying, one could learn what one may not read.
   */
  text?: InputMaybe<Scalars['String']['input']>;
  stage?: InputMaybe<Array<CareerStage>>;
  /** Canonical ids, or any identifiers that are linked to them. */
  affiliation?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** CRDC 2020 codes; a division's code takes in its groups. */
  field?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Whether an ORCID iD is known. */
  hasOrcid?: InputMaybe<Scalars['Boolean']['input']>;
  /** Partners (`atr`) that hold a record of the person. */
  knownTo?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Changed by the partner at this moment or later. */
  updatedSince?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A university, company, municipality or institute, known by one canonical id. */
export type Organization = {
  __typename?: 'Organization';
  /** CURIE of the best public identifier: `ror:…`, `sgc:…` (municipality), `neq:…` (Quebec firm), `bn:…`, else `mitacs:O-…`. */
  id: Scalars['ID']['output'];
  /** ROR id without its address, `01pe1d703`. */
  ror: Maybe<Scalars['String']['output']>;
  name: Maybe<Scalars['String']['output']>;
  acronym: Maybe<Scalars['String']['output']>;
  kind: Maybe<OrganizationKind>;
  location: Maybe<Location>;
  website: Maybe<Scalars['URL']['output']>;
  sector: Maybe<Term>;
  partOf: Maybe<Organization>;
  validFrom: Maybe<Scalars['Date']['output']>;
  /** Day on which the organization ceased to exist under this name. */
  validTo: Maybe<Scalars['Date']['output']>;
  /** Placements this organization hosted. */
  hosted: Maybe<PlacementConnection>;
  /** Placements whose intern came from this institution. */
  sent: Maybe<PlacementConnection>;
  partnerships: Maybe<Array<Partnership>>;
  /** Every partner's record of this organization, and how it was matched. */
  identities: Maybe<Array<Identity>>;
  source: Maybe<Source>;
};


/** A university, company, municipality or institute, known by one canonical id. */
export type OrganizationNameArgs = {
  lang?: InputMaybe<Language>;
};


/** A university, company, municipality or institute, known by one canonical id. */
export type OrganizationHostedArgs = {
  filter?: InputMaybe<PlacementFilter>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A university, company, municipality or institute, known by one canonical id. */
export type OrganizationSentArgs = {
  filter?: InputMaybe<PlacementFilter>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

export type OrganizationKind =
  | 'UNIVERSITY'
  | 'COLLEGE'
  | 'COMPANY'
  | 'STARTUP'
  | 'MUNICIPALITY'
  | 'RESEARCH_INSTITUTE'
  | 'HOSPITAL'
  | 'NON_PROFIT'
  | 'GOVERNMENT'
  | 'ASSOCIATION';

/** Where an organization is. */
export type Location = {
  __typename?: 'Location';
  city: Maybe<Scalars['String']['output']>;
  /** ISO 3166-2, `CA-ON`. */
  region: Maybe<Scalars['String']['output']>;
  /** ISO 3166-1, `CA`. */
  country: Scalars['String']['output'];
  /** Degrees north, WGS 84. */
  latitude: Maybe<Scalars['Float']['output']>;
  /** Degrees east, WGS 84. */
  longitude: Maybe<Scalars['Float']['output']>;
};

/** A page of a list of `Organization`, after the Relay connection specification. */
export type OrganizationConnection = {
  __typename?: 'OrganizationConnection';
  edges: Array<OrganizationEdge>;
  /** The edges' nodes, for who needs no cursor of each. */
  nodes: Array<Organization>;
  pageInfo: PageInfo;
  /** How many match in all, over every page. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One `Organization` in a page, with its cursor. */
export type OrganizationEdge = {
  __typename?: 'OrganizationEdge';
  cursor: Scalars['String']['output'];
  node: Organization;
};

/** Every given condition must hold; a list means any of its values. */
export type OrganizationFilter = {
  /**
   * Words to look for in the name, in any language, and the acronym: each of the first 16 must begin a word of the record.
   * Accents and case do not matter.
   */
  text?: InputMaybe<Scalars['String']['input']>;
  kind?: InputMaybe<Array<OrganizationKind>>;
  /** ISO 3166-2 codes, `CA-ON`. */
  region?: InputMaybe<Array<Scalars['String']['input']>>;
  /** ISO 3166-1 codes, `JP`. */
  country?: InputMaybe<Array<Scalars['String']['input']>>;
  /** NAICS Canada 2022 sector codes. */
  sector?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Whether a ROR id is known. */
  hasRor?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether any placement, of whatever status, names it as its host. */
  hasHosted?: InputMaybe<Scalars['Boolean']['input']>;
  /** Partners (`tech-park`) that hold a record of the organization. */
  knownTo?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Changed by the partner at this moment or later. */
  updatedSince?: InputMaybe<Scalars['DateTime']['input']>;
};

/** One partner's record of a person or organization, and why it is believed to be the same one. */
export type Identity = {
  __typename?: 'Identity';
  partner: Scalars['String']['output'];
  /** The partner's own id of its record. */
  localId: Scalars['String']['output'];
  method: MatchMethod;
  /** From 0 to 1. */
  confidence: Scalars['Float']['output'];
  assertedOn: Scalars['Date']['output'];
};

export type MatchMethod =
  | 'PUBLIC_IDENTIFIER'
  | 'NAME_AND_PLACE'
  | 'CONFIRMED_BY_HAND';

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
  Program: Program;
  Partnership: Partnership;
  Project: Project;
  Placement: Placement;
  Researcher: Researcher;
  Organization: Organization;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Program:
    ( { __typename: 'Program' }
    & ( GraphQLRecursivePick<FederationTypes['Program'], {"id":true}>
        | GraphQLRecursivePick<FederationTypes['Program'], {"code":true}> ) );
  Partnership:
    ( { __typename: 'Partnership' }
    & GraphQLRecursivePick<FederationTypes['Partnership'], {"id":true}> );
  Project:
    ( { __typename: 'Project' }
    & GraphQLRecursivePick<FederationTypes['Project'], {"id":true}> );
  Placement:
    ( { __typename: 'Placement' }
    & GraphQLRecursivePick<FederationTypes['Placement'], {"id":true}> );
  Researcher:
    ( { __typename: 'Researcher' }
    & ( GraphQLRecursivePick<FederationTypes['Researcher'], {"id":true}>
        | GraphQLRecursivePick<FederationTypes['Researcher'], {"orcid":true}> ) );
  Organization:
    ( { __typename: 'Organization' }
    & ( GraphQLRecursivePick<FederationTypes['Organization'], {"id":true}>
        | GraphQLRecursivePick<FederationTypes['Organization'], {"ror":true}> ) );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ID: ResolverTypeWrapper<Partial<Scalars['ID']['output']>>;
  ClassificationScheme: ResolverTypeWrapper<Partial<ClassificationScheme>>;
  Program: ResolverTypeWrapper<ProgramParent>;
  FundingModel: ResolverTypeWrapper<FundingModelParent>;
  Partnership: ResolverTypeWrapper<PartnershipParent>;
  PartnershipKind: ResolverTypeWrapper<Partial<PartnershipKind>>;
  Commitment: ResolverTypeWrapper<CommitmentParent>;
  Float: ResolverTypeWrapper<Partial<Scalars['Float']['output']>>;
  Signatory: ResolverTypeWrapper<SignatoryParent>;
  Project: ResolverTypeWrapper<ProjectParent>;
  Placement: ResolverTypeWrapper<PlacementParent>;
  PlacementStatus: ResolverTypeWrapper<Partial<PlacementStatus>>;
  PlacementMode: ResolverTypeWrapper<Partial<PlacementMode>>;
  Funding: ResolverTypeWrapper<FundingParent>;
  Contribution: ResolverTypeWrapper<ContributionParent>;
  ContributionKind: ResolverTypeWrapper<Partial<ContributionKind>>;
  Outcome: ResolverTypeWrapper<Partial<Outcome>>;
  OutcomeKind: ResolverTypeWrapper<Partial<OutcomeKind>>;
  PlacementConnection: ResolverTypeWrapper<PlacementConnectionParent>;
  FunderTotal: ResolverTypeWrapper<FunderTotalParent>;
  PlacementBucket: ResolverTypeWrapper<PlacementBucketParent>;
  PlacementDimension: ResolverTypeWrapper<Partial<PlacementDimension>>;
  PlacementEdge: ResolverTypeWrapper<Partial<Omit<PlacementEdge, 'node'> & { node: ResolversTypes['Placement'] }>>;
  PlacementFilter: ResolverTypeWrapper<Partial<PlacementFilter>>;
  PlacementSort: ResolverTypeWrapper<Partial<PlacementSort>>;
  Researcher: ResolverTypeWrapper<ResearcherParent>;
  CareerStage: ResolverTypeWrapper<Partial<CareerStage>>;
  ResearcherConnection: ResolverTypeWrapper<ResearcherConnectionParent>;
  ResearcherEdge: ResolverTypeWrapper<Partial<Omit<ResearcherEdge, 'node'> & { node: ResolversTypes['Researcher'] }>>;
  ResearcherFilter: ResolverTypeWrapper<Partial<ResearcherFilter>>;
  Organization: ResolverTypeWrapper<OrganizationParent>;
  OrganizationKind: ResolverTypeWrapper<Partial<OrganizationKind>>;
  Location: ResolverTypeWrapper<Partial<Location>>;
  OrganizationConnection: ResolverTypeWrapper<OrganizationConnectionParent>;
  OrganizationEdge: ResolverTypeWrapper<Partial<Omit<OrganizationEdge, 'node'> & { node: ResolversTypes['Organization'] }>>;
  OrganizationFilter: ResolverTypeWrapper<Partial<OrganizationFilter>>;
  Identity: ResolverTypeWrapper<Partial<Identity>>;
  MatchMethod: ResolverTypeWrapper<Partial<MatchMethod>>;
  Term: ResolverTypeWrapper<TermParent>;
  Source: ResolverTypeWrapper<Partial<Source>>;
  Money: ResolverTypeWrapper<Partial<Money>>;
  Currency: ResolverTypeWrapper<Partial<Currency>>;
  PageInfo: ResolverTypeWrapper<Partial<PageInfo>>;
  DateRange: ResolverTypeWrapper<Partial<DateRange>>;
  Language: ResolverTypeWrapper<Partial<Language>>;
  Date: ResolverTypeWrapper<Partial<Scalars['Date']['output']>>;
  DateTime: ResolverTypeWrapper<Partial<Scalars['DateTime']['output']>>;
  URL: ResolverTypeWrapper<Partial<Scalars['URL']['output']>>;
  String: ResolverTypeWrapper<Partial<Scalars['String']['output']>>;
  Boolean: ResolverTypeWrapper<Partial<Scalars['Boolean']['output']>>;
  Int: ResolverTypeWrapper<Partial<Scalars['Int']['output']>>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Query: Record<PropertyKey, never>;
  ID: Partial<Scalars['ID']['output']>;
  Program: ProgramParent;
  FundingModel: FundingModelParent;
  Partnership: PartnershipParent;
  Commitment: CommitmentParent;
  Float: Partial<Scalars['Float']['output']>;
  Signatory: SignatoryParent;
  Project: ProjectParent;
  Placement: PlacementParent;
  Funding: FundingParent;
  Contribution: ContributionParent;
  Outcome: Partial<Outcome>;
  PlacementConnection: PlacementConnectionParent;
  FunderTotal: FunderTotalParent;
  PlacementBucket: PlacementBucketParent;
  PlacementEdge: Partial<Omit<PlacementEdge, 'node'> & { node: ResolversParentTypes['Placement'] }>;
  PlacementFilter: Partial<PlacementFilter>;
  Researcher: ResearcherParent;
  ResearcherConnection: ResearcherConnectionParent;
  ResearcherEdge: Partial<Omit<ResearcherEdge, 'node'> & { node: ResolversParentTypes['Researcher'] }>;
  ResearcherFilter: Partial<ResearcherFilter>;
  Organization: OrganizationParent;
  Location: Partial<Location>;
  OrganizationConnection: OrganizationConnectionParent;
  OrganizationEdge: Partial<Omit<OrganizationEdge, 'node'> & { node: ResolversParentTypes['Organization'] }>;
  OrganizationFilter: Partial<OrganizationFilter>;
  Identity: Partial<Identity>;
  Term: TermParent;
  Source: Partial<Source>;
  Money: Partial<Money>;
  PageInfo: Partial<PageInfo>;
  DateRange: Partial<DateRange>;
  Date: Partial<Scalars['Date']['output']>;
  DateTime: Partial<Scalars['DateTime']['output']>;
  URL: Partial<Scalars['URL']['output']>;
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
  placement?: Resolver<Maybe<ResolversTypes['Placement']>, ParentType, ContextType, RequireFields<QueryPlacementArgs, 'id'>>;
  placements?: Resolver<Maybe<ResolversTypes['PlacementConnection']>, ParentType, ContextType, RequireFields<QueryPlacementsArgs, 'sort' | 'first'>>;
  researcher?: Resolver<Maybe<ResolversTypes['Researcher']>, ParentType, ContextType, RequireFields<QueryResearcherArgs, 'id'>>;
  researchers?: Resolver<Maybe<ResolversTypes['ResearcherConnection']>, ParentType, ContextType, RequireFields<QueryResearchersArgs, 'first'>>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType, RequireFields<QueryOrganizationArgs, 'id'>>;
  organizations?: Resolver<Maybe<ResolversTypes['OrganizationConnection']>, ParentType, ContextType, RequireFields<QueryOrganizationsArgs, 'first'>>;
  program?: Resolver<Maybe<ResolversTypes['Program']>, ParentType, ContextType, RequireFields<QueryProgramArgs, 'code'>>;
  programs?: Resolver<Maybe<Array<ResolversTypes['Program']>>, ParentType, ContextType, RequireFields<QueryProgramsArgs, 'includeRetired'>>;
  partnership?: Resolver<Maybe<ResolversTypes['Partnership']>, ParentType, ContextType, RequireFields<QueryPartnershipArgs, 'id'>>;
  partnerships?: Resolver<Maybe<Array<ResolversTypes['Partnership']>>, ParentType, ContextType, Partial<QueryPartnershipsArgs>>;
  project?: Resolver<Maybe<ResolversTypes['Project']>, ParentType, ContextType, RequireFields<QueryProjectArgs, 'id'>>;
  terms?: Resolver<Maybe<Array<ResolversTypes['Term']>>, ParentType, ContextType, RequireFields<QueryTermsArgs, 'scheme'>>;
};

export type ProgramResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Program'] = ResolversParentTypes['Program'], FederationReferenceType extends FederationReferenceTypes['Program'] = FederationReferenceTypes['Program']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Program']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, Partial<ProgramNameArgs>>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, Partial<ProgramDescriptionArgs>>;
  eligibleStages?: Resolver<Maybe<Array<ResolversTypes['CareerStage']>>, ParentType, ContextType>;
  fundingModels?: Resolver<Maybe<Array<ResolversTypes['FundingModel']>>, ParentType, ContextType, Partial<ProgramFundingModelsArgs>>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  placements?: Resolver<Maybe<ResolversTypes['PlacementConnection']>, ParentType, ContextType, RequireFields<ProgramPlacementsArgs, 'first'>>;
  partnerships?: Resolver<Maybe<Array<ResolversTypes['Partnership']>>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
};

export type FundingModelResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FundingModel'] = ResolversParentTypes['FundingModel']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<FundingModelNameArgs>>;
  unitMonthsMin?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  unitMonthsMax?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  mitacsShare?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  partnerShare?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  minimumStipend?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type PartnershipResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Partnership'] = ResolversParentTypes['Partnership'], FederationReferenceType extends FederationReferenceTypes['Partnership'] = FederationReferenceTypes['Partnership']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Partnership']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<PartnershipTitleArgs>>;
  kind?: Resolver<ResolversTypes['PartnershipKind'], ParentType, ContextType>;
  partner?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  programs?: Resolver<Array<ResolversTypes['Program']>, ParentType, ContextType>;
  announcedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, Partial<PartnershipSummaryArgs>>;
  themes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  commitments?: Resolver<Array<ResolversTypes['Commitment']>, ParentType, ContextType>;
  signatories?: Resolver<Array<ResolversTypes['Signatory']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
};

export type CommitmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Commitment'] = ResolversParentTypes['Commitment']> = {
  by?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  share?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<CommitmentPurposeArgs>>;
};

export type SignatoryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Signatory'] = ResolversParentTypes['Signatory']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  office?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<SignatoryOfficeArgs>>;
  organization?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
};

export type ProjectResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Project'] = ResolversParentTypes['Project'], FederationReferenceType extends FederationReferenceTypes['Project'] = FederationReferenceTypes['Project']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Project']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<ProjectTitleArgs>>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, Partial<ProjectSummaryArgs>>;
  fields?: Resolver<Array<ResolversTypes['Term']>, ParentType, ContextType>;
  sector?: Resolver<Maybe<ResolversTypes['Term']>, ParentType, ContextType>;
  placements?: Resolver<ResolversTypes['PlacementConnection'], ParentType, ContextType, RequireFields<ProjectPlacementsArgs, 'first'>>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
};

export type PlacementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Placement'] = ResolversParentTypes['Placement'], FederationReferenceType extends FederationReferenceTypes['Placement'] = FederationReferenceTypes['Placement']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Placement']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  project?: Resolver<Maybe<ResolversTypes['Project']>, ParentType, ContextType>;
  program?: Resolver<Maybe<ResolversTypes['Program']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['PlacementStatus']>, ParentType, ContextType>;
  intern?: Resolver<Maybe<ResolversTypes['Researcher']>, ParentType, ContextType>;
  supervisor?: Resolver<Maybe<ResolversTypes['Researcher']>, ParentType, ContextType>;
  institution?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  host?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  startsOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  endsOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  months?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  units?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  mode?: Resolver<Maybe<ResolversTypes['PlacementMode']>, ParentType, ContextType>;
  submittedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  decidedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  fundingModel?: Resolver<Maybe<ResolversTypes['FundingModel']>, ParentType, ContextType>;
  funding?: Resolver<Maybe<ResolversTypes['Funding']>, ParentType, ContextType>;
  stipend?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  outcomes?: Resolver<Maybe<Array<ResolversTypes['Outcome']>>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
};

export type FundingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Funding'] = ResolversParentTypes['Funding']> = {
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  contributions?: Resolver<Array<ResolversTypes['Contribution']>, ParentType, ContextType>;
};

export type ContributionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Contribution'] = ResolversParentTypes['Contribution']> = {
  funder?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ContributionKind'], ParentType, ContextType>;
  paidOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type OutcomeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Outcome'] = ResolversParentTypes['Outcome']> = {
  kind?: Resolver<ResolversTypes['OutcomeKind'], ParentType, ContextType>;
  on?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
};

export type PlacementConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlacementConnection'] = ResolversParentTypes['PlacementConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PlacementEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Placement']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  fundingByFunder?: Resolver<Array<ResolversTypes['FunderTotal']>, ParentType, ContextType>;
  breakdown?: Resolver<Array<ResolversTypes['PlacementBucket']>, ParentType, ContextType, RequireFields<PlacementConnectionBreakdownArgs, 'by'>>;
};

export type FunderTotalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FunderTotal'] = ResolversParentTypes['FunderTotal']> = {
  funder?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ContributionKind'], ParentType, ContextType>;
  placements?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type PlacementBucketResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlacementBucket'] = ResolversParentTypes['PlacementBucket']> = {
  program?: Resolver<Maybe<ResolversTypes['Program']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['PlacementStatus']>, ParentType, ContextType>;
  hostKind?: Resolver<Maybe<ResolversTypes['OrganizationKind']>, ParentType, ContextType>;
  hostRegion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hostCountry?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startYear?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  placements?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  funding?: Resolver<Array<ResolversTypes['Money']>, ParentType, ContextType>;
};

export type PlacementEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlacementEdge'] = ResolversParentTypes['PlacementEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Placement'], ParentType, ContextType>;
};

export type ResearcherResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Researcher'] = ResolversParentTypes['Researcher'], FederationReferenceType extends FederationReferenceTypes['Researcher'] = FederationReferenceTypes['Researcher']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Researcher']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  orcid?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  givenName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  familyName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  stage?: Resolver<Maybe<ResolversTypes['CareerStage']>, ParentType, ContextType>;
  affiliation?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  fields?: Resolver<Maybe<Array<ResolversTypes['Term']>>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  placements?: Resolver<Maybe<ResolversTypes['PlacementConnection']>, ParentType, ContextType, RequireFields<ResearcherPlacementsArgs, 'first'>>;
  supervised?: Resolver<Maybe<ResolversTypes['PlacementConnection']>, ParentType, ContextType, RequireFields<ResearcherSupervisedArgs, 'first'>>;
  identities?: Resolver<Maybe<Array<ResolversTypes['Identity']>>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
};

export type ResearcherConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResearcherConnection'] = ResolversParentTypes['ResearcherConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ResearcherEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Researcher']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ResearcherEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResearcherEdge'] = ResolversParentTypes['ResearcherEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Researcher'], ParentType, ContextType>;
};

export type OrganizationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Organization'] = ResolversParentTypes['Organization'], FederationReferenceType extends FederationReferenceTypes['Organization'] = FederationReferenceTypes['Organization']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Organization']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ror?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, Partial<OrganizationNameArgs>>;
  acronym?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['OrganizationKind']>, ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  website?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  sector?: Resolver<Maybe<ResolversTypes['Term']>, ParentType, ContextType>;
  partOf?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  hosted?: Resolver<Maybe<ResolversTypes['PlacementConnection']>, ParentType, ContextType, RequireFields<OrganizationHostedArgs, 'first'>>;
  sent?: Resolver<Maybe<ResolversTypes['PlacementConnection']>, ParentType, ContextType, RequireFields<OrganizationSentArgs, 'first'>>;
  partnerships?: Resolver<Maybe<Array<ResolversTypes['Partnership']>>, ParentType, ContextType>;
  identities?: Resolver<Maybe<Array<ResolversTypes['Identity']>>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
};

export type LocationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Location'] = ResolversParentTypes['Location']> = {
  city?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  country?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  latitude?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  longitude?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type OrganizationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrganizationConnection'] = ResolversParentTypes['OrganizationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['OrganizationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Organization']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OrganizationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrganizationEdge'] = ResolversParentTypes['OrganizationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
};

export type IdentityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Identity'] = ResolversParentTypes['Identity']> = {
  partner?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  localId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  method?: Resolver<ResolversTypes['MatchMethod'], ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  assertedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
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

export interface UrlScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['URL'], any> {
  name: 'URL';
}

export type Resolvers<ContextType = Context> = {
  Query?: QueryResolvers<ContextType>;
  Program?: ProgramResolvers<ContextType>;
  FundingModel?: FundingModelResolvers<ContextType>;
  Partnership?: PartnershipResolvers<ContextType>;
  Commitment?: CommitmentResolvers<ContextType>;
  Signatory?: SignatoryResolvers<ContextType>;
  Project?: ProjectResolvers<ContextType>;
  Placement?: PlacementResolvers<ContextType>;
  Funding?: FundingResolvers<ContextType>;
  Contribution?: ContributionResolvers<ContextType>;
  Outcome?: OutcomeResolvers<ContextType>;
  PlacementConnection?: PlacementConnectionResolvers<ContextType>;
  FunderTotal?: FunderTotalResolvers<ContextType>;
  PlacementBucket?: PlacementBucketResolvers<ContextType>;
  PlacementEdge?: PlacementEdgeResolvers<ContextType>;
  Researcher?: ResearcherResolvers<ContextType>;
  ResearcherConnection?: ResearcherConnectionResolvers<ContextType>;
  ResearcherEdge?: ResearcherEdgeResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  Location?: LocationResolvers<ContextType>;
  OrganizationConnection?: OrganizationConnectionResolvers<ContextType>;
  OrganizationEdge?: OrganizationEdgeResolvers<ContextType>;
  Identity?: IdentityResolvers<ContextType>;
  Term?: TermResolvers<ContextType>;
  Source?: SourceResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  URL?: GraphQLScalarType;
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
