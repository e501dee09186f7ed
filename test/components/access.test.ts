/** What readers with their own eyes, hands and settings need of every element, whatever the page around it. */
import {expect} from '@open-wc/testing';
import {sendKeys, setViewport} from '@web/test-runner-commands';
import type {Form} from '../../src/charts/suited.js';
import {FORM_ATTRIBUTES} from '../fixtures/forms.js';
import {network} from '../fixtures/full-centres.js';
import {many, observatory} from '../fixtures/observatories.js';
import {emulateMedia} from '../helpers/cdp.js';
import {contrastOn, contrastRatio} from '../helpers/contrast.js';
import {announcements, build, focused, frames, isShown, mount, part, parts, pause, plain, put, settled, TAGS, unmountAll, type Given, type Tag} from '../helpers/elements.js';
import {foreignColours} from '../helpers/system-colours.js';
import {asBefore, IN_USE, used, type Use} from '../helpers/uses.js';
import {waitUntil} from '../helpers/wait.js';

const FICTIONAL = '/demo/data/fictional.json';
/** Text, and text that is large, against what is behind it; marks and edges (WCAG 1.4.3 and 1.4.11). */
const TEXT = 4.5;
const GRAPHIC = 3;
const GROUNDS: Readonly<Record<string, string>> = {'#fff': '#000', '#000': '#fff', '#ffe': '#222'};

/** Every element, every form of a chart, and what readers make of lists and sheets of which all is known. */
const SHOWN: readonly (readonly [name: string, tag: Tag, given: Given, use?: Use])[] = [
  ...TAGS.map((tag) => [tag, tag, {data: observatory()}] as const),
  ...Object.entries(FORM_ATTRIBUTES).map(([type, attributes]) => [`csc-chart ${type}`, 'csc-chart', {attributes: {src: FICTIONAL, type: type as Form, ...attributes}}] as const),
  ...Object.entries(IN_USE).map(([tag, use]) => [`${tag} in use`, tag as Tag, {data: network()}, use] as const),
];

async function shown(tag: Tag, given: Given, {ground, use}: {readonly ground?: string; readonly use?: Use | undefined} = {}) {
  const element = put(tag, given);
  if (ground) Object.assign(element.parentElement!.style, {background: ground, color: GROUNDS[ground]});
  await settled(element);
  await use?.(element);
  await drawn();
  return element;
}
/** WebKit's driver cannot: there the element alone is narrow. */
const CAN_RESIZE = !/AppleWebKit/.test(navigator.userAgent) || /Chrome/.test(navigator.userAgent);
const resize = async (size: {width: number; height: number}) => {
  if (CAN_RESIZE) await setViewport(size);
};
/** Pages out of sight have no frames. */
const aFrame = () => Promise.race([frames(), pause(300)]);
const drawn = () => aFrame().then(aFrame);

/** What is there for assistive technology alone is cut away from sight. */
const isSeen = (each: Element) => isShown(each) && !each.closest('.unseen, style') && getComputedStyle(each).clipPath === 'none';
const ownTexts = (each: Element) => [...each.childNodes].flatMap((node) => (node instanceof Text && node.data.trim() ? [node.data.trim()] : []));
/** Elements with a text of their own. */
const withText = (element: Element) => parts(element, '*').filter((each) => isSeen(each) && ownTexts(each).length);
const isDrawing = (each: Element) => each.closest('svg') !== null;
const named = (each: Element) => `${each.localName}.${each.getAttribute('class') ?? ''} « ${plain(each.textContent).slice(0, 30)} »`;

const openAll = async (element: HTMLElementTagNameMap[Tag]) => {
  part(element, '.show-data')!.click();
  for (const details of parts<HTMLDetailsElement>(element, 'details')) details.open = true;
  part(element, '.download')!.click();
  await waitUntil(() => part(element, '.formats'), 'the formats are offered', {timeout: 5000});
  await element.updateComplete;
};

