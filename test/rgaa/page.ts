import {readFileSync} from 'node:fs';
import {CRITERIA, DECLARED_FAILED_ELSEWHERE, type Criterion, type Verdict} from './criteria.js';

const SAID: Readonly<Record<Verdict, string>> = {passes: 'conforme', absent: 'sans objet', judged: 'à juger'};

/** The name of each test of a file under `test/`, as it is written there. */
export function testsIn(file: string): readonly string[] {
  const source = readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
  return [...source.matchAll(/\b(?:it|test)\(\s*(['`"])((?:\\.|(?!\1)[^\\])*)\1/g)].map(([, , name]) => name!.replace(/\\(.)/g, '$1'));
}

/** The test that a criterion names. */
export const testOf = ({test: [file, part]}: Criterion): string | undefined => testsIn(file).find((name) => name.includes(part));

const withoutPlaces = (name: string) => name.replace(/\$\{[^}]*\}/g, '…');

/** docs/rgaa.md */
export function page(): string {
  const count = (verdict: Verdict) => CRITERIA.filter((each) => each.verdict === verdict).length;
  const rows = CRITERIA.map((each) => `| ${each.id} | ${each.about} | ${SAID[each.verdict]} | \`${each.test[0]}\` : ${withoutPlaces(testOf(each) ?? '').replace(/\|/g, '\\|')} |`);
  return `# RGAA 4.1.2, critère par critère

Ce tableau dit, pour chaque critère qu’un module peut faire échouer dans la page d’un partenaire, ce que nous en pensons et quel
essai le remarquerait. Ce n’est pas un audit : la page qui accueille les modules a le sien, et une personne y juge ce qu’une
machine ne peut pas juger.

- **conforme** (${count('passes')}) : des essais prouvent tout ce qu’une machine peut prouver ;
- **à juger** (${count('judged')}) : une personne doit juger ; un essai garde ce qui est à relire, et échoue dès que cela change ;
- **sans objet** (${count('absent')}) : les modules n’ont rien de tel, ce qu’un essai prouve.

Les autres critères concernent la page, non ses modules. Les critères ${DECLARED_FAILED_ELSEWHERE.join(', ')}, que les graphiques
seuls manquent souvent, ont chacun un essai à leur nom.

Écrit par \`node --import tsx scripts/rgaa.mjs\` à partir de \`test/rgaa/criteria.ts\`.

| critère | pour nos modules | avis | essai |
|---|---|---|---|
${rows.join('\n')}
`;
}
