/** The demo under `/served/demo/`, answered by the very code that `npm start` runs: same files, same policy. */
import {answer} from '../../scripts/serve.mjs';

// Two levels deep, so that `../../geometry/` from the data leads back here and not to the files of the tests.
const PLACE = /^\/served(?:\/demo)?(?=\/)/;

export function demoPages(context, next) {
  if (!PLACE.test(context.url)) return next();
  context.respond = false;
  context.req.url = context.url.replace(PLACE, '');
  answer(context.req, context.res);
  return undefined;
}
