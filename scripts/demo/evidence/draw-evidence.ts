import type { z } from 'zod';
import type { FolderExhibit } from '../../../shared/domain/case-folder-schema.ts';
import { declaration } from './declaration.ts';
import { chatExport, managerEmail } from './messages.ts';
import { photo } from './photo.ts';
import { rasterise } from './rasterise.ts';
import { chatScreen } from './screens/chat.ts';
import { likedPostScreen } from './screens/liked-post.ts';
import { postScreen } from './screens/post.ts';
import { profileScreen } from './screens/profile.ts';
import { reactionScreen } from './screens/reaction.ts';
import { storyScreen } from './screens/story.ts';
import { voicemail } from './voicemail.ts';

/** An exhibit of the demo case: its entry in `case.json`, and its file. */
export type DrawnExhibit = {
  readonly entry: z.input<typeof FolderExhibit> & { readonly number: string };
  readonly bytes: Uint8Array;
};

const timeZone = 'Europe/London';
const phoneWidthPx = 1170;

/**
 * Makes the evidence of the demo case SM-2026-014: every person, place and post in it is invented, and the files are real ones,
 * the same on every run.
 */
export async function drawEvidence(): Promise<DrawnExhibit[]> {
  return [
    {
      entry: {
        ...{ number: 'EX-MK-001', file: 'Screenshot 2026-07-01 at 10.14.22.png' },
        title: 'Post in Harrowmere Neighbours',
        description:
          'Phone screenshot of a post by “Ola W-Z” in the private group Harrowmere Neighbours, with a picture of two people at a bus stop and three comments.',
        url: 'https://social.example/groups/harrowmere/permalink/4471',
        notes: 'Shown as “22 June at 19:58” without a time zone; taken as British Summer Time.',
        ...captured('2026-07-01T10:14:22', 'screenshot'),
      },
      bytes: await png(postScreen(), phoneWidthPx),
    },
    {
      entry: {
        ...{ number: 'EX-MK-002', file: 'Screenshot 2026-07-01 at 10.16.05.png' },
        title: 'Her reaction to the question on the post',
        description: 'List of who reacted to a comment in Arabic: Ola W-Z, thumbs up, at 20:52.',
        url: 'https://social.example/groups/harrowmere/permalink/4471?comment=3',
        notes: '',
        ...captured('2026-07-01T10:16:05', 'screenshot'),
      },
      bytes: await png(reactionScreen(), phoneWidthPx),
    },
    {
      entry: {
        ...{ number: 'EX-MK-003', file: 'IMG_4471.JPG' },
        title: 'Bus stop C, Market Street',
        description:
          'Photograph of the empty bus stop that can be seen in the post, taken at dusk.',
        notes: 'Taken to compare the place with the picture in the post.',
        ...captured('2026-07-03T21:12:40', 'photograph', 'office phone'),
      },
      bytes: await photo(),
    },
    {
      entry: {
        ...{ number: 'EX-MK-004', file: 'profile.webp' },
        title: 'Profile naming STaSS',
        description:
          'Public profile of Aleksandra Wiśniewska-Zakrzewska, “Support worker at STaSS”, with her experience.',
        url: 'https://work.example/in/aleksandra-wz',
        notes: '',
        ...captured('2026-07-01T10:31:00', 'screenshot'),
      },
      bytes: await webp(profileScreen(), 1280),
    },
    {
      entry: {
        ...{ number: 'EX-MK-005', file: 'Screenshot_20260623-031000.png' },
        title: 'Story, “same time tmrw lads”',
        description:
          'Story by ola.wz showing bus stop C at dusk and the words “same time tmrw lads”.',
        notes: 'Stories disappear after a day; this one was sent in by a member of the group.',
        ...captured('2026-06-23T03:10:00', 'supplied', 'not known', 'a member of the group'),
      },
      bytes: await png(storyScreen(), phoneWidthPx),
    },
    {
      entry: {
        ...{ number: 'EX-MK-006', file: 'hmerewatch-liked.png' },
        title: 'Post by harrowmere watch, liked by her',
        description: 'Public post calling for the day centre to go, marked as liked by Ola W-Z.',
        url: 'https://micro.example/hmerewatch/status/90117',
        notes: '',
        ...captured('2026-07-01T10:40:12', 'screenshot'),
      },
      bytes: await png(likedPostScreen(), 1120),
    },
    {
      entry: {
        ...{ number: 'EX-MK-007', file: 'voicemail-2026-06-24.wav' },
        title: 'Voicemail, 24 June',
        description: 'Recording of five seconds; a tone, then a voice that cannot be made out.',
        notes: 'Left on the office line. A transcript is to be made.',
        ...captured('2026-06-24T17:52:00', 'recorded', 'office telephone'),
      },
      bytes: voicemail(),
    },
    {
      entry: {
        ...{ number: 'EX-TO-001', file: 'IMG_2201.png' },
        title: 'Late shift group chat',
        description:
          'Screenshot of the team’s group chat in which she is asked to take the post down.',
        notes: '',
        ...captured('2026-06-23T21:50:00', 'screenshot', 'his own phone', 'Tunde Okonjo'),
      },
      bytes: await png(chatScreen(), phoneWidthPx),
    },
    {
      entry: {
        ...{ number: 'EX-TO-002', file: 'declaration-2022-03-14.pdf' },
        title: 'Signed declaration, 14 March 2022',
        description: 'Declaration on the social media policy, two pages, signed on starting.',
        notes: '',
        ...captured('2022-03-14', 'supplied', 'personnel file', 'Tunde Okonjo'),
      },
      bytes: await declaration(),
    },
    {
      entry: {
        ...{ number: 'EX-TO-003', file: 'Post in Harrowmere group.eml' },
        title: 'E-mail from line manager, 24 June',
        description: 'E-mail from Tunde Okonjo to Miriam Keane reporting the post.',
        notes: '',
        ...captured('2026-06-24T08:30:07', 'supplied', 'office laptop LT-07', 'Tunde Okonjo'),
      },
      bytes: Buffer.from(managerEmail),
    },
    {
      entry: {
        ...{ number: 'EX-TO-004', file: 'chat-export.txt' },
        title: 'Late shift group chat, exported as text',
        description: 'Text export of the team’s group chat from 20 to 23 June.',
        notes: 'Messages in Hindi, Chinese, Polish and Arabic are not translated yet.',
        ...captured('2026-06-25T07:15:00', 'supplied', 'his own phone', 'Tunde Okonjo'),
      },
      bytes: Buffer.from(chatExport),
    },
  ];
}

type Method = NonNullable<z.input<typeof FolderExhibit>['method']>;

function captured(
  local: string,
  method: Method,
  device = 'office laptop LT-07',
  capturedBy = 'Miriam Keane',
) {
  return { capturedAt: { local, timeZone }, method, device, capturedBy, source: capturedBy };
}

async function png(svg: string, widthPx: number): Promise<Buffer> {
  return (await rasterise(svg, widthPx)).png({ compressionLevel: 9 }).toBuffer();
}

async function webp(svg: string, widthPx: number): Promise<Buffer> {
  return (await rasterise(svg, widthPx)).webp({ quality: 92 }).toBuffer();
}
