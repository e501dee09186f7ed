/** What the cursor of a chart says of each datum, and where it finds it. */
import type {Plan} from '../../charts/shape.js';
import {chartWords} from '../../locale/chart.js';
import type {Locale} from '../../locale/locale.js';
import type {Datum} from '../cursor-controller.js';
import type {Drawn} from './drawn.js';

export function datumsOf(locale: Locale, {content: {items, series}, more}: Drawn, {marks, flow}: Plan): readonly Datum[] {
  const words = locale.words(chartWords);
  const several = series.length > 1;
  return marks.map(({item, series: rank, x, y, box}, place): Datum => {
    const {label, key} = items[item]!;
    const {label: name, figures, key: own} = series[rank]!;
    const {text} = figures[item]!;
    return {
      name: label,
      key: `${key} ${own}`,
      // Hundreds of sentences of which a reader hears a few: each is put together when it is asked for.
      get text() {
        return text === label ? label : words.value(several ? `${label}, ${name}` : label, text);
      },
      get more() {
        return [...(more?.(rank, item) ?? []), words.rank(locale.number(place + 1), locale.number(marks.length))].join('. ');
      },
      x,
      y,
      top: flow === 'down' ? box.y : y,
      along: item,
      across: rank,
    };
  });
}
