import type { Connection } from 'mongoose';
import type { MiipProjectStatus } from '../schema.types.ts';
import { miipProjects } from './miip-project.ts';

/**
 * Projects that fill a position and draw on the cohort's budget. Mitacs pays for an internship: an accepted project draws
 * nothing before its student is found.
 */
const DRAWING: readonly MiipProjectStatus[] = ['MATCHED', 'ACTIVE', 'COMPLETED'];

/** What a cohort's projects have drawn so far, in Canadian cents. */
export interface IntakeDraw {
  readonly positionsFilled: number;
  readonly mitacsCents: number;
  readonly hostCents: number;
}

/** In the order of the intakes, in one command; zeros where no project draws. */
export async function sumDrawByIntake(
  database: Connection,
  intakeIds: readonly string[],
): Promise<IntakeDraw[]> {
  const sums = await miipProjects(database).aggregate<IntakeDraw & { _id: string }>([
    { $match: { intakeId: { $in: [...intakeIds] }, status: { $in: DRAWING } } },
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
