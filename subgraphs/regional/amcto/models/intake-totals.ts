import type { Connection } from 'mongoose';
import type { MiipProjectStatus } from '../schema.types.ts';
import { miipProjects } from './miip-project.ts';

/** What the projects of an intake cost, in Canadian cents. */
export interface IntakeTotals {
  readonly positionsFilled: number;
  /** Of the filled positions. */
  readonly mitacsCents: number;
  readonly hostCents: number;
  /** Of all projects, whatever their status. */
  readonly mitacsRequestedCents: number;
  readonly hostRequestedCents: number;
}

const NO_PROJECTS: IntakeTotals = {
  positionsFilled: 0,
  mitacsCents: 0,
  hostCents: 0,
  mitacsRequestedCents: 0,
  hostRequestedCents: 0,
};

/** Sums the projects of each intake, in the order of the intakes and in one command. */
export async function sumProjectsByIntake(
  database: Connection,
  intakeIds: readonly string[],
): Promise<IntakeTotals[]> {
  const sums = await miipProjects(database).aggregate<IntakeTotals & { _id: string }>([
    { $match: { intakeId: { $in: [...intakeIds] } } },
    {
      $group: {
        _id: '$intakeId',
        positionsFilled: { $sum: { $cond: [hasStudent, 1, 0] } },
        mitacsCents: { $sum: { $cond: [hasStudent, '$mitacsShareCents', 0] } },
        hostCents: { $sum: { $cond: [hasStudent, '$hostShareCents', 0] } },
        mitacsRequestedCents: { $sum: '$mitacsShareCents' },
        hostRequestedCents: { $sum: '$hostShareCents' },
      },
    },
  ]);
  const sumOf = new Map(sums.map((sum) => [sum._id, sum]));
  return intakeIds.map((id) => sumOf.get(id) ?? NO_PROJECTS);
}

/**
 * Projects that fill a position and use the intake's budget. Mitacs pays for an internship: an accepted project uses
 * nothing before a student is found.
 */
const WITH_STUDENT: readonly MiipProjectStatus[] = ['MATCHED', 'ACTIVE', 'COMPLETED'];

const hasStudent = { $in: ['$status', WITH_STUDENT] };
