import type { Conflict } from '../../skills/progress/distinct.ts';
import type { ClassReport } from '../../skills/progress/class-report.ts';
import type { Evidence } from '../../skills/progress/evidence.ts';
import type { Explanation } from '../../skills/progress/explain.ts';
import type { ComponentMastery } from '../../skills/progress/mastery.ts';
import type { NextStep } from '../../skills/progress/next.ts';
import type { LearnerReport } from '../../skills/progress/report.ts';

/** What each action of the progress tool finds out; times in milliseconds since 1970. */
export type ProgressFacts =
  | ({
      readonly action: 'report';
      readonly student: string;
      readonly now: number;
      readonly since: number;
      /** Whether the caller chose what to compare with. */
      readonly isSinceGiven: boolean;
      readonly component: string | undefined;
    } & LearnerReport)
  | {
      readonly action: 'record';
      readonly student: string;
      readonly recorded: Evidence;
      readonly outcome: 'added' | 'repeated' | 'conflict';
      readonly conflict: Conflict | undefined;
      readonly mastery: ComponentMastery;
    }
  | ({ readonly action: 'next'; readonly student: string } & NextStep)
  | ({ readonly action: 'class'; readonly class: string; readonly now: number } & ClassReport)
  | ({
      readonly action: 'explain';
      readonly student: string;
      /** Pieces of this learner that came again and were left out, and how many on this component. */
      readonly repeatCount: number;
      readonly repeatCountHere: number;
    } & Explanation);
