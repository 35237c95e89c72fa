import { AlignmentType, type INumberingOptions, LevelFormat, LevelSuffix } from 'docx';
import { colours, mm } from './look.ts';

/** Names of the numberings. */
export const numberings = {
  sections: 'sections',
  appendices: 'appendices',
  bullets: 'bullets',
  numbers: 'numbers',
} as const;

const hanging = { left: 0, hanging: mm(13) };
const listLevels = [0, 1, 2, 3];

/** Live numbering of headings and lists: numbers follow when somebody edits. */
export const reportNumbering: INumberingOptions = {
  config: [
    {
      reference: numberings.sections,
      levels: [
        headingLevel(0, LevelFormat.DECIMAL, '%1', hanging),
        headingLevel(1, LevelFormat.DECIMAL, '%1.%2', hanging),
      ],
    },
    {
      reference: numberings.appendices,
      levels: [
        {
          ...headingLevel(0, LevelFormat.UPPER_LETTER, 'Appendix %1', { left: 0, hanging: 0 }),
          suffix: LevelSuffix.SPACE,
        },
        headingLevel(1, LevelFormat.DECIMAL, '%1.%2', hanging),
      ],
    },
    {
      reference: numberings.bullets,
      levels: listLevels.map((level) => listLevel(level, LevelFormat.BULLET, '•')),
    },
    {
      reference: numberings.numbers,
      levels: listLevels.map((level) => listLevel(level, LevelFormat.DECIMAL, `%${level + 1}.`)),
    },
  ],
};

type Indent = { readonly left: number; readonly hanging: number };
type Format = (typeof LevelFormat)[keyof typeof LevelFormat];

function headingLevel(level: number, format: Format, text: string, indent: Indent) {
  return {
    level,
    format,
    text,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent }, run: { bold: false, color: colours.muted } },
  };
}

function listLevel(level: number, format: Format, text: string) {
  const indent = { left: 340 * (level + 1), hanging: 300 };
  return {
    level,
    format,
    text,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent, spacing: { after: 60 } }, run: { color: colours.muted } },
  };
}
