import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawEvidence } from '../../scripts/demo/evidence/draw-evidence.ts';
import { animatedGifFile, imageFile, wavFile } from '../helpers/evidence-files.ts';

/** Files to give the app, by what they are. */
export type Material = {
  readonly post: string;
  readonly rotatedPhoto: string;
  readonly profile: string;
  readonly animation: string;
  readonly declaration: string;
  readonly chat: string;
  readonly email: string;
  readonly voicemail: string;
  /** A folder with a picture, the same post once more, a link, an empty file and a pipe. */
  readonly folder: string;
  /** Far more bytes than can be taken in before a person says stop; takes no room on the disk. */
  readonly endless: string;
};

/** Size of the rotated photo as seen upright, in pixels. */
export const photoSize = { widthPx: 300, heightPx: 400 } as const;

const postFile = 'Screenshot 2026-07-01 at 10.14.22.png';
const declarationFile = 'declaration-2022-03-14.pdf';
const emailFile = 'Post in Harrowmere group.eml';

/** Makes the files in a folder. */
export async function makeMaterial(into: string): Promise<Material> {
  mkdirSync(into, { recursive: true });
  const drawn = new Map((await drawEvidence()).map(({ entry, bytes }) => [entry.file, bytes]));
  const of = (file: string): Uint8Array => {
    const bytes = drawn.get(file);
    if (!bytes) throw new Error(`the demo draws no ${file}`);
    return bytes;
  };
  const put = (name: string, bytes: Uint8Array): string => {
    const path = join(into, name);
    writeFileSync(path, bytes);
    return path;
  };
  const photo = await imageFile({ format: 'jpeg', orientation: 6, ...photoSize });
  return {
    post: put(postFile, of(postFile)),
    rotatedPhoto: put('IMG_4471.JPG', photo),
    profile: put('profil Wiśniewska 👩🏽.webp', of('profile.webp')),
    animation: put('reaction.gif', await animatedGifFile(3)),
    declaration: put(declarationFile, of(declarationFile)),
    chat: put('محادثة chat-export.txt', of('chat-export.txt')),
    email: put(emailFile, of(emailFile)),
    voicemail: put('voicemail-2026-06-24.wav', wavFile()),
    folder: makeFolder(
      join(into, 'from the phone'),
      of('Screenshot_20260623-031000.png'),
      of(postFile),
    ),
    endless: makeEndless(join(into, 'bodycam.mov')),
  };
}

function makeFolder(folder: string, picture: Uint8Array, again: Uint8Array): string {
  mkdirSync(join(folder, 'more'), { recursive: true });
  writeFileSync(join(folder, 'story.png'), picture);
  writeFileSync(join(folder, 'more', 'post again.png'), again);
  writeFileSync(join(folder, 'empty.txt'), '');
  symlinkSync('story.png', join(folder, 'link.png'));
  execFileSync('mkfifo', [join(folder, 'pipe')]);
  return folder;
}

function makeEndless(path: string): string {
  writeFileSync(path, '');
  truncateSync(path, 8 * 1024 ** 3);
  return path;
}
