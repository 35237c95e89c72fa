import type { Extensions } from '@tiptap/core';
import { OrderedList } from '@tiptap/extension-list';
import { StarterKit } from '@tiptap/starter-kit';
import { QuoteNode } from './quote-node.ts';
import { ClauseRefNode, ExhibitRefNode } from './reference-nodes.ts';
import type { References } from './references.ts';

/** Where a list begins and how it counts is not stored, so the editor does not offer it. */
const PlainOrderedList = OrderedList.extend({ addAttributes: () => ({}) });

/** What a text may hold: exactly the nodes and marks of `RichText`. Anything else that is pasted is reduced to these. */
export function richTextExtensions(references: References): Extensions {
  return [
    StarterKit.configure({
      blockquote: false,
      code: false,
      codeBlock: false,
      heading: false,
      horizontalRule: false,
      link: false,
      orderedList: false,
      strike: false,
      trailingNode: false,
      underline: false,
      undoRedo: { newGroupDelay: 700 },
    }),
    PlainOrderedList,
    QuoteNode.configure({ references }),
    ExhibitRefNode.configure({ references }),
    ClauseRefNode.configure({ references }),
  ];
}
