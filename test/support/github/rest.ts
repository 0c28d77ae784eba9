/** The REST operations that are simulated, by GitHub's ids for them. Without one here, a path is 404. */
import type { Endpoints } from './call.ts';
import { appEndpoints } from './rest-apps.ts';
import { checkEndpoints } from './rest-checks.ts';
import { issueEndpoints } from './rest-issues.ts';
import { pullEndpoints } from './rest-pulls.ts';
import { repositoryEndpoints } from './rest-repositories.ts';

export const endpoints: Endpoints = {
  ...appEndpoints,
  ...repositoryEndpoints,
  ...pullEndpoints,
  ...checkEndpoints,
  ...issueEndpoints,
};
