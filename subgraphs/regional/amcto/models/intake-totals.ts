import type { Connection } from 'mongoose';
import type { MiipProjectStatus } from '../schema.types.ts';
import { miipProjects } from './miip-project.ts';

/** What the filled positions of an intake cost, in Canadian cents. */
export interface IntakeTotals {
  readonly positionsFilled: number;
  readonly mitacsCents: number;
  readonly hostCents: number;
}

/** Sums the projects with a student of each intake, in the order of the intakes and in one command. */
export async function sumProjectsByIntake(
  database: Connection,
  intakeIds: readonly string[],
): Promise<IntakeTotals[]> {
  const sums = await miipProjects(database).aggregate<IntakeTotals & { _id: string }>([
    { $match: { intakeId: { $in: [...intakeIds] }, status: { $in: WITH_STUDENT } } },
    {
      $group: {
        _id: '$intakeId',
        positionsFilled: { $sum: 1 },
        mitacsCents: { $sum: '$mitacsShareCents' },
        hostCents: { $sum: '$hostShareCents' },
      },
    },
  ]);
  const sumOf = new Map(sums.map((sum) => [sum._id, sum]));
  return intakeIds.map((id) => sumOf.get(id) ?? { positionsFilled: 0, mitacsCents: 0, hostCents: 0 });
}

/**
 * Projects that fill a position and use the intake's budget. Mitacs pays for an internship: an accepted project uses
 * nothing before a student is found.
 */
const WITH_STUDENT: readonly MiipProjectStatus[] = ['MATCHED', 'ACTIVE', 'COMPLETED'];
