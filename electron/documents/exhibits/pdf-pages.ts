import {
  PDFDict,
  PDFDocument,
  type PDFContext,
  PDFName,
  type PDFObject,
  PDFObjectCopier,
  type PDFPage,
  PDFRawStream,
} from '@cantoo/pdf-lib';
import { runQpdf } from '../qpdf.ts';
import type { PreparedExhibit, PreparedPage } from './prepared-page.ts';
import { boxMatrix, combine, turnMatrix } from './unit-square.ts';

/**
 * What qpdf does before a PDF is bound: restrictions that need no password are lifted; form fields and annotations become part
 * of the page, where they are seen; damaged tables are rebuilt; each page gets one content stream.
 */
const normalisation = [
  '--decrypt',
  '--generate-appearances',
  '--flatten-annotations=all',
  '--coalesce-contents',
  '--object-streams=disable',
  '--warning-exit-0',
];

const reasons = {
  locked:
    'This PDF can only be opened with a password, which Casebook does not have. The original is kept unchanged.',
  damaged:
    'This PDF is damaged and cannot be read. The original is kept unchanged, byte for byte as it was received.',
  empty: 'This PDF has no pages. The original is kept unchanged.',
};

/** A PDF's pages, or why they cannot be bound: it asks for a password, is damaged, or has none. */
export async function pdfPages(bytes: Uint8Array): Promise<PreparedExhibit> {
  const normalised = await runQpdf(bytes, normalisation);
  if (!normalised.ok) {
    const isLocked = /invalid password/i.test(normalised.message);
    return { unplaceable: isLocked ? reasons.locked : reasons.damaged };
  }
  try {
    const source = await PDFDocument.load(normalised.bytes, { updateMetadata: false });
    const copiers = new Copiers(source.context);
    const pages = source.getPages().map((page) => preparedPage(page, copiers));
    return pages.length > 0 ? { pages } : { unplaceable: reasons.empty };
  } catch {
    return { unplaceable: reasons.damaged };
  }
}

/** One copier per target, so that fonts and pictures shared by pages are copied once. */
class Copiers {
  readonly #source: PDFContext;
  readonly #byTarget = new WeakMap<PDFContext, PDFObjectCopier>();

  constructor(source: PDFContext) {
    this.#source = source;
  }

  to(target: PDFContext): PDFObjectCopier {
    const copier = this.#byTarget.get(target) ?? PDFObjectCopier.for(this.#source, target);
    this.#byTarget.set(target, copier);
    return copier;
  }
}

function preparedPage(page: PDFPage, copiers: Copiers): PreparedPage {
  const { x, y, width, height } = page.getCropBox();
  if (!(width > 0 && height > 0)) throw new Error('a page without area');
  const degrees = page.getRotation().angle;
  const matrix = combine(boxMatrix(x, y, width, height), turnMatrix(degrees));
  const isTurned = degrees % 180 !== 0;
  return {
    width: isTurned ? height : width,
    height: isTurned ? width : height,
    embed: (context) => {
      const copier = copiers.to(context);
      const form = PDFDict.withContext(context);
      const set = (key: string, value: PDFObject): void => form.set(PDFName.of(key), value);
      set('Type', PDFName.of('XObject'));
      set('Subtype', PDFName.of('Form'));
      set('BBox', context.obj([x, y, x + width, y + height]));
      set('Matrix', context.obj([...matrix]));
      set('Resources', copier.copy(page.node.Resources() ?? context.obj({})));
      // Without its group a page that uses transparency would blend with the sheet it lies on.
      const group = page.node.lookup(PDFName.of('Group'));
      if (group) set('Group', copier.copy(group));
      const contents = page.node.lookup(PDFName.of('Contents'));
      // A blank page has none.
      if (!(contents instanceof PDFRawStream)) {
        return context.register(PDFRawStream.of(form, new Uint8Array()));
      }
      for (const key of ['Filter', 'DecodeParms']) {
        const value = contents.dict.lookup(PDFName.of(key));
        if (value) set(key, copier.copy(value));
      }
      return context.register(PDFRawStream.of(form, contents.contents));
    },
  };
}
