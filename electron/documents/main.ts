import { assertValid } from '../../shared/report/validate.ts';
import { parentPort } from '../rpc/port.ts';
import { clientFor, handlersFor } from '../rpc/protocol.ts';
import { createPeer, type Peer } from '../rpc/rpc.ts';
import { documentsHostProtocol, documentsProtocol } from './protocol.ts';
import { renderDocx } from './render-docx.ts';
import { renderPdf } from './render-pdf.ts';

const peer: Peer = createPeer(
  parentPort(),
  handlersFor(documentsProtocol, {
    render: ({ document, format, password }, { signal, progress }) => {
      assertValid(document);
      const job = {
        document,
        signal,
        onProgress: progress,
        fetchExhibit: (exhibitId: string) => host.exhibit({ exhibitId }, { signal }),
      };
      return format === 'pdf' ? renderPdf(job, password) : renderDocx(job);
    },
  }),
);
const host = clientFor(documentsHostProtocol, peer);

// Work under way is not worth finishing when nobody waits for it.
void peer.closed.then(() => process.exit());
