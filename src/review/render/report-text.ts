import type { StateReport } from '../report.ts';
import type { Style } from './review-terminal.ts';
export const reportText = (r: StateReport, _s: Style): string => r.branch;