describe('every element', function () {
  this.timeout(30_000);
  afterEach(async () => {
    unmountAll();
    asBefore();
    await emulateMedia({});
    await resize({width: 1280, height: 900});
  });

  for (const [name, tag, given, use] of SHOWN) {
    for (const ground of Object.keys(GROUNDS)) {
      it(`${name} stands out from a page that is ${ground}`, async () => {
        const element = await shown(tag, given, {ground, use});
        await openAll(element);
        const isLarge = ({fontSize, fontWeight}: CSSStyleDeclaration) => parseFloat(fontSize) >= 24 || (parseFloat(fontSize) >= 18.66 && Number(fontWeight) >= 700);
        const words = withText(element).filter((each) => !isDrawing(each));
        expect(words.length).to.be.above(5);
        const pale = words.flatMap((each) => {
          const style = getComputedStyle(each);
          const ratio = contrastOn(each, style.color);
          return ratio < (isLarge(style) ? GRAPHIC : TEXT) ? [`${named(each)} ${ratio.toFixed(2)}`] : [];
        });
        expect([...new Set(pale)], 'words').to.deep.equal([]);
        const marks = parts(element, '.shapes :is(.bar, .point, .line, .speck, .level, .here), .legend :is(.bar, .line), .way').filter(isShown);
        if (tag === 'csc-chart') expect(marks.length).to.be.above(0);
        const faint = marks.flatMap((each) => {
          const {fill, stroke, color} = getComputedStyle(each);
          // A texture is made of the colour of its series.
          const series = /url\("#texture-(\d)"\)/.exec(fill)?.[1];
          const texture = series && part<Element>(element, `#texture-${series} rect`);
          const seen = texture ? getComputedStyle(texture).fill : each.matches('.way') ? color : each.matches('.line, .level, line') ? stroke : fill;
          const ratio = contrastOn(element, seen);
          return ratio < GRAPHIC ? [`${named(each)} ${seen} ${ratio.toFixed(2)}`] : [];
        });
        expect([...new Set(faint)], 'marks').to.deep.equal([]);
        // Browsers draw boxes to tick themselves, whatever their styles say.
        const edges = parts(element, 'button:not(th button), input:not([type=checkbox], [type=radio])').filter((each) => isShown(each) && contrastOn(each.parentElement!, getComputedStyle(each).borderTopColor) < GRAPHIC);
        expect(edges.map(named), 'edges of controls').to.deep.equal([]);
      });
    }

    it(`${name} has no text under 12 pixels where the page has 14, and no text in an image`, async () => {
      document.documentElement.style.fontSize = '14px';
      try {
        const element = await shown(tag, given, {use});
        await openAll(element);
        const small = withText(element).flatMap((each) => {
          const size = parseFloat(getComputedStyle(each).fontSize);
          return size < 12 ? [`${named(each)} ${size}`] : [];
        });
        expect(small).to.deep.equal([]);
        expect(parts(element, 'img, canvas, image, video, audio, object, embed, iframe, frame')).to.have.length(0);
      } finally {
        document.documentElement.style.fontSize = '';
      }
    });

    it(`${name} cuts no text and overlaps none with the reader's spacing, in 320 × 256 pixels`, async () => {
      await resize({width: 320, height: 256});
      // Scrollbars take room in some browsers.
      document.documentElement.style.overflowY = 'scroll';
      const room = Math.min(320, document.documentElement.clientWidth) - 2 * 8;
      const element = await shown(tag, {...given, width: room}, {use});
      const spacing = new CSSStyleSheet();
      spacing.replaceSync('* {line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important} p {margin-bottom: 2em !important}');
      document.adoptedStyleSheets.push(spacing);
      element.shadowRoot!.adoptedStyleSheets.push(spacing);
      try {
        // The hint is in sight while the drawing has the focus.
        part(element, '.cursor')?.focus();
        await drawn();
        // A reader who turns the telephone, or comes back to the page.
        element.parentElement!.style.width = `${room - 1}px`;
        await drawn();
        await element.updateComplete;
        const {scrollWidth, clientWidth} = document.scrollingElement!;
        expect(scrollWidth, 'the page does not scroll sideways').to.be.at.most(clientWidth);
        const cut = withText(element).filter((each) => each instanceof HTMLElement && each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).overflowX !== 'visible');
        expect(cut.map(named), 'cut').to.deep.equal([]);
        const {left, right} = element.getBoundingClientRect();
        const beyond = withText(element).filter((each) => !each.closest('.table') && (each.getBoundingClientRect().left < left - 1 || each.getBoundingClientRect().right > right + 1));
        expect(beyond.map(named), 'beyond the element').to.deep.equal([]);
        expect(overlaps(element), 'one over the other').to.deep.equal([]);
      } finally {
        document.documentElement.style.overflowY = '';
        document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== spacing);
      }
    });

    it(`${name} has targets of 24 pixels, its own controls of 44`, async () => {
      const element = await shown(tag, {...given, width: 320}, {use});
      await openAll(element);
      const targets = parts(element, 'button, a, input, summary, [tabindex="0"]').filter(isShown);
      expect(targets.length).to.be.above(3);
      const small = targets.filter((each) => {
        const {width, height} = each.getBoundingClientRect();
        return width < 24 || height < 24;
      });
      expect(small.map(named), 'under 24').to.deep.equal([]);
      const controls = parts(element, '.show-data, .download, .formats button, .more, .clear, .near, .filter, .chips button, .undo, .around button, .places button, .none button, select, input:not([type=checkbox], [type=radio]), .moves button').filter(isShown);
      expect(controls.length).to.be.above(2);
      expect(controls.filter((each) => each.getBoundingClientRect().height < 44).map(named), 'under 44').to.deep.equal([]);
    });

    it(`${name} moves nothing by itself where motion is reduced`, async () => {
      const isEmulated = await emulateMedia({'prefers-reduced-motion': 'reduce'});
      if (isEmulated) expect(matchMedia('(prefers-reduced-motion: reduce)').matches).to.equal(true);
      // WebKit balances the columns of open filters anew when it likes: those are left closed here.
      const element = await shown(tag, given, {use: tag === 'csc-directory' ? undefined : use});
      part(element, '.show-data')!.click();
      element.heading = 'Un autre titre';
      await element.updateComplete;
      // What a reader did is told once they rest.
      await pause(use ? 1800 : 16);
      const asked = window.requestAnimationFrame;
      let frameCount = 0;
      window.requestAnimationFrame = (callback) => (frameCount++, asked.call(window, callback));
      // What was shown is measured once more, in frames that a busy machine gives late; then nothing is asked.
      let first = '';
      for (let before = -1, tries = 0; tries < 20 && (before !== frameCount || first !== picture(element)); tries++) {
        before = frameCount;
        first = picture(element);
        for (let rank = 0; rank < 3; rank++) await aFrame();
        await pause(50);
      }
      frameCount = 0;
      await pause(334);
      window.requestAnimationFrame = asked;
      expect(picture(element)).to.equal(first);
      expect(frameCount, 'frames asked for').to.equal(0);
    });

    it(`${name} has a ring of 3 to 1 around whatever has the focus, on every ground`, async () => {
      for (const ground of Object.keys(GROUNDS)) {
        const element = await shown(tag, given, {ground, use});
        const main = element.parentElement!;
        main.querySelector('h1')!.tabIndex = -1;
        main.querySelector('h1')!.focus();
        let stops = 0;
        for (; stops < 20; stops++) {
          await sendKeys({press: 'Tab'});
          const at = focused();
          if (at.getRootNode() !== element.shadowRoot) break;
          const {outlineColor, outlineWidth, outlineStyle} = getComputedStyle(at);
          expect(outlineStyle, named(at)).not.to.equal('none');
          expect(parseFloat(outlineWidth), named(at)).to.be.at.least(2);
          expect(contrastRatio(outlineColor, ground), `${named(at)} on ${ground}`).to.be.at.least(GRAPHIC);
        }
        expect(stops).to.be.above(1);
        unmountAll();
      }
    });
  }

  for (const [name, use] of Object.entries(IN_USE)) {
    const tag = name as Tag;

    it(`${tag} in use takes its colours from the system where they are forced`, async () => {
      if (!(await emulateMedia({'forced-colors': 'active'}))) return;
      expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
      const element = await used(tag, use);
      await openAll(element);
      const looked = withText(element).concat(parts(element, 'svg *').filter(isShown));
      expect(looked.length).to.be.above(20);
      expect(foreignColours(looked)).to.deep.equal([]);
    });

    it(`${tag} in use keeps its table a table in 200 pixels, which scrolls within itself`, async () => {
      const element = await used(tag, use, {width: 200});
      await openAll(element);
      const shapes = new Set(parts(element, 'table, thead, tbody, tr, th, td').map((each) => `${each.localName} ${getComputedStyle(each).display}`));
      expect([...shapes].sort()).to.deep.equal(['table table', 'tbody table-row-group', 'td table-cell', 'th table-cell', 'thead table-header-group', 'tr table-row']);
      const around = part(element, '.table')!;
      expect(around.scrollWidth > around.clientWidth ? around.tabIndex : -1, 'what scrolls is a stop of the Tab key').to.equal(around.tabIndex);
      expect(element.getBoundingClientRect().width).to.be.at.most(200);
      expect(around.getBoundingClientRect().right).to.be.at.most(element.getBoundingClientRect().right + 1);
    });

    it(`${tag} in use shows what has the focus between bars that the page keeps in sight`, async () => {
      const element = await used(tag, use);
      const bars = ['top', 'bottom'].map((side) => {
        const bar = document.body.appendChild(document.createElement('nav'));
        Object.assign(bar.style, {position: 'fixed', [side]: '0', left: '0', right: '0', height: '56px', background: '#ddd'});
        return bar;
      });
      try {
        // All of it out of sight, whence the browser brings what is focused to the nearest edge.
        element.closest('main')!.style.marginBlock = `${innerHeight}px`;
        const stops = parts(element, 'button, a, input:not(:disabled), select:not(:disabled), summary, [tabindex="0"]').filter((each) => isShown(each) && each.checkVisibility());
        const [above, below] = bars.map((bar) => bar.getBoundingClientRect());
        const covered = stops.filter((each) => {
          scrollTo(0, 0);
          each.focus();
          // Not every browser scrolls for a script that moves the focus.
          each.scrollIntoView({block: 'nearest'});
          const {top, bottom} = each.getBoundingClientRect();
          return top < above!.bottom - 1 || bottom > below!.top + 1;
        });
        expect(stops.length).to.be.above(5);
        expect(covered.map(named)).to.deep.equal([]);
      } finally {
        for (const bar of bars) bar.remove();
      }
    });

    it(`${tag} in use has room for letters twice as large`, async () => {
      document.documentElement.style.fontSize = '200%';
      try {
        const element = await used(tag, use, {width: 640});
        await openAll(element);
        await drawn();
        const {right} = element.getBoundingClientRect();
        const beyond = withText(element).filter((each) => !each.closest('.table') && (each.getBoundingClientRect().right > right + 1 || (each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 0)));
        expect(beyond.map(named)).to.deep.equal([]);
      } finally {
        document.documentElement.style.fontSize = '';
      }
    });

    it(`${tag} in use keeps whatever the data say apart from its own words`, async () => {
      const data = JSON.parse(JSON.stringify(network()), (key, value: unknown) => {
        if (typeof value === 'string' && WRITTEN.test(key)) return `${NAME} ${value}`;
        return key === 'axes' && (value as readonly unknown[]).every((axis) => typeof axis === 'string') ? (value as readonly string[]).map((axis) => `${NAME} ${axis}`) : value;
      }) as object;
      const element = await used(tag, use, {data});
      await openAll(element);
      const told = withText(element).filter((each) => ownTexts(each).some((text) => text.replace(APART, '').includes(NAME)));
      expect(told.length).to.be.above(2);
      expect(told.filter((each) => !isDrawing(each) && !each.closest('bdi, [dir=auto]')).map(named)).to.deep.equal([]);
    });
  }

  for (const tag of TAGS) {
    it(`${tag} tells nothing by itself, and once what a reader does, even twice the same`, async () => {
      const element = build(tag, {data: observatory()});
      const place = put(tag);
      // From its first template on.
      const root = element.shadowRoot ?? (element as unknown as {createRenderRoot(): ShadowRoot}).createRenderRoot();
      expect(root).to.be.instanceOf(ShadowRoot);
      const first = await announcements(element, async () => {
        place.replaceWith(element);
        await settled(element);
        await drawn();
      });
      expect(first.filter(Boolean).filter((said) => !said.startsWith('Choisissez un repère')), 'on first load').to.deep.equal([]);
      part(element, '.show-data')!.click();
      await element.updateComplete;
      const sort = () => {
        const button = parts(element, 'thead button')[0]!;
        button.click();
        return pause(250);
      };
      // Its code is fetched at the first use.
      const told: string[] = [];
      for (let times = 0; times < 6; times++) {
        const heard = await announcements(element, sort);
        expect(heard, `use ${times + 1}`).to.have.length(1);
        told.push(heard[0]!);
      }
      expect(told[0]).to.equal(told[3]);
      expect(new Set(told).size).to.equal(3);
    });

    it(`${tag} has links that are seen to be links without their colour`, async () => {
      const data = observatory({sources: [{id: 'essai', label: 'Données d’essai', website: 'https://centre.example/'}]});
      for (const centre of data.centres as {website: string}[]) centre.website = 'https://centre.example/';
      const element = await mount(tag, {data});
      await openAll(element);
      const links = parts(element, 'a').filter(isShown);
      expect(links.length).to.be.above(0);
      expect(links.filter((link) => getComputedStyle(link).textDecorationLine !== 'underline').map(named)).to.deep.equal([]);
    });

    it(`${tag} is resized without one complaint of the browser`, async () => {
      const complaints: string[] = [];
      const hear = (event: ErrorEvent) => complaints.push(event.message);
      addEventListener('error', hear, {capture: true});
      const element = await mount(tag, {data: observatory()});
      const main = element.parentElement!;
      // A box that is as high as wide, in a page whose scrollbar comes and goes.
      Object.assign(main.style, {overflow: 'auto', height: '400px', resize: 'both'});
      for (let width = 240; width <= 900; width += 33) {
        main.style.width = `${width}px`;
        main.style.height = `${width / 2}px`;
        await aFrame();
      }
      removeEventListener('error', hear, {capture: true});
      expect(complaints).to.deep.equal([]);
    });

    it(`${tag} speaks its language in a page of another, and keeps names of any script apart from its own words`, async () => {
      document.documentElement.lang = 'nl';
      try {
        const data = observatory({sources: [{id: 'essai', label: `${NAME} source`, producer: `${NAME} producer`, published: '2024-05-31'}]});
        for (const centre of data.centres as {name: string}[]) centre.name = `${NAME} ${centre.name}`;
        const element = await mount(tag, {data});
        await openAll(element);
        expect(part(element, '.frame')!.lang).to.equal('fr');
        expect(withText(element).every((each) => each.closest('[lang]')?.getAttribute('lang') === 'fr')).to.equal(true);
        const loose = withText(element).filter((each) => ownTexts(each).some((text) => text.startsWith(NAME)) && !isDrawing(each) && !each.closest('bdi, [dir=auto]'));
        expect(loose.map(named)).to.deep.equal([]);
      } finally {
        document.documentElement.lang = 'fr';
      }
    });

    it(`${tag} has its legend and its whole table on paper, and nothing cut at the width of the paper`, async () => {
      const element = await mount(tag, {data: observatory()});
      if (!(await emulateMedia({}, 'print'))) return;
      expect(matchMedia('print').matches).to.equal(true);
      // Browsers lay pages out for paper without a word to scripts.
      element.parentElement!.style.width = '600px';
      const {right} = element.getBoundingClientRect();
      for (const drawing of parts(element, 'figure svg')) expect(drawing.getBoundingClientRect().right, 'a drawing').to.be.at.most(right + 1);
      // They come with the event of the medium, which browsers send with their next frame.
      await waitUntil(() => parts(element, 'tbody tr').length > (tag === 'csc-centre' ? 0 : 1), 'the rows come');
      const rows = parts(element, 'tbody tr');
      expect(rows.filter((row) => !isShown(row))).to.have.length(0);
      for (const entry of parts(element, '.legend li')) expect(isShown(entry)).to.equal(true);
    });
  }
});

