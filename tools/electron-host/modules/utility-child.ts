// Loaded before the entry of a utility process: gives it the `process.parentPort` that Electron would.
import { EventEmitter } from 'node:events';

class ParentPort extends EventEmitter {
  postMessage(message: unknown): void {
    if (process.connected) process.send?.(message);
  }
}

const parentPort = new ParentPort();

// Node keeps messages until someone listens, so listening starts with the app's first listener.
parentPort.on('newListener', (name: string) => {
  if (name !== 'message' || parentPort.listenerCount('message') > 0) return;
  process.on('message', (data) => parentPort.emit('message', { data, ports: [] }));
});

// A utility process never outlives the app.
process.on('disconnect', () => process.exit());

Object.defineProperty(process, 'parentPort', { value: parentPort });
Object.defineProperty(process, 'type', { value: 'utility' });
