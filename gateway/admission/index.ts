export { Admission, type Ticket } from './admission.ts';
export { AdmissionRefusal } from './admission-refusal.ts';
export { type AdmissionSettings, readAdmissionSettings } from './admission-settings.ts';
export type { AdmissionState } from './operation-facts.ts';