describe('how to read figures', () => {
  afterEach(async () => {
    unmountAll();
    await emulateMedia({});
  });

  for (const tag of ['csc-chart', 'csc-figure'] as const)
    it(`is open on paper, and closed again on the screen (${tag})`, async () => {
      const indicators = [{id: 'benevoles', label: 'Bénévoles', kind: 'count', definition: 'Qui donne de son temps sans en être payé.', source: 'essai'}];
      const element = await mount(tag, {data: observatory({indicators})});
      const [definition] = parts<HTMLElement>(element, '[part=method] p');
      const seen = () => definition!.checkVisibility({contentVisibilityAuto: true});
      expect(seen()).to.equal(false);
      if (!(await emulateMedia({}, 'print'))) return;
      // What is not drawn is unlocked with the next frame.
      await waitUntil(seen, 'open on paper');
      await emulateMedia({});
      await waitUntil(() => !seen(), 'closed on the screen');
    });
});

describe('a long table', () => {
  afterEach(async () => {
    unmountAll();
    await emulateMedia({});
  });

  it('is on paper whole, though nobody had opened it', async () => {
    const element = await mount('csc-directory', {data: many(400)});
    expect(parts(element, 'tbody tr')).to.have.length(0);
    dispatchEvent(new Event('beforeprint'));
    expect(parts(element, 'tbody tr')).to.have.length(400);
    if (!(await emulateMedia({}, 'print'))) return;
    expect(parts(element, 'tbody tr').every(isShown)).to.equal(true);
  });
});

