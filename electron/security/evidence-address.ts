import { EvidenceAddress } from '../vault/vault-protocol.ts';

/**
 * Reads an address such as `evidence://exhibit/<id>/page/3`, `…/thumbnail`, `…/original`,
 * `evidence://document/<id>/page/3` or `evidence://preview/<id>/page/3`; `null` for anything else.
 */
export function parseEvidenceUrl(address: string): EvidenceAddress | null {
  const url = URL.parse(address);
  if (url?.protocol !== 'evidence:') return null;
  const [, id, what, number, ...more] = url.pathname.split('/');
  const page = number !== undefined && /^[1-9]\d{0,6}$/.test(number) ? Number(number) : undefined;
  const hasPage = what === 'page';
  if (more.length > 0 || hasPage !== (page !== undefined) || (!hasPage && number !== undefined)) {
    return null;
  }
  const fields =
    url.host === 'exhibit' ? { what, exhibitId: id } : hasPage ? pagesOf(url.host, id) : {};
  const parsed = EvidenceAddress.safeParse(hasPage ? { ...fields, page } : fields);
  return parsed.success ? parsed.data : null;
}

function pagesOf(host: string, id: string | undefined): object {
  if (host === 'preview') return { what: 'preview', previewId: id };
  return host === 'document' ? { what: 'document_page', documentId: id } : {};
}
