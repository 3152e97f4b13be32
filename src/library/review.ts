export { review } from '../skills/review/review.ts';
export type { Review, ReviewFinding, ReviewInput } from '../skills/review/review.ts';
