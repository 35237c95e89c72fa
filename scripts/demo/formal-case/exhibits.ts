import { conversationScreen } from '../evidence/screens/conversation.ts';
import { rasterise } from '../evidence/rasterise.ts';
import { posts } from './posts.ts';

/** An exhibit of the formal case before it is taken in. */
export type FormalExhibit = {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly title: string;
  readonly capturedAt: string;
  readonly capturedBy: string;
};

/** Which posts were photographed; of the others there is the exported text. */
const drawnEvery = 4;

const papers: readonly (readonly [title: string, text: string])[] = [
  [
    'Membership of the chat, nineteen people',
    'Nights 🌙: nineteen members on 20 April 2026. Two have left, one never worked at Elm House.',
  ],
  [
    'Message from a member who guessed the person',
    '“Is that Dan… I mean is that who I think it is?”',
  ],
  ['Message from a second member', '“The red hat. Everyone knows.”'],
  ['Rota, weeks 9 to 16', 'Nights, Elm House: five of seven in each of weeks 9 to 16.'],
  [
    'Statement of Beata Nowakowska-Szczęsna',
    'I asked for it to be taken down. I did not find it funny.',
  ],
  [
    'Statement of Samir al-Khatib',
    'قبلت اعتذاره. I accepted his apology, and I want it written down.',
  ],
  [
    'E-mail on sleep-in rates, 9 January',
    'To: office. Could somebody please tell us how sleep-ins are worked out?',
  ],
  ['E-mail on sleep-in rates, 23 January', 'To: office. I am asking for the second time.'],
  ['Log of e-mails to the office, January', 'Two messages of 9 and 23 January: no answer sent.'],
  ['What he said of the members of the chat', '“I thought it was just us.”'],
  ['Note of talk with Hywel Prydderch-Llewellyn', 'She laughed at first, then went quiet.'],
  ['Note of talk with Priya Raghunathan', 'मुझे लगा वह असहज थी। I thought she was uncomfortable.'],
  ['Message from Carer A', 'I wrote to him first because nobody picks up.'],
  ['Note on who held the telephone, 6 April', 'His nephew, aged 15, stayed that weekend.'],
  ['Log of the house laptop, 9 April', 'Sign-in 20:00, sign-out 20:47.'],
  ['Record of breaks, week 15', 'Break taken: one night of five.'],
  ['Repair receipt for a telephone', 'Screen replaced on 11 April 2026.'],
  ['Statement on the message of 16 April', 'I did not come in the next night.'],
  ['Second statement on the message of 16 April', 'I have asked to change teams.'],
  [
    'Signed declaration, 6 September 2021',
    'Social media policy of May 2015: explained, read and understood.',
  ],
];

/** Makes the sixty exhibits of the formal case: the posts in order, their exports, and the papers. */
export async function formalExhibits(): Promise<FormalExhibit[]> {
  const captures: FormalExhibit[] = [];
  for (const [index, post] of posts.entries()) {
    const number = String(index + 1).padStart(2, '0');
    const isDrawn = index % drawnEvery === 0;
    captures.push({
      fileName: isDrawn ? `nights-${number}.png` : `nights-${number}.txt`,
      bytes: isDrawn
        ? await drawn(posts.slice(index, index + drawnEvery).map(({ at, text }) => ({ at, text })))
        : Buffer.from(`${post.at.replace('T', ' ')}\n${post.text}\n`),
      title: `Message of ${post.at.slice(8, 10)}/${post.at.slice(5, 7)}, ${post.at.slice(11)}`,
      capturedAt: `2026-04-20T${number}:05`
        .replace('T24', 'T23')
        .replace(
          /T(\d\d)/,
          (_, hour: string) => `T${String(8 + (Number(hour) % 10)).padStart(2, '0')}`,
        ),
      capturedBy: 'Miriam Keane',
    });
  }
  const exported = posts.slice(0, 16).map((post, index) => ({
    fileName: `export-${index + 1}.txt`,
    bytes: Buffer.from(`Exported by a member of the chat, part ${index + 1}\n${post.text}\n`),
    title: `Export of the chat, part ${index + 1}`,
    capturedAt: '2026-04-17T09:30',
    capturedBy: 'Beata Nowakowska-Szczęsna',
  }));
  const others = papers.map(([title, text], index) => ({
    fileName: `paper-${index + 1}.txt`,
    bytes: Buffer.from(`${title}\n\n${text}\n`),
    title,
    capturedAt: `2026-04-${String(21 + (index % 9)).padStart(2, '0')}T11:00`,
    capturedBy: 'Tunde Okonjo',
  }));
  return [...captures, ...exported, ...others];
}

async function drawn(messages: readonly { at: string; text: string }[]): Promise<Uint8Array> {
  const image = await rasterise(conversationScreen('Nights 🌙', messages), 780);
  return image.png({ compressionLevel: 9 }).toBuffer();
}
