// @ts-check
import { writeFile } from 'node:fs/promises';
import { catalogFile, renderImageBuilderActions } from './imageBuilderActions.mjs';

await writeFile(catalogFile, await renderImageBuilderActions());
