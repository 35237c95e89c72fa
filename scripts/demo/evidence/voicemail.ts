import { repeatableRandom } from './random.ts';

const samplesPerSecond = 8000;
const seconds = 5;

/** The recording of a voicemail: the tone, then a voice too muffled to make out. Mono, 16-bit WAV. */
export function voicemail(): Buffer {
  const random = repeatableRandom(8);
  const samples = Buffer.alloc(samplesPerSecond * seconds * 2);
  for (let i = 0; i < samplesPerSecond * seconds; i += 1) {
    const at = i / samplesPerSecond;
    const sound = at < 0.6 ? tone(at) : voice(at) + (random() - 0.5) * 0.03;
    samples.writeInt16LE(Math.round(sound * 20_000), i * 2);
  }
  return Buffer.concat([header(samples.length), samples]);
}

function tone(at: number): number {
  return 0.5 * Math.sin(2 * Math.PI * 1000 * at);
}

/** A low hum that rises and falls in syllables, with pauses between sentences. */
function voice(at: number): number {
  const syllable = Math.max(0, Math.sin(2 * Math.PI * 3.4 * at)) ** 2;
  const sentence = Math.sin(2 * Math.PI * 0.42 * at) > -0.6 ? 1 : 0;
  // The pitch wanders around 182 Hz; its phase is the integral of that.
  const phase = 2 * Math.PI * 182 * at - (24 / 0.7) * Math.cos(2 * Math.PI * 0.7 * at);
  const harmonics = [1, 0.6, 0.45, 0.2, 0.3].reduce(
    (sum, share, index) => sum + share * Math.sin(phase * (index + 1)),
    0,
  );
  return 0.22 * syllable * sentence * harmonics;
}

function header(dataBytes: number): Buffer {
  const bytes = Buffer.alloc(44);
  bytes.write('RIFF', 0, 'latin1');
  bytes.writeUInt32LE(36 + dataBytes, 4);
  bytes.write('WAVEfmt ', 8, 'latin1');
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(samplesPerSecond, 24);
  bytes.writeUInt32LE(samplesPerSecond * 2, 28);
  bytes.writeUInt16LE(2, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write('data', 36, 'latin1');
  bytes.writeUInt32LE(dataBytes, 40);
  return bytes;
}
