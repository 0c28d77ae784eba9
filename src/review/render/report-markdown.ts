import type { StateReport } from '../report.ts';
export const reportMarkdown = (r: StateReport): string => r.branch;
