/** The domain's rules: which program funds a placement, who hosts it, the intern's career stage, and its outcomes. */
export { stageOn } from './career-stage.ts';
export { type FundingDetails, fundingDetailsOf } from './funding-details.ts';
export { type Lifecycle, lifecycleOf } from './lifecycle.ts';
export { outcomesOf } from './outcomes.ts';
export { type PlacementTerms, termsOf } from './placement-terms.ts';
export { hostOf, type ProjectHost } from './project-host.ts';
