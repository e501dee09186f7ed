/** English, by subject. */
import {centre} from './centre.js';
import {chart} from './chart.js';
import {chartTold} from './chart-told.js';
import {closure} from './closure.js';
import {cursor} from './cursor.js';
import {date} from './date.js';
import {directory} from './directory.js';
import {downloads} from './downloads.js';
import {faults, faultSayingsEn} from './faults.js';
import {figure} from './figure.js';
import {filters} from './filters.js';
import {distance, finding} from './finding.js';
import {frame} from './frame.js';
import {hours} from './hours.js';
import {kept} from './kept.js';
import {life} from './life.js';
import {loadErrors, loading} from './loading.js';
import {locator} from './locator.js';
import {map} from './map.js';
import {mapBackground} from './map-background.js';
import {mapPlaces} from './map-places.js';
import {mapProjects} from './map-projects.js';
import {mapZones} from './map-zones.js';
import {mapTold} from './map-told.js';
import {network} from './network.js';
import {record} from './record.js';
import {sheet} from './sheet.js';
import {status} from './status.js';
import {summaries} from './summaries.js';

const words: Readonly<Record<string, unknown>> = {
  centre,
  chart,
  'chart-told': chartTold,
  closure,
  cursor,
  date,
  directory,
  distance,
  downloads,
  faults,
  'fault-sayings': faultSayingsEn,
  figure,
  filters,
  finding,
  frame,
  hours,
  kept,
  life,
  loading,
  'load-errors': loadErrors,
  locator,
  map,
  'map-background': mapBackground,
  'map-places': mapPlaces,
  'map-told': mapTold,
  'map-projects': mapProjects,
  'map-zones': mapZones,
  network,
  record,
  sheet,
  status,
  ...summaries,
};
export default words;
