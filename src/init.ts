/** `statealyzr init`: a first settings file, from what is inferred without one. */
import { realpathSync } from 'node:fs';
import { checkProgram } from './answers.ts';
import type { CommandResult } from './cli.ts';
import type { InitCommand } from './cli-arguments.ts';
import type { Display } from './cli-display.ts';
import { settingsFile, settingsPaths } from './config.ts';
import { HostError } from './host/host-error.ts';
import { writeNew } from './host/output.ts';
import { takeInventory } from './pipeline.ts';
import { prepareInventory } from './requests.ts';
import { inferredOf } from './review/inferred.ts';
import { initialSettings } from './review/render/initial-settings.ts';

/** Writes where settings stand in a repository; with `--output`, there. Throws HostError where there are settings. */
export async function writeSettings(command: InitCommand, display: Display): Promise<CommandResult> {
  const { options, directory } = command;
  const { request, world, close } = await prepareInventory(command, display);
  const present = settingsFile(request.snapshot);
  if (present !== null && options.output === null)
    throw new HostError('bad-output', `${present.path} is there already`, 'Change that file, or give --output FILE.');
  checkProgram(request, options);
  const { value } = await takeInventory(request, world);
  close();
  const { inventory, others, limitations } = value;
  const inferred = inferredOf(inventory ? [inventory] : [], inventory?.limitations ?? limitations);
  const text = initialSettings({ inventory, others, inferred });
  if (options.output !== null) return { text, exit: 0 };
  writeNew(realpathSync(directory), settingsPaths[0], text);
  return { text: `wrote ${settingsPaths[0]}: what was inferred, as comments to correct\n`, exit: 0 };
}
