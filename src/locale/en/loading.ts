import {among, placeAt, type loadErrorSayings, type loadingWords} from '../loading.js';
import type {WordsOf} from '../wording.js';

export const loading: WordsOf<typeof loadingWords> = {
    failed: 'The data cannot be shown:',
    staleSince: (time: string) => `The data shown were read at ${time}. The update failed.`,
    legacy: 'The file is not in UTF-8. It was read as Windows-1252: save it again in UTF-8.',
  };

export const loadErrors: WordsOf<typeof loadErrorSayings> = {
    'no-source': () => ({
      what: 'No data source is given.',
      repair: 'Add to the tag a src attribute with the address of the observatory’s file.',
    }),
    address: (file) => ({
      what: `The address ${file} in the src attribute is not a web address.`,
      repair: 'Give an address that begins with https://, or a path of the site.',
    }),
    http: (file, {status = 0}) => ({
      what: status === 404 || status === 410 ? `The file ${file} was not found (error ${status}).` : `The server refused the file ${file} (error ${status}).`,
      repair: status >= 500 ? 'Try again in a few minutes.' : 'Check the address in the src attribute, and that the file is public.',
    }),
    network: (file, {foreign}) => ({
      what: `The file ${file} could not be downloaded.`,
      repair: foreign
        ? 'Check the connection. A file on another site must be shared by that site (header Access-Control-Allow-Origin, “CORS”).'
        : 'Check the connection, then try again.',
    }),
    timeout: (file) => ({what: `The file ${file} did not arrive in time.`, repair: 'The connection or the server is slow: try again.'}),
    'too-big': (file, {limit = 0}, locale) => ({
      what: `The file ${file} is larger than ${locale.number(limit / 1e6, {unit: 'MB'})}.`,
      repair: 'Publish a smaller file, for instance one per territory, or without outlines.',
    }),
    empty: (file) => ({what: `The file ${file} is empty.`, repair: 'Produce the file again and put it online.'}),
    html: (file) => ({
      what: `The address ${file} holds a web page, not a data file.`,
      repair: 'Check the address: sites often answer with a home or login page in place of the file.',
    }),
    truncated: (file, {place}) => ({
      what: `The file ${file} is incomplete: it stops half way${placeAt(place, 'line', 'column')}.`,
      repair: 'Put the whole file online again.',
    }),
    'not-json': (file, {place}) => ({
      what: `The file ${file} is not correct JSON${placeAt(place, 'line', 'column')}.`,
      repair: 'Produce it with the observatory’s tool rather than by hand, or correct it there.',
    }),
    refused: (file) => ({what: `The file ${file} is not an observatory document.`, repair: 'Check the address in the src attribute.'}),
    'not-outlines': (file) => ({what: `The file ${file} holds no outlines in GeoJSON or TopoJSON.`, repair: 'Check its address in the document.'}),
    'not-degrees': (file) => ({
      what: `The outlines in the file ${file} are not in degrees of longitude and latitude.`,
      repair: 'Export them in degrees: the file seems to be in metres, for instance in Lambert-93.',
    }),
    'swapped-degrees': (file) => ({
      what: `Latitude and longitude seem to be exchanged in the outlines of the file ${file}.`,
      repair: 'Write the longitude first: GeoJSON wants [longitude, latitude].',
    }),
    'no-codes': (file, {names}) => ({
      what: `The outlines in the file ${file} do not tell the code of their territory.`,
      repair: `Call the property that holds it “code”, or name it in the document (codeProperty).${among(names, ' The file has:')}`,
    }),
  };
