export type { MacroSetting, UnitOptions } from '../preprocess/ports.ts';
