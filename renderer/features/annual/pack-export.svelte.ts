import { packReference } from '../../../shared/annual/pack/issued.ts';
import type { IssuedPack } from '../../../shared/annual/pack/issued.ts';
import { request, type Output } from '../../lib/client.ts';
import { DocumentExport, type Release } from '../export/document-export.svelte.ts';
import type { AnnualState } from './annual-state.svelte.ts';

/** A pack leaving the library: issued now, or written again as it was frozen. */
export class PackExport extends DocumentExport {
  /** What a further issue corrects. */
  correction = $state('');
  /** The issued pack that is written again; null for one that is issued now. */
  pack: IssuedPack | null = $state.raw() as IssuedPack | null;
  readonly periodId: string;
  /** Number of the issue that is written. */
  readonly issue: number;

  constructor(annual: AnnualState, pack: IssuedPack | null, recipient: string) {
    super({
      flush: () => annual.book.flush(),
      fileName: () => this.reference,
      write: async (release) => {
        const exported = await this.#write(release);
        await annual.load();
        return exported;
      },
    });
    this.pack = pack;
    this.periodId = pack?.periodId ?? annual.periodId;
    this.issue = pack?.issue ?? (annual.issuedHere[0]?.issue ?? 0) + 1;
    this.recipient = recipient;
  }

  get reference(): string {
    return packReference(this.periodId, this.issue);
  }

  override get missing(): string | null {
    if (this.recipient.trim() === '') return 'Say for whom it is';
    if (this.pack === null && this.issue > 1 && this.correction.trim() === '') {
      return `Say what issue ${String(this.issue)} corrects`;
    }
    return null;
  }

  override get written(): string {
    return `Issue ${String(this.issue)}`;
  }

  async #write(release: Release): Promise<Output<'annual.exportIssued'>> {
    const { pack, periodId, correction } = this;
    if (pack) return request('annual.exportIssued', { packId: pack.id, ...release });
    const exported = await request('annual.issue', { periodId, correction, ...release });
    // Issued once; whoever asks for another file now gets the same pack again.
    this.pack = exported.issued;
    return exported;
  }
}