describe('a chart', () => {
  afterEach(unmountAll);

  it('chooses when the pointer is released, not when it is pressed', async () => {
    const element = await mount('csc-chart', {data: observatory()});
    const chosen: unknown[] = [];
    element.addEventListener('csc-select', ({id}) => chosen.push(id));
    const cursor = part(element, '.cursor')!;
    const {left, top} = cursor.getBoundingClientRect();
    const at = {clientX: left + 40, clientY: top + 20, bubbles: true, pointerType: 'mouse'};
    for (const type of ['pointermove', 'pointerdown']) cursor.dispatchEvent(new PointerEvent(type, at));
    await element.updateComplete;
    expect(part(element, '.tip') !== null, 'a datum is pointed at').to.equal(true);
    expect(chosen).to.deep.equal([]);
    for (const type of ['pointerup', 'click']) cursor.dispatchEvent(new PointerEvent(type, at));
    expect(chosen).to.have.length(1);
  });
});

/** A name whose letters run from right to left. */
const NAME = 'מרכז';
/** What people write in a document. */
const WRITTEN = /^(?:name|label|title|description|street|city|note|place|reason|accessibility|transport|summary|by|producer)$/;
/** What signs of Unicode keep apart within a sentence. */
const APART = /\u2068[^\u2069]*\u2069/g;

/** What a reader sees, as words and places. */
const picture = (element: Element) =>
  parts(element, '*')
    .map((each) => {
      const {x, y, width, height} = each.getBoundingClientRect();
      const {opacity, transform, color} = getComputedStyle(each);
      return [each.localName, x, y, width, height, opacity, transform, color, each.childElementCount ? '' : each.textContent].join(' ');
    })
    .join('\n');

/** Texts of a drawing that lie on one another by more than the rims of letters. */
function overlaps(element: Element): string[] {
  const boxes = parts(element, '.drawing > svg text')
    .filter(isShown)
    .map((each) => ({text: plain(each.textContent), box: each.getBoundingClientRect()}));
  return boxes.flatMap(({text, box}, rank) =>
    boxes.slice(rank + 1).flatMap((other) => {
      const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      const along = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
      return across > 2 && along > box.height / 3 ? [`« ${text} » and « ${other.text} » by ${Math.round(across)} × ${Math.round(along)}`] : [];
    }),
  );
}
