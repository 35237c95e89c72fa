import { parentPort } from '../rpc/port.ts';
import { clientFor, handlersFor } from '../rpc/protocol.ts';
import { createPeer, type Peer } from '../rpc/rpc.ts';
import { limits } from './limits.ts';
import { endWhenOverMemory } from './memory-guard.ts';
import { createParser } from './parser.ts';
import { parserHostProtocol, parserProtocol } from './protocol.ts';

endWhenOverMemory(limits.residentBytes);

const parser = createParser((offset, length) => host.read({ offset, length }));
const peer: Peer = createPeer(parentPort(), handlersFor(parserProtocol, parser));
const host = clientFor(parserHostProtocol, peer);

// Work under way is not worth finishing when nobody waits for it.
void peer.closed.then(() => process.exit());
